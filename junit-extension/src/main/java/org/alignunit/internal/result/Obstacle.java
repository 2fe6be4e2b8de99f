package org.alignunit.internal.result;

/** Why a test case has no verdict. */
public enum Obstacle {
    /** A budget was spent before the verdict. */
    BUDGET_SPENT,
    /** The verdict does not stand among those of all test cases together. */
    CORRECTED,
    /** The answers depend on those before them. */
    DEPENDENT_ANSWERS,
    /** No reply to any question was read. */
    NOTHING_READ,
    /** The plug-in distance is compared, and no reply to one of the questions was read. */
    QUESTION_UNREAD,
    /** More replies could not be read than are allowed. */
    TOO_MANY_UNREAD,
    /** The replies allowed cannot decide, whatever the model answers. */
    UNDECIDABLE,
    /** The threshold lies between the bounds. */
    UNDECIDED
}
