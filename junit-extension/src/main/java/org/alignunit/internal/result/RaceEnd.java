package org.alignunit.internal.result;

/** How the race of the configurations of a test ended for one of them. */
public enum RaceEnd {
    /** It is the nearest, or has the least estimate of those that the race could not tell apart, and got a verdict. */
    CHOSEN,
    /** It is farther than another, at the confidence of the test. */
    LOST,
    /** It may be the nearest, but another had a smaller estimate. */
    UNDECIDED,
    /** Some of its replies could not be obtained. */
    UNFINISHED
}
