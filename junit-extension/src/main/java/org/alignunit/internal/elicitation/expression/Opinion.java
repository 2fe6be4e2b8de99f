package org.alignunit.internal.elicitation.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;

/** What one reply says of a question, over the options that state an opinion, in the survey's order. */
public sealed interface Opinion {
    /** One answer: the option's index in the question's support. */
    record Choice(int option) implements Opinion {}

    /**
     * A whole distribution of the opinions, refusal options left out.
     *
     * @param answers how many single answers it was counted from; 1 where it was stated
     * @param refusals the share of refusal options among all options, below 1
     * @param normalised whether the shares as written did not quite sum to one
     */
    record Shares(Distribution shares, int answers, double refusals, boolean normalised) implements Opinion {}

    /**
     * A distribution of which each share is known within an interval in [0, 1].
     *
     * @param likeliest the shares with all that is missing left out
     * @param refusals between which values the share of refusal options among all options lies
     * @param labelMass probability on the options' labels, in [0, 1]
     */
    record Masses(List<Double> low, List<Double> high, Distribution likeliest, Bounds refusals, double labelMass)
            implements Opinion {
        /** Copies the lists. */
        public Masses {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }

        /**
         * The shares of weights that are each known within an interval: the smallest share of an option has its own
         * smallest weight beside the largest of all others.
         */
        public static Masses ofWeights(
                double[] low, double[] high, Distribution likeliest, Bounds refusals, double labelMass) {
            List<Double> least = new ArrayList<>();
            List<Double> most = new ArrayList<>();
            for (int k = 0; k < low.length; k++) {
                least.add(share(low[k], others(high, k)));
                most.add(share(high[k], others(low, k)));
            }
            return new Masses(least, most, likeliest, refusals, labelMass);
        }

        private static double share(double own, double others) {
            return own == 0 ? 0 : own / (own + others);
        }

        private static double others(double[] weights, int own) {
            return IntStream.range(0, weights.length)
                    .filter(k -> k != own)
                    .mapToDouble(k -> weights[k])
                    .sum();
        }
    }

    /**
     * The shares of a sample, whose respondents answered independently of each other.
     *
     * @param people what they answered, and their sample size, if it is known
     * @param respondents how many they are, as far as that is known; else 1
     * @param refusals the share of all who declined to answer; 0 where that is unknown
     */
    record Sample(Target people, int respondents, double refusals) implements Opinion {}

    /** The model declined to answer. */
    record Refusal() implements Opinion {}

    /** No rule reads it: what is wrong with it, in a few stable words. */
    record Unreadable(String kind) implements Opinion {}
}
