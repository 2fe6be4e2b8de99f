package org.alignunit;

/** What becomes of a test whose evidence does not suffice for a verdict. */
public enum Inconclusive {
    /** It fails: absence of evidence is no pass. */
    FAIL,
    /** It is aborted, which reports show as skipped. */
    ABORT,
    /** It passes, and only the result file tells. */
    PASS
}
