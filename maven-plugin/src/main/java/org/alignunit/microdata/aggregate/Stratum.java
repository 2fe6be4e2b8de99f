package org.alignunit.microdata.aggregate;

import java.util.Arrays;

/** The sums of people who are alike in all that the plan asks: one for each pattern of test outcomes. */
final class Stratum {
    final long[] outcome;
    final Profile profile;
    private final int questions;
    private final Accumulator[] accumulators = new Accumulator[WeightState.values().length];

    /** A stratum of rows with this outcome of tests; the profile's state of the weight is of no account. */
    Stratum(long[] outcome, Profile profile, int questions) {
        this.outcome = outcome;
        this.profile = profile;
        this.questions = questions;
    }

    /** Where people of a state of the weight are summed up. */
    Accumulator of(WeightState state) {
        Accumulator accumulator = accumulators[state.ordinal()];
        if (accumulator == null) {
            Profile own = new Profile(profile.groups(), profile.exclusions(), profile.wave(), profile.levels(), state);
            accumulator = accumulators[state.ordinal()] = new Accumulator(own, questions);
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
        private double largest;

        Accumulator(Profile profile, int questions) {
            this.profile = profile;
            answers = new double[questions][3 * 8];
        }

        void add(double weight) {
            add(total, 0, weight);
            largest = Math.max(largest, weight);
        }

        void add(int question, int code, double weight) {
            double[] sums = answers[question];
            if (3 * code >= sums.length) {
                sums = answers[question] = Arrays.copyOf(sums, Math.max(2 * sums.length, 3 * code + 3));
            }
            add(sums, 3 * code, weight);
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

        private static Sums sums(double[] sums, int at) {
            return new Sums((long) sums[at], sums[at + 1], sums[at + 2]);
        }
    }
}
