package org.alignunit.microdata.aggregate;

/** Whether a person has a weight. */
public enum WeightState {
    /** A positive weight. */
    POSITIVE,
    /** A weight above the cut of the plan. */
    LARGE,
    /** The weight 0: the person counts for nothing. */
    ZERO,
    /** No weight. */
    MISSING
}
