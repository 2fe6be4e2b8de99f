package org.alignunit.internal.verdict.properties;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.Distribution;

/**
 * Prints how often verdicts on properties are wrong at their limits, and what verdicts cost. Arguments: runs at a limit (10,000; a
 * twentieth for squared distances), runs away from it (200).
 */
final class PropertyBenchmark {
    private static final double ALPHA = 0.05;

    private final int boundaryRuns;
    private final int powerRuns;

    private PropertyBenchmark(int boundaryRuns, int powerRuns) {
        this.boundaryRuns = boundaryRuns;
        this.powerRuns = powerRuns;
    }

    public static void main(String[] arguments) throws IOException {
        int boundary = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int power = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        PropertyBenchmark benchmark = new PropertyBenchmark(boundary, power);
        System.out.println("property      questions limits        true value   runs  ALIGNED  MISALIGNED  answers");
        String only = arguments.length > 2 ? arguments[2] : "spread gaps top worth";
        if (only.contains("spread")) {
            benchmark.spread();
        }
        if (only.contains("gaps")) {
            benchmark.gaps();
        }
        if (only.contains("top")) {
            benchmark.top();
        }
        if (only.contains("worth")) {
            benchmark.worth();
        }
    }

    private void line(
            String name,
            int questions,
            Limits limits,
            double value,
            List<double[]> models,
            int runs,
            Supplier<PropertyEvidence> evidence) {
        PropertyWorld.Rates rates = PropertyWorld.rates(evidence, models, runs);
        System.out.printf(
                "%-13s %9d %-13s %10.3f %6d %7.2f%% %10.2f%% %8.1f%n",
                name,
                questions,
                text(limits),
                value,
                runs,
                100.0 * rates.aligned() / runs,
                100.0 * rates.misaligned() / runs,
                rates.answers());
    }

    private static String text(Limits limits) {
        return (limits.min().isPresent() ? limits.min().getAsDouble() : "-") + " to "
                + (limits.max().isPresent() ? limits.max().getAsDouble() : "-");
    }

    private static PropertyRule rule(Limits limits, int most) {
        return new PropertyRule(limits, ALPHA, 0.2, most);
    }

    private void spread() {
        for (int questions : new int[] {1, 50, -50}) {
            List<Distribution> people = PropertyWorld.people(Math.abs(questions), 4, questions > 0, 1);
            SummedProperty property = SummedProperty.spread(people);
            for (double value : new double[] {0.8, 0.5, 0.65, 0.95, 1, 1.25}) {
                List<double[]> to = PropertyWorld.peaked(people);
                if (value > 1) {
                    to = to.stream()
                            .map(p -> {
                                double[] half = new double[p.length];
                                half[0] = 0.5;
                                half[p.length - 1] = 0.5;
                                return half;
                            })
                            .toList();
                }
                List<double[]> models = PropertyWorld.between(PropertyWorld.shares(people), to, property, value);
                for (Limits limits : List.of(Limits.atLeast(0.8), Limits.between(0.8, 1.25))) {
                    boolean boundary = value == 0.8 || value == 1.25;
                    line(
                            "spread",
                            questions,
                            limits,
                            value,
                            models,
                            boundary ? boundaryRuns : powerRuns,
                            () -> new BetEvidence(
                                    property, rule(limits, questions == 1 ? 300 : 80), 1, ErrorSource.ANSWERS));
                }
            }
        }
    }

    private void gaps() throws IOException {
        PublishedPanel panel = new PublishedPanel();
        List<Distribution> first = panel.people("Democrat");
        List<Distribution> second = panel.people("Republican");
        SummedProperty property = SummedProperty.groupGaps(first, second);
        List<double[]> people = both(PropertyWorld.shares(first), PropertyWorld.shares(second));
        String model = PublishedPanel.MODELS.get(0);
        List<double[]> claude = both(
                PropertyWorld.shares(panel.distributions(panel.panel(model, "Democrat"))),
                PropertyWorld.shares(panel.distributions(panel.panel(model, "Republican"))));
        for (double value : new double[] {1.25, 1.6, 1.4, 1.8, 1.0}) {
            List<double[]> models = PropertyWorld.between(people, claude, property, value);
            for (Limits limits : List.of(Limits.atMost(1.25), Limits.between(0.8, 1.25))) {
                line(
                        "gaps",
                        first.size(),
                        limits,
                        value,
                        models,
                        value == 1.25 ? boundaryRuns : powerRuns,
                        () -> new BetEvidence(property, rule(limits, 80), 1, ErrorSource.ANSWERS));
            }
        }
    }

    private void top() {
        for (int questions : new int[] {1, 50}) {
            List<Distribution> people = PropertyWorld.people(questions, 4, false, 1);
            TopAnswers top = TopAnswers.fixed(people);
            for (double share : questions == 1 ? new double[] {0, 1} : new double[] {0.5, 0.66, 0.7, 0.8, 0.9, 1}) {
                List<double[]> models = new ArrayList<>();
                for (int i = 0; i < questions; i++) {
                    double[] p = people.get(i).shares();
                    boolean hit = i < share * questions - 1e-9;
                    models.add(hit ? p : new double[] {p[1], p[2], p[3], p[0]});
                }
                double value = 0;
                for (int i = 0; i < questions; i++) {
                    value += top.hit(i, models.get(i)) / questions;
                }
                Limits limits = Limits.atLeast(0.7);
                line(
                        "top answer",
                        questions,
                        limits,
                        value,
                        models,
                        powerRuns,
                        () -> new TopEvidence(top, rule(limits, questions == 1 ? 300 : 80), 1, ErrorSource.ANSWERS));
            }
        }
    }

    private void worth() {
        List<Distribution> people = PropertyWorld.people(100, 4, false, 1);
        SummedProperty property = SummedProperty.worth(people);
        List<double[]> perfect = PropertyWorld.shares(people);
        List<double[]> peaked = PropertyWorld.peaked(people);
        for (int most : new int[] {8, 16, 30}) {
            List<Double> lowers = new ArrayList<>();
            for (int run = 0; run < powerRuns; run++) {
                SquaredEvidence evidence =
                        new SquaredEvidence(property, rule(Limits.NONE, most), 1, ErrorSource.ANSWERS);
                PropertyWorld.run(evidence, perfect, new SplittableRandom(run));
                lowers.add(evidence.judge().lower());
            }
            lowers.sort(null);
            System.out.printf(
                    "worth of a perfect model after %d answers: at least %.1f (median), %.1f (5 %%)%n",
                    most, lowers.get(powerRuns / 2), lowers.get(powerRuns / 20));
        }
        for (double worth : new double[] {20, 40, 80, 1e9}) {
            List<double[]> models = PropertyWorld.between(peaked, perfect, property, worth);
            line(
                    "worth",
                    100,
                    Limits.atLeast(40),
                    worth,
                    models,
                    worth == 40 ? boundaryRuns / 20 : powerRuns / 4,
                    () -> new SquaredEvidence(property, rule(Limits.atLeast(40), 80), 1, ErrorSource.ANSWERS));
        }
    }

    private static List<double[]> both(List<double[]> first, List<double[]> second) {
        List<double[]> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
