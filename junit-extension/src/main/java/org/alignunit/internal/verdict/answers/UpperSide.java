package org.alignunit.internal.verdict.answers;

/**
 * Evidence that a distance is small. Its methods take the counts so far, answers by option and replies not read; such a
 * reply counts as the answer that speaks most against.
 */
interface UpperSide {
    /** Takes notice of one more reply, which is in the counts already. */
    void update(int[] counts, int unread);

    /** {@return whether the distance is shown to be within the threshold; once true, it stays} */
    boolean shown();

    /** {@return an upper bound of the distance; at most the threshold once that is shown} */
    double upper(int[] counts, int unread);

    /** {@return logarithm of an e-value for the distance being within the threshold} */
    double logEvidence(int[] counts, int unread);

    /** {@return the share that there is of the evidence needed, below 1 until the last is there} */
    double progress();
}
