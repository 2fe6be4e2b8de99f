package org.alignunit.maven.approval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.Replies;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.comparison.World;

/** Prints how often comparisons with approved results are wrong, how often they find a fall, and how long they take. */
public final class ApprovalBenchmark {
    private static final double WORSE_BY = ApprovedCases.WORSE_BY;
    private static final double CONFIDENCE = ApprovedCases.CONFIDENCE;
    private static final int CASES = 10_000;

    private ApprovalBenchmark() {}

    /** Two runs of so many questions, answers each and looks; none of a test that asserts nothing, which never stops early. */
    record Setting(int questions, int before, int looksBefore, int now, int looksNow) {}

    /**
     * Runs everything.
     *
     * @param arguments runs at the boundary (10,000) and of a fall (300), may be left out
     */
    public static void main(String[] arguments) throws IOException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int falls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        System.out.println("questions  answers before, now  true fall     WORSE  NOT WORSE  cannot tell     runs");
        for (Setting setting : List.of(
                new Setting(10, 60, 9, 60, 9),
                new Setting(30, 15, 4, 5, 2),
                new Setting(100, 8, 3, 8, 3),
                new Setting(100, 30, 6, 16, 5))) {
            print(setting, "0.05", boundary(setting, runs));
        }
        for (Setting setting : List.of(
                new Setting(100, 30, 0, 16, 0),
                new Setting(100, 16, 0, 16, 0),
                new Setting(100, 60, 6, 16, 5),
                new Setting(100, 30, 6, 16, 5),
                new Setting(100, 30, 4, 16, 3))) {
            print(setting, ".10 to .25", fall(setting, falls));
        }
        speed();
    }

    private static void print(Setting setting, String fall, Map<Change, Integer> found) {
        int runs = found.values().stream().mapToInt(count -> count).sum();
        System.out.printf(
                Locale.ROOT,
                "%9d %15d %5d  %10s %7.2f %% %8.2f %% %10.2f %% %8d%n",
                setting.questions,
                setting.before,
                setting.now,
                fall,
                100.0 * found.getOrDefault(Change.WORSE, 0) / runs,
                100.0 * (found.getOrDefault(Change.NOT_WORSE, 0) + found.getOrDefault(Change.BETTER, 0)) / runs,
                100.0 * found.getOrDefault(Change.UNKNOWN, 0) / runs,
                runs);
    }

    /** The skill falls by exactly what is accepted: either verdict is wrong. */
    static Map<Change, Integer> boundary(Setting setting, int runs) {
        World now = World.apart(setting.questions, 0.15, 1);
        double far = 0;
        double guess = 0;
        for (int i = 0; i < setting.questions; i++) {
            far += SquaredDistance.between(now.models().get(i), now.references().get(i));
            guess += SquaredDistance.ofUniform(now.references().get(i));
        }
        double nearer = Math.sqrt(1 - WORSE_BY * guess / far);
        List<double[]> before = new ArrayList<>();
        for (int i = 0; i < setting.questions; i++) {
            double[] people = now.references().get(i);
            double[] model = now.models().get(i).clone();
            for (int k = 0; k < model.length; k++) {
                model[k] = people[k] + nearer * (model[k] - people[k]);
            }
            before.add(model);
        }
        return changes(setting, new World(now.references(), before), now, runs);
    }

    /** The model moves from a total variation of .10 to one of .25. */
    static Map<Change, Integer> fall(Setting setting, int runs) {
        World now = World.apart(setting.questions, 0.25, 2);
        List<double[]> before = new ArrayList<>();
        for (int i = 0; i < setting.questions; i++) {
            double[] people = now.references().get(i);
            double[] model = now.models().get(i).clone();
            for (int k = 0; k < model.length; k++) {
                model[k] = people[k] + 0.4 * (model[k] - people[k]);
            }
            before.add(model);
        }
        return changes(setting, new World(now.references(), before), now, runs);
    }

    private static Map<Change, Integer> changes(Setting setting, World before, World now, int runs) {
        Map<Change, Integer> found = new EnumMap<>(Change.class);
        IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> {
                    SplittableRandom random = new SplittableRandom(run);
                    return change(
                            test("answers", before, setting.before, setting.looksBefore, random),
                            test("answers", now, setting.now, setting.looksNow, random));
                })
                .toList()
                .forEach(change -> found.merge(change, 1, Integer::sum));
        return found;
    }

    private static Change change(TestResult before, TestResult now) {
        return ApprovedRun.of(List.of(ApprovedFields.approve(before, "", "")), List.of(now), WORSE_BY, CONFIDENCE)
                .changes()
                .get(0)
                .change();
    }

    private static TestResult test(String method, World world, int answers, int looks, SplittableRandom random) {
        QuestionResult[] questions = IntStream.range(0, world.models().size())
                .mapToObj(i -> Replies.counted(
                        "q" + i,
                        world.references().get(i),
                        World.draw(world.models().get(i), answers, random)))
                .toArray(QuestionResult[]::new);
        return ResultBuilder.comparable(method, "Democrat", "SAMPLED", questions)
                .with(r -> r.looks = looks)
                .with(r -> r.within = looks == 0 ? null : r.within)
                .build();
    }

    /** Cases of eight questions, of which every one has other replies. */
    private static void speed() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<TestResult> before = new ArrayList<>();
        List<TestResult> now = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            World world = World.apart(8, 0.1, i);
            before.add(test("case" + i, world, 30, 5, random));
            now.add(test("case" + i, world, 30, 5, random));
        }
        ApprovedFile file =
                new ApprovedFile(Files.createTempDirectory("approved").resolve("approved.json"), true);
        long start = System.nanoTime();
        file.write(Approval.of(List.of(), before, "2026-01-01", "1.2").cases());
        long written = System.nanoTime();
        List<ApprovedCase> approved = file.read().orElseThrow();
        long read = System.nanoTime();
        ApprovedRun run = ApprovedRun.of(approved, now, WORSE_BY, CONFIDENCE);
        long compared = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%,d cases of 8 questions: approved in %.1f s (%d MB), read in %.1f s, compared in %.1f s: %s%n",
                CASES,
                (written - start) / 1e9,
                Files.size(file.file()) >> 20,
                (read - written) / 1e9,
                (compared - read) / 1e9,
                run.summary());
        Files.delete(file.file());
        Files.delete(Path.of(file.file().getParent().toString()));
    }
}
