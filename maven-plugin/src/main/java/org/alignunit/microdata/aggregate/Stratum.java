package org.alignunit.microdata.aggregate;

import java.util.Arrays;

/** The sums of people who are alike in all that the plan asks: one for each pattern of test outcomes. */
final class Stratum {
    final long[] outcome;
    final Profile profile;
    /** The weight above which people are counted apart. */
    final double cut;

    private final int questions;
    private final int pairs;
    private final Accumulator[] accumulators = new Accumulator[WeightState.values().length];

    /** A stratum of rows with this outcome of tests; the profile's state of the weight is of no account. */
    Stratum(long[] outcome, Profile profile, AggregatePlan plan) {
        this.outcome = outcome;
        this.profile = profile;
        cut = plan.cut(profile.wave(), profile.levels());
        questions = plan.questions().size();
        pairs = plan.pairs().size();
    }

    /** Where people of a state of the weight are summed up. */
    Accumulator of(WeightState state) {
        Accumulator accumulator = accumulators[state.ordinal()];
        if (accumulator == null) {
            accumulator = accumulators[state.ordinal()] = new Accumulator(profile.with(state), questions, pairs);
        }
        return accumulator;
    }

    Accumulator[] accumulators() {
        return Arrays.stream(accumulators).filter(each -> each != null).toArray(Accumulator[]::new);
    }

    /** Sums by question and code; three numbers a code stand side by side. */
    static final class Accumulator {
        final Profile profile;
        private final double[] total = new double[3];
        private final double[][] answers;
        /** By pair and code of the first question. */
        private final double[][][] pairs;

        private double largest;

        Accumulator(Profile profile, int questions, int pairs) {
            this.profile = profile;
            answers = new double[questions][3 * 8];
            this.pairs = new double[pairs][0][];
        }

        void add(double weight) {
            add(total, 0, weight);
            largest = Math.max(largest, weight);
        }

        void add(int question, int code, double weight) {
            answers[question] = added(answers[question], code, weight);
        }

        void add(int pair, int first, int second, double weight) {
            double[][] codes = pairs[pair];
            if (first >= codes.length) {
                codes = pairs[pair] = Arrays.copyOf(codes, first + 1);
            }
            codes[first] = added(codes[first] == null ? new double[3 * 8] : codes[first], second, weight);
        }

        private static double[] added(double[] sums, int code, double weight) {
            double[] larger =
                    3 * code < sums.length ? sums : Arrays.copyOf(sums, Math.max(2 * sums.length, 3 * code + 3));
            add(larger, 3 * code, weight);
            return larger;
        }

        private static void add(double[] sums, int at, double weight) {
            sums[at]++;
            sums[at + 1] += weight;
            sums[at + 2] += weight * weight;
        }

        Aggregate.Total total() {
            return new Aggregate.Total(profile, sums(total, 0), largest);
        }

        /** The sums of a code; {@link Sums#ZERO} if nobody has it. */
        Sums answer(int question, int code) {
            return 3 * code < answers[question].length ? sums(answers[question], 3 * code) : Sums.ZERO;
        }

        /** The sums of two codes; {@link Sums#ZERO} if nobody has both. */
        Sums answers(int pair, int first, int second) {
            double[][] codes = pairs[pair];
            boolean counted = first < codes.length && codes[first] != null && 3 * second < codes[first].length;
            return counted ? sums(codes[first], 3 * second) : Sums.ZERO;
        }

        private static Sums sums(double[] sums, int at) {
            return new Sums((long) sums[at], sums[at + 1], sums[at + 2]);
        }
    }
}
