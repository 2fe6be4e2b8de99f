package org.alignunit.internal.verdict.answers;

import java.util.Arrays;

/**
 * Evidence that a total variation is small, for any number of options. The share of a set in n answers is sub-Gaussian
 * with variance 1 / (4 n) (Hoeffding 1963); the test of each set is a mixture with a normal prior around the
 * reference's share, and the set that is most in excess has the largest bound, so that one serves for all
 * (Robbins 1970; Howard, Ramdas, McAuliffe and Sekhon 2021). An unread reply counts as in every set.
 */
final class PlugInTest implements UpperSide {
    private final Counts counts;
    private final double[] reference;
    private final double slack;
    private final double within;
    private final double priorExcess;
    private final double priorVariance;
    private final double needed;
    private boolean shown;
    private double logWhenShown;
    private double progress;

    /** All but {@code slack}, how far any one set's share may lie below the reference's, is as in {@link SetTests}. */
    PlugInTest(
            Counts counts,
            double[] reference,
            double slack,
            double within,
            double priorPart,
            double priorWeight,
            double needed) {
        this.counts = counts;
        this.reference = reference;
        this.slack = slack;
        this.within = within;
        this.priorExcess = priorPart * (within - slack);
        this.priorVariance = 1 / (4 * priorWeight);
        this.needed = needed;
    }

    @Override
    public void update() {
        progress = logEvidence() / counts.needed(needed);
        if (!shown && bound() <= within) {
            logWhenShown = Math.max(needed, logEvidence());
            shown = true;
        }
    }

    @Override
    public double logEvidence() {
        if (shown) {
            return logWhenShown;
        }
        int replies = counts.replies();
        double variance = 1 / (4.0 * replies);
        double total = priorVariance + variance;
        double excess = excess(replies);
        double gap = Math.max(0, within - slack - excess);
        double surprise = excess - priorExcess;
        return (gap * gap / variance - surprise * surprise / total - Math.log(total / variance)) / 2;
    }

    @Override
    public boolean shown() {
        return shown;
    }

    @Override
    public double upper() {
        double bound = bound();
        return shown ? Math.min(bound, within) : bound;
    }

    @Override
    public double progress() {
        return progress;
    }

    private double bound() {
        double possible = 1 - Arrays.stream(reference).min().orElse(0);
        int replies = counts.replies();
        if (replies == 0) {
            return Math.min(1, possible + slack);
        }
        double variance = 1 / (4.0 * replies);
        double total = priorVariance + variance;
        double excess = excess(replies);
        double surprise = excess - priorExcess;
        double squared =
                variance * (2 * counts.needed(needed) + Math.log(total / variance) + surprise * surprise / total);
        return Math.min(Math.min(1, possible + slack), excess + Math.sqrt(squared) + slack);
    }

    private double excess(int replies) {
        double excess = (double) counts.unread / replies;
        for (int k = 0; k < reference.length; k++) {
            excess += Math.max(0, (double) counts.answers[k] / replies - reference[k]);
        }
        return excess;
    }
}
