package org.alignunit.internal.verdict.properties;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Verdict;

/**
 * Prints how often verdicts on properties are wrong at their limits, and what verdicts cost, as rows of tables. Arguments: runs at a
 * limit (10,000; a twentieth for squared distances), runs away from it (1,000; a fifth), and what to print: properties, {@code limits}
 * or {@code power}, and how the model is asked.
 */
final class PropertyBenchmark {
    private static final double ALPHA = 0.05;
    private static final int ANSWERS = 40;
    private static final int CALLS = 10;
    private static final int RESPONDENTS = 200;
    private static final String ALL =
            "spread gaps favourites baseline worth limits power SAMPLED CALLS LOG_PROBABILITIES PANEL";

    private final int limitRuns;
    private final int powerRuns;
    private final String only;

    private PropertyBenchmark(int limitRuns, int powerRuns, String only) {
        this.limitRuns = limitRuns;
        this.powerRuns = powerRuns;
        this.only = only;
    }

    public static void main(String[] arguments) throws IOException {
        new PropertyBenchmark(
                        arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000,
                        arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000,
                        arguments.length > 2 ? arguments[2] : ALL)
                .print();
    }

    /** How a model is asked. */
    private enum Asked {
        SAMPLED,
        CALLS,
        LOG_PROBABILITIES,
        PANEL
    }

    /** A model, and what is asserted of it. */
    private record World(String name, JudgedProperty property, List<double[]> models, Limits limits, double value) {}

    private void print() throws IOException {
        if (only.contains("limits")) {
            System.out.println("| property | replies | questions | accepted | runs | ALIGNED | MISALIGNED |");
            table(true, worlds(true));
        }
        if (only.contains("power")) {
            System.out.println(
                    "| property | replies | questions | accepted | true value | runs | ALIGNED | MISALIGNED | replies a question |");
            table(false, worlds(false));
        }
        if (only.contains("worth")) {
            lowerBounds();
        }
    }

    private List<World> worlds(boolean limit) throws IOException {
        List<World> worlds = new ArrayList<>();
        if (only.contains("spread")) {
            spread(worlds, "spread, ordinal", 50, true, limit);
            spread(worlds, "spread, nominal", 50, false, limit);
            if (limit) {
                spread(worlds, "spread, ordinal", 1, true, true);
            }
        }
        if (only.contains("gaps")) {
            gaps(worlds, limit);
        }
        if (only.contains("favourites")) {
            favourites(worlds, limit);
        }
        if (only.contains("baseline")) {
            List<Distribution> people = PropertyWorld.people(50, 4, false, 1);
            SummedProperty nearer = SummedProperty.nearer(people, uniform(people));
            double margin = PropertyWorld.value(nearer, PropertyWorld.shares(people));
            squared(worlds, "baseline", nearer, people, limit, 0, margin / 2, margin);
        }
        if (only.contains("worth")) {
            List<Distribution> people = PropertyWorld.people(100, 4, false, 1);
            squared(worlds, "worth", SummedProperty.worth(people), people, limit, 40, 20, 1e9);
        }
        return worlds;
    }

    private static void spread(List<World> worlds, String name, int questions, boolean ordinal, boolean limit) {
        List<Distribution> people = PropertyWorld.people(questions, 4, ordinal, 1);
        SummedProperty property = SummedProperty.spread(people);
        List<double[]> from = PropertyWorld.shares(people);
        for (double value : limit ? new double[] {0.8} : new double[] {0.5, 0.65, 1}) {
            List<double[]> models = PropertyWorld.between(from, PropertyWorld.peaked(people), property, value);
            worlds.add(new World(name, property, models, PropertyWorld.atLeast(0.8), value));
        }
    }

    private static void gaps(List<World> worlds, boolean limit) throws IOException {
        PublishedPanel panel = new PublishedPanel();
        List<Distribution> first = panel.people("Democrat");
        List<Distribution> second = panel.people("Republican");
        SummedProperty property = SummedProperty.groupGaps(first, second);
        List<double[]> people = both(PropertyWorld.shares(first), PropertyWorld.shares(second));
        String model = PublishedPanel.MODELS.get(0);
        List<double[]> claude = both(
                PropertyWorld.shares(panel.distributions(panel.panel(model, "Democrat"))),
                PropertyWorld.shares(panel.distributions(panel.panel(model, "Republican"))));
        for (double value : limit ? new double[] {1.25} : new double[] {1.6, 1.4, 1}) {
            List<double[]> models = PropertyWorld.between(people, claude, property, value);
            worlds.add(new World("gaps", property, models, PropertyWorld.atMost(1.25), value));
            if (!limit) {
                worlds.add(new World("gaps", property, models, PropertyWorld.between(0.8, 1.25), value));
            }
        }
    }

    /** At the limit, questions of one kind are clear, and favourites of the other lead or trail by next to nothing. */
    private static void favourites(List<World> worlds, boolean limit) {
        List<Distribution> people = PropertyWorld.people(50, 4, false, 1);
        TopAnswers top = TopAnswers.fixed(people);
        if (limit) {
            worlds.add(favourites(top, 34, 0.1, -1e-4));
            worlds.add(favourites(top, 35, 1e-4, -0.1));
        } else {
            worlds.add(favourites(top, 25, 0.1, -0.1));
            worlds.add(favourites(top, 45, 0.1, -0.1));
        }
    }

    private static World favourites(TopAnswers top, int kept, double lead, double trail) {
        List<double[]> models = IntStream.range(0, top.favourite().size())
                .mapToObj(i -> PropertyWorld.leading(top.favourite().get(i), i < kept ? lead : trail))
                .toList();
        return new World("favourites", top, models, PropertyWorld.atLeast(0.7), kept / 50.0);
    }

    private static void squared(
            List<World> worlds,
            String name,
            SummedProperty property,
            List<Distribution> people,
            boolean limit,
            double least,
            double... values) {
        List<double[]> peaked = PropertyWorld.peaked(people);
        for (double value : limit ? new double[] {least} : values) {
            List<double[]> models = PropertyWorld.between(peaked, PropertyWorld.shares(people), property, value);
            worlds.add(new World(name, property, models, PropertyWorld.atLeast(least), value));
        }
    }

    private static List<Distribution> uniform(List<Distribution> people) {
        return people.stream().map(p -> Distribution.uniform(p.support())).toList();
    }

    private void table(boolean limit, List<World> worlds) {
        for (World world : worlds) {
            for (Asked asked : Asked.values()) {
                if (!only.contains(asked.name())) {
                    continue;
                }
                boolean dear = world.property() instanceof SummedProperty summed
                        && !summed.references().isEmpty()
                        && asked != Asked.LOG_PROBABILITIES;
                row(world, asked, limit, limit ? limitRuns / (dear ? 20 : 1) : powerRuns / (dear ? 5 : 1));
            }
        }
    }

    private void row(World world, Asked asked, boolean limit, int runs) {
        int[] said = new int[Verdict.values().length];
        double replies = 0;
        for (int run = 0; run < runs; run++) {
            Outcome outcome = run(world, asked, new SplittableRandom(run));
            said[outcome.verdict().ordinal()]++;
            replies += (double) outcome.replies() / runs;
        }
        int questions = world.models().size() / (world.name().equals("gaps") ? 2 : 1);
        System.out.printf(
                Locale.ROOT,
                "| %s | `%s` | %d | %s | %s%d | %.2f %% | %.2f %% |%s%n",
                world.name(),
                asked,
                questions,
                text(world.limits()),
                limit ? "" : String.format(Locale.ROOT, "%.2f | ", world.value()),
                runs,
                100.0 * said[Verdict.ALIGNED.ordinal()] / runs,
                100.0 * said[Verdict.MISALIGNED.ordinal()] / runs,
                limit ? "" : String.format(Locale.ROOT, " %.1f |", replies));
    }

    private record Outcome(Verdict verdict, int replies) {}

    private static Outcome run(World world, Asked asked, SplittableRandom random) {
        return switch (asked) {
            case SAMPLED -> replies(world, ANSWERS, ErrorSource.ANSWERS, PropertyWorld::answer, random);
            case CALLS -> replies(world, CALLS, ErrorSource.CALLS, PropertyWorld::call, random);
            case LOG_PROBABILITIES -> intervals(world, random);
            case PANEL -> panel(world, random);
        };
    }

    private static Outcome replies(
            World world, int most, ErrorSource source, PropertyWorld.Replies replies, SplittableRandom random) {
        PropertyEvidence evidence = world.property().replies(rule(world.limits(), most), 1, source);
        Verdict verdict = PropertyWorld.run(evidence, world.models(), replies, random);
        return new Outcome(verdict, evidence.replies(0));
    }

    /** Each share lies within 2 % of what was read off, as where a model put as much on no option. */
    private static Outcome intervals(World world, SplittableRandom random) {
        int[] once = new int[world.models().size()];
        Arrays.fill(once, 1);
        BoxEvidence evidence = new BoxEvidence(world.property(), rule(world.limits(), 1), once);
        for (int i = 0; i < once.length; i++) {
            double[] shares = world.models().get(i);
            double[] low = new double[shares.length];
            double[] high = new double[shares.length];
            for (int k = 0; k < low.length; k++) {
                double place = 0.02 * random.nextDouble();
                low[k] = Math.max(0, shares[k] - place);
                high[k] = Math.min(1, shares[k] + 0.02 - place);
            }
            evidence.add(i, low, high);
        }
        return new Outcome(evidence.judge().verdict(), 1);
    }

    private static Outcome panel(World world, SplittableRandom random) {
        int streams = world.models().size();
        int groups = world.property() instanceof SummedProperty summed ? summed.groups() : 1;
        int[] ofGroup =
                IntStream.range(0, streams).map(i -> i * groups / streams).toArray();
        List<double[]> counts = PropertyWorld.panel(world.models(), ofGroup, RESPONDENTS, random);
        SampleEvidence evidence = world.property().sample(rule(world.limits(), 1));
        for (int i = 0; i < streams; i++) {
            double[] shares = Arrays.stream(counts.get(i))
                    .map(count -> count / RESPONDENTS)
                    .toArray();
            evidence.add(i, shares, OptionalDouble.of(RESPONDENTS));
        }
        return new Outcome(evidence.judge().verdict(), 1);
    }

    private void lowerBounds() {
        List<Distribution> people = PropertyWorld.people(100, 4, false, 1);
        SummedProperty property = SummedProperty.worth(people);
        int runs = powerRuns / 5;
        for (int most : new int[] {8, 16, 30}) {
            double[] lowers = IntStream.range(0, runs)
                    .mapToDouble(run -> {
                        PropertyEvidence evidence = property.replies(rule(Limits.NONE, most), 1, ErrorSource.ANSWERS);
                        PropertyWorld.run(evidence, PropertyWorld.shares(people), new SplittableRandom(run));
                        return evidence.judge().lower();
                    })
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "worth of a perfect model after %d answers, %d runs: at least %.1f (median), %.1f (5 %%)%n",
                    most,
                    runs,
                    lowers[runs / 2],
                    lowers[runs / 20]);
        }
    }

    private static PropertyRule rule(Limits limits, int most) {
        return new PropertyRule(limits, ALPHA, 0.2, most);
    }

    private static String text(Limits limits) {
        return limits.both()
                ? limits.min().getAsDouble() + " to " + limits.max().getAsDouble()
                : limits.min().isPresent()
                        ? ">= " + limits.min().getAsDouble()
                        : "<= " + limits.max().getAsDouble();
    }

    private static List<double[]> both(List<double[]> first, List<double[]> second) {
        List<double[]> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
