package org.alignunit.maven.approval;

/** What became of an approved test case, the worst first. */
public enum Change {
    /** Its skill fell by more than is accepted. */
    WORSE("worse"),
    /** It did not run. */
    LOST("lost"),
    /** Something else was asked, or of other people, so that it is not compared. */
    CHANGED("changed"),
    /** The bounds do not tell whether it is worse. */
    UNKNOWN("cannot tell"),
    /** Its skill rose. */
    BETTER("better"),
    /** Its skill did not fall by more than is accepted. */
    NOT_WORSE("not worse"),
    /** Every question has the same shares from the same number of replies. */
    UNCHANGED("unchanged"),
    /** It was not approved yet. */
    NEW("new");

    private final String word;

    Change(String word) {
        this.word = word;
    }

    /** {@return it in words, to stand after a number} */
    public String word() {
        return word;
    }
}
