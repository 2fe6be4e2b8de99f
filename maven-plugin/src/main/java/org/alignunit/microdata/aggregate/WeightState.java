package org.alignunit.microdata.aggregate;

/** Whether a person has a weight. */
public enum WeightState {
    /** A positive weight. */
    POSITIVE,
    /** The weight 0: the person counts for nothing. */
    ZERO,
    /** No weight. */
    MISSING
}
