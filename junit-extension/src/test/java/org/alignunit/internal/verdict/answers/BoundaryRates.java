package org.alignunit.internal.verdict.answers;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;

/** How often a verdict is wrong where that is most likely: with the model exactly at the threshold. */
record BoundaryRates(double aligned, double misaligned) {
    /** Where the model stands at the threshold. */
    enum Place {
        /** A random group, a random direction. */
        RANDOM,
        /** A group with an option of 1 %, a random direction. */
        RARE_OPTION,
        /** Mass moves to an option of 1 % from one other option, so that many sets of options are at the threshold. */
        TO_RARE_OPTION,
        /** RANDOM, and a fifth of the answers that the model gives too often cannot be read. */
        UNREAD_EXCESS,
        /** RANDOM, and a fifth of the answers that the model gives too seldom cannot be read. */
        UNREAD_LACK,
        /** RANDOM, with a group known from 100 respondents. */
        RESPONDENTS_100,
        /** RARE_OPTION, with a group known from 20 respondents. */
        RESPONDENTS_20
    }

    /** {@return the rates in so many runs, the same for the same seed} */
    static BoundaryRates of(Place place, int options, double within, int runs, int maxReplies, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Simulation simulation = simulation(random, place, options, within);
        int aligned = 0;
        int misaligned = 0;
        for (int run = 0; run < runs; run++) {
            Judgement judgement =
                    simulation.run(random, within, 0.05, maxReplies).judgement();
            aligned += judgement.verdict() == Verdict.ALIGNED ? 1 : 0;
            misaligned += judgement.verdict() == Verdict.MISALIGNED ? 1 : 0;
        }
        return new BoundaryRates((double) aligned / runs, (double) misaligned / runs);
    }

    private static Simulation simulation(SplittableRandom random, Place place, int options, double within) {
        return switch (place) {
            case RANDOM -> Simulation.random(random, options, within);
            case RARE_OPTION -> rare(random, options, within, false);
            case TO_RARE_OPTION -> rare(random, options, within, true);
            case UNREAD_EXCESS -> Simulation.random(random, options, within).unreadable(0.2, true);
            case UNREAD_LACK -> Simulation.random(random, options, within).unreadable(0.2, false);
            case RESPONDENTS_100 -> Simulation.random(random, options, within).sampled(100);
            case RESPONDENTS_20 -> rare(random, options, within, false).sampled(20);
        };
    }

    private static Simulation rare(SplittableRandom random, int options, double within, boolean fromOne) {
        while (true) {
            double[] others = Simulation.shares(random, options - 1);
            double[] q = IntStream.range(0, options)
                    .mapToDouble(k -> k == 0 ? 0.01 : 0.99 * others[k - 1])
                    .toArray();
            double[] p = q.clone();
            if (fromOne) {
                p[0] += within;
                p[1] -= within;
            } else {
                double[] r = Simulation.shares(random, options);
                double step = within / Simulation.totalVariation(r, q);
                for (int k = 0; k < options; k++) {
                    p[k] += step * (r[k] - q[k]);
                }
            }
            if (IntStream.range(0, options).allMatch(k -> p[k] >= 0)) {
                return Simulation.of(p, q);
            }
        }
    }
}
