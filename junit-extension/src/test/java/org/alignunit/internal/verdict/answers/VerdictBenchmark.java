package org.alignunit.internal.verdict.answers;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.alignunit.internal.verdict.answers.BoundaryRates.Place;

/**
 * Prints how often verdicts on single questions are wrong, what they cost beside the information bound and beside a
 * planned number of answers, and how long deciding takes. Seeded; run by the profile {@code benchmark}.
 */
public final class VerdictBenchmark {
    private static final double ALPHA = 0.05;
    private static final double WITHIN = 0.2;
    private static final List<Double> DISTANCES = List.of(0.0, 0.05, 0.1, 0.3, 0.4, 0.5);
    private static final PrintStream OUT = System.out;

    private VerdictBenchmark() {}

    private record Setting(Place place, int options, double within) {
        String row(int runs) {
            BoundaryRates rates = BoundaryRates.of(place, options, within, runs, 300, 1);
            return String.format(
                    Locale.ROOT,
                    "%-16s %7d %7.2f  %7.2f %%   %7.2f %%",
                    place,
                    options,
                    within,
                    100 * rates.aligned(),
                    100 * rates.misaligned());
        }
    }

    /**
     * Runs everything.
     *
     * @param arguments runs a setting up to 6 options (10000) and cells a distance (4000), both may be left out
     */
    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int cells = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4_000;
        costs(cells);
        time(cells);
        rates(runs);
    }

    private static void rates(int runs) {
        OUT.printf(
                Locale.ROOT,
                "%nWrong verdicts with the model at the threshold, alpha %.2f, maxReplies 300, %d runs (%d above 6 options)%n",
                ALPHA,
                runs,
                runs / 20);
        OUT.printf(
                Locale.ROOT,
                "A rate of 5 %% has a standard error of %.2f %%. Largest chance of a wrong ALIGNED with two options, exactly: %.2f %%%n",
                100 * Math.sqrt(ALPHA * (1 - ALPHA) / runs),
                100 * ExactError.largest(ALPHA, 300));
        OUT.println("place            options  within   ALIGNED  MISALIGNED");
        for (int options : new int[] {2, 3, 4, 6, 8, 12}) {
            int counted = options > 6 ? runs / 20 : runs;
            Stream.of(Place.values())
                    .flatMap(place -> (place.compareTo(Place.TO_RARE_OPTION) > 0
                                    ? Stream.of(WITHIN)
                                    : Stream.of(0.05, WITHIN, 0.4))
                            .map(within -> new Setting(place, options, within)))
                    .toList()
                    .parallelStream()
                    .map(setting -> setting.row(counted))
                    .forEachOrdered(OUT::println);
        }
    }

    private static void costs(int cells) {
        OUT.printf(
                Locale.ROOT,
                "%nAnswers drawn till the verdict, within %.2f, alpha %.2f, 3 to 6 options, %d random cells a distance%n",
                WITHIN,
                ALPHA,
                cells);
        OUT.println("distance  answers   bound  answers/bound  planned/answers  rounds");
        double mean = 0;
        for (double distance : DISTANCES) {
            SplittableRandom random = new SplittableRandom(2);
            double answers = 0;
            double bounds = 0;
            double ratio = 0;
            double rounds = 0;
            for (int cell = 0; cell < cells; cell++) {
                Simulation simulation = Simulation.random(random, 3 + cell % 4, distance);
                double bound = InformationBound.answers(simulation.p(), simulation.q(), WITHIN, ALPHA);
                Simulation.Run run = simulation.run(random, WITHIN, ALPHA, 1_000_000);
                answers += (double) run.replies() / cells;
                bounds += bound / cells;
                ratio += run.replies() / bound / cells;
                rounds += (double) run.rounds() / cells;
            }
            OUT.printf(
                    Locale.ROOT,
                    "%8.2f %8.1f %7.1f %14.2f %16.1f %7.1f%n",
                    distance,
                    answers,
                    bounds,
                    ratio,
                    planned() / answers,
                    rounds);
            mean += ratio / DISTANCES.size();
        }
        OUT.printf(Locale.ROOT, "mean over cells of answers/bound: %.3f%n", mean);
        OUT.printf(
                Locale.ROOT,
                "planned: %.0f answers, with which one test of a share of 1/2 errs with probability %.2f%n"
                        + "  either way, if the distance is 0.05 from the threshold%n",
                planned(),
                ALPHA);
    }

    /** (2 x 1.645)^2 / 4 over 0.05^2: normal quantiles, variance 1/4 of an answer. */
    private static double planned() {
        return Math.pow(2 * 1.6448536 * 0.5 / 0.05, 2);
    }

    private static void time(int cells) {
        OUT.println();
        for (int options : new int[] {2, 6, 12, 20}) {
            SplittableRandom random = new SplittableRandom(3);
            long replies = 0;
            long start = 0;
            int counted = options > 6 ? cells / 20 : cells;
            for (int cell = -counted / 4; cell < counted; cell++) {
                if (cell == 0) { // the first quarter warms up
                    start = System.nanoTime();
                    replies = 0;
                }
                Simulation simulation = Simulation.random(random, options, cell % 2 == 0 ? 0.1 : 0.3);
                replies += simulation.run(random, WITHIN, ALPHA, 1000).replies();
            }
            OUT.printf(
                    Locale.ROOT,
                    "%2d options: %.1f microseconds a reply, set-up and final bounds included%n",
                    options,
                    (System.nanoTime() - start) / 1e3 / replies);
        }
    }
}
