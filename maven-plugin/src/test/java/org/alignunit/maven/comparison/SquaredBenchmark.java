package org.alignunit.maven.comparison;

import java.util.List;
import java.util.Locale;
import org.alignunit.internal.result.TestResult;

/** Prints how often bounds of the squared distance are wrong, and how wide they are. Argument: runs. */
public final class SquaredBenchmark {
    private static final double ALPHA = 0.05;

    private SquaredBenchmark() {}

    /** Replies are the shares of {@code concentration} answers: single answers with 1. */
    private record Setting(int questions, int each, int variants, double distance, int concentration) {}

    /**
     * Runs everything.
     *
     * @param arguments runs a setting (3,000), may be left out
     */
    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3000;
        System.out.printf(
                Locale.ROOT,
                "Bounds of the mean squared distance at alpha %.2f each, %d runs, 4 options%n",
                ALPHA,
                runs);
        System.out.println("questions replies variants answers/reply  true   lower wrong  upper wrong  mean interval");
        for (Setting setting : List.of(
                new Setting(30, 5, 1, 0.1, 1),
                new Setting(30, 15, 1, 0.2, 1),
                new Setting(30, 2, 1, 0, 10),
                new Setting(30, 10, 1, 0.1, 10),
                new Setting(30, 4, 3, 0.1, 10))) {
            System.out.println(row(setting, runs));
        }
    }

    private static String row(Setting setting, int runs) {
        World world = World.apart(setting.questions, setting.distance, 1);
        double truth = world.squaredDistance();
        int above = 0;
        int below = 0;
        double lower = 0;
        double upper = 0;
        for (int run = 0; run < runs; run++) {
            TestResult test = RepeatedRepliesTests.test(
                    "VERBALIZED", world, setting.each, setting.variants, setting.concentration, run);
            CaseComparison.BoundedValue interval = new ComparedRun(test, test.questions()).squaredDistance(ALPHA);
            above += interval.lower() > truth ? 1 : 0;
            below += interval.upper() < truth ? 1 : 0;
            lower += interval.lower() / runs;
            upper += interval.upper() / runs;
        }
        return String.format(
                Locale.ROOT,
                "%9d %7d %8d %14d %5.3f %10.2f %% %10.2f %%  %.3f to %.3f",
                setting.questions,
                setting.each,
                setting.variants,
                setting.concentration,
                truth,
                100.0 * above / runs,
                100.0 * below / runs,
                lower,
                upper);
    }
}
