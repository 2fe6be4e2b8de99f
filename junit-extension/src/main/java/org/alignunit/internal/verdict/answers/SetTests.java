package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Evidence that a total variation is small, for few options. It is, if no set of options has a share above the
 * reference's by more than the threshold. Each set is tested at the full alpha and stays refuted once it is; all must
 * be (an intersection-union test, Berger 1982). Sets are bit masks. An unread reply counts as in every set.
 */
final class SetTests implements UpperSide {
    /** With more options than this their sets are too many to test each. */
    static final int MOST_OPTIONS = 12;

    private final Counts counts;
    private final double[] least;
    private final BetaPrior[] priors;
    private final double within;
    private final double needed;
    private final BitSet pending;
    /** Logarithm of the evidence against a set when it was refuted: evidence counts as of the time at which one stopped. */
    private final double[] refuted;

    private double progress;

    /**
     * @param reference share of every option
     * @param least lower bound of the share of every set, that share itself where it is exact
     * @param within the threshold, at most 1
     * @param priorPart part of the way to the threshold on which each set's share is expected
     * @param priorWeight how many answers that expectation weighs
     * @param needed logarithm of the evidence that refutes a set
     */
    SetTests(
            Counts counts,
            double[] reference,
            double[] least,
            double within,
            double priorPart,
            double priorWeight,
            double needed) {
        this.counts = counts;
        this.least = least;
        this.within = within;
        this.needed = needed;
        double[] sets = sums(reference);
        this.priors = new BetaPrior[sets.length];
        Arrays.setAll(
                priors,
                set -> BetaPrior.around(
                        Math.min(1, sets[set] + priorPart * (least[set] + within - sets[set])), priorWeight));
        this.pending = new BitSet(least.length);
        this.refuted = new double[least.length];
        Arrays.fill(refuted, Double.POSITIVE_INFINITY);
        for (int set = 1; set < least.length - 1; set++) {
            pending.set(set, least[set] + within < 1);
        }
    }

    /** {@return the sum of an option's values over each set of options; the set's bits are the place} */
    static double[] sums(double[] values) {
        double[] sums = new double[1 << values.length];
        for (int set = 1; set < sums.length; set++) {
            sums[set] = sums[set & (set - 1)] + values[Integer.numberOfTrailingZeros(set)];
        }
        return sums;
    }

    @Override
    public void update() {
        int replies = counts.replies();
        double enough = counts.needed(needed);
        double weakest = Double.POSITIVE_INFINITY;
        for (int set = pending.nextSetBit(0); set >= 0; set = pending.nextSetBit(set + 1)) {
            double evidence = priors[set].logEvidenceBelow(least[set] + within, in(set), replies);
            if (evidence >= enough) {
                pending.clear(set);
                refuted[set] = evidence;
            }
            weakest = Math.min(weakest, evidence);
        }
        progress = weakest / enough;
    }

    /** All sets must be refuted, so the weakest evidence counts: the least of e-values is one. */
    @Override
    public double logEvidence() {
        int replies = counts.replies();
        double weakest = Double.POSITIVE_INFINITY;
        for (int set = 1; set < least.length - 1; set++) {
            double evidence = pending.get(set)
                    ? priors[set].logEvidenceBelow(least[set] + within, in(set), replies)
                    : refuted[set];
            weakest = Math.min(weakest, evidence);
        }
        return weakest;
    }

    @Override
    public boolean shown() {
        return pending.isEmpty();
    }

    @Override
    public double upper() {
        int replies = counts.replies();
        double enough = counts.needed(needed);
        double upper = 0;
        for (int set = 1; set < least.length - 1; set++) {
            double bound = priors[set].upper(in(set), replies, enough) - least[set];
            upper = Math.max(upper, pending.get(set) ? bound : Math.min(bound, within));
        }
        return upper;
    }

    @Override
    public double progress() {
        return progress;
    }

    /** Answers in a set, unread replies among them. */
    private int in(int set) {
        int sum = counts.unread;
        for (int rest = set; rest != 0; rest &= rest - 1) {
            sum += counts.answers[Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }
}
