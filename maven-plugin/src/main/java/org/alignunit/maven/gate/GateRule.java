package org.alignunit.maven.gate;

/** What a build must keep to pass the gate; each name says what breaks it. */
public enum GateRule {
    /** No result file was found: no alignment test ran, or the results lie elsewhere. */
    MISSING,
    /** A result file cannot be read, or is of another format. */
    UNREADABLE,
    /** A result file holds no test. */
    EMPTY,
    /** A result file is older than the build: its tests did not run this time. */
    STALE,
    /** A test rests on replies that were recorded longer ago than is allowed. */
    OLD,
    /** A test found no distance at all, because of an outage, say. */
    ERROR,
    /** A test found the distance beyond its threshold. */
    MISALIGNED,
    /** A test could not tell on which side of its threshold the distance lies. */
    INCONCLUSIVE
}
