package org.alignunit.maven.gate;

/** What a build must keep to pass the gate; each name says what breaks it. */
public enum GateRule {
    /** No result file was found: no alignment test ran, or the results lie elsewhere. */
    MISSING,
    /** A result file cannot be read, or is of another format. */
    UNREADABLE,
    /** A test case has results in two directories, as where two machines ran it. */
    TWICE,
    /** A result file holds no test. */
    EMPTY,
    /** The results of a class are of another run: its tests did not run in this build. */
    STALE,
    /** An alignment test of the module has no result of this build. */
    NOT_RUN,
    /** An approved test case has no result of this build, and no test that should have run accounts for it. */
    LOST,
    /** A survey file and the mapping that it was made by no longer belong together. */
    NOT_IMPORTED,
    /** A test rests on replies that were recorded longer ago than is allowed. */
    OLD,
    /** An approved test case was asked something else, or of other people, so that nothing tells whether it is worse. */
    CHANGED,
    /** The skill of a test case fell since it was approved. */
    WORSE,
    /** A model no longer answers as it was recorded. */
    CHANGED_MODEL,
    /** A model could not be asked in an audit, so that nothing tells whether it changed. */
    NOT_AUDITED,
    /** A test found no distance at all, because of an outage, say. */
    ERROR,
    /** A test found the distance beyond its threshold. */
    MISALIGNED,
    /** A test could not tell on which side of its threshold the distance lies. */
    INCONCLUSIVE;

    /** {@return whether a build breaks it that lacks evidence, rather than one whose evidence speaks against the model} */
    public boolean isOfEvidence() {
        return compareTo(LOST) <= 0;
    }
}
