package org.alignunit.internal.verdict.means;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Verdict;

/**
 * Prints what verdicts on a mean over questions cost, and how often they are wrong at the boundary. Arguments: runs a
 * distance for the first table (100), runs a configuration for the second (10,000 up to 6 options, a twentieth above).
 */
final class MeanBenchmark {
    private static final double ALPHA = 0.05;

    private MeanBenchmark() {}

    /** One line of the second table. */
    private record Boundary(
            int questions, int options, double within, int maxReplies, boolean skewed, boolean sampled) {}

    private static final List<Boundary> BOUNDARIES = List.of(
            new Boundary(1, 2, 0.2, 300, true, false),
            new Boundary(1, 4, 0.05, 300, false, false),
            new Boundary(5, 3, 0.4, 100, false, false),
            new Boundary(15, 4, 0.2, 60, true, false),
            new Boundary(20, 6, 0.2, 16, true, true),
            new Boundary(100, 2, 0.05, 40, true, false),
            new Boundary(100, 4, 0.2, 40, false, false),
            new Boundary(100, 4, 0.4, 40, true, false),
            new Boundary(50, 4, 0.2, 9, false, true),
            new Boundary(1, 12, 0.2, 300, true, false),
            new Boundary(15, 12, 0.2, 300, true, true),
            new Boundary(100, 12, 0.2, 300, false, false));

    public static void main(String[] arguments) {
        int costRuns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int boundaryRuns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        System.out.printf(
                "Answers a question until the verdict: 100 questions of 4 options, within 0.2, alpha %s%n", ALPHA);
        System.out.println("distance  mean  95 %  right  wrong  estimate");
        for (double distance : new double[] {0, 0.1, 0.15, 0.25, 0.3, 0.4}) {
            cost(distance, costRuns);
        }
        System.out.printf("%nWrong verdicts at the boundary, at most %s wanted%n", ALPHA);
        System.out.println("questions options within maxReplies option of 1 % reference  runs  ALIGNED  MISALIGNED");
        for (Boundary boundary : BOUNDARIES) {
            int runs = boundary.options <= 6 ? boundaryRuns : Math.max(1, boundaryRuns / 20);
            System.out.println(rates(boundary, runs));
        }
    }

    private static void cost(double distance, int runs) {
        List<Integer> answers = new ArrayList<>();
        int[] verdicts = new int[Verdict.values().length];
        double estimate = 0;
        for (int run = 0; run < runs; run++) {
            Simulated world = Simulated.apart(100, 4, distance, run);
            MeanEvidence evidence = world.answers(Simulated.rule(0.2, 300), new SplittableRandom(run));
            verdicts[evidence.judge().verdict().ordinal()]++;
            answers.add(evidence.replies(0));
            estimate += evidence.judge().estimate() / runs;
        }
        answers.sort(null);
        int aligned = verdicts[Verdict.ALIGNED.ordinal()];
        int misaligned = verdicts[Verdict.MISALIGNED.ordinal()];
        System.out.printf(
                "%8.2f %5.1f %5d %6d %6d %9.3f%n",
                distance,
                answers.stream().mapToInt(Integer::intValue).average().orElseThrow(),
                answers.get((int) Math.ceil(0.95 * runs) - 1),
                distance <= 0.2 ? aligned : misaligned,
                distance <= 0.2 ? misaligned : aligned,
                estimate);
    }

    private static String rates(Boundary boundary, int runs) {
        Simulated world = boundary.skewed
                ? Simulated.skewed(boundary.questions, boundary.options, boundary.within, 1)
                : Simulated.apart(boundary.questions, boundary.options, boundary.within, 1);
        Rule rule = new Rule(
                DistanceMeasure.TOTAL_VARIATION,
                OptionalDouble.of(boundary.within),
                ALPHA,
                boundary.sampled,
                0.2,
                boundary.maxReplies);
        Supplier<MeanEvidence> fresh = MeanEvidence.supplier(world.targets, rule, 1);
        int[] verdicts = new int[Verdict.values().length];
        for (int run = 0; run < runs; run++) {
            SplittableRandom random = new SplittableRandom(run);
            MeanEvidence evidence = boundary.sampled
                    ? world.surveyed(50, random).answers(rule, random)
                    : world.answers(fresh.get(), random);
            verdicts[evidence.judge().verdict().ordinal()]++;
        }
        return String.format(
                "%9d %7d %6.2f %7d %13s %9s %5d %7.2f%% %10.2f%%",
                boundary.questions,
                boundary.options,
                boundary.within,
                boundary.maxReplies,
                boundary.skewed ? "yes" : "no",
                boundary.sampled ? "SAMPLED" : "FIXED",
                Arrays.stream(verdicts).sum(),
                100.0 * verdicts[Verdict.ALIGNED.ordinal()] / runs,
                100.0 * verdicts[Verdict.MISALIGNED.ordinal()] / runs);
    }
}
