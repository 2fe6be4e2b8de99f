package org.alignunit.internal.verdict;

/** What the evidence says of a distance and its threshold. */
public enum Verdict {
    /** The distance is at most the threshold. */
    ALIGNED,
    /** The distance is above the threshold. */
    MISALIGNED,
    /** The evidence does not suffice to say either. */
    INCONCLUSIVE
}
