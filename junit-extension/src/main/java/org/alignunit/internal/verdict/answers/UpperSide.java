package org.alignunit.internal.verdict.answers;

/**
 * Evidence that a distance is small, by the {@link Counts} so far. An unread reply counts as the answer that speaks most
 * against.
 */
interface UpperSide {
    /** Takes notice of further replies, which are in the counts already. */
    void update();

    /** {@return whether the distance is shown to be within the threshold; once true, it stays} */
    boolean shown();

    /** {@return an upper bound of the distance; at most the threshold once that is shown} */
    double upper();

    /** {@return logarithm of an e-value for the distance being within the threshold; once that is shown, it stays} */
    double logEvidence();

    /** {@return the share that there is of the evidence needed, below 1 until the last is there} */
    double progress();
}
