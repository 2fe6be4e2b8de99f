package org.alignunit.internal.verdict;

/**
 * What has been observed of one cell, over its questions. Replies are added in the order in which they were drawn, round
 * by round: ask {@link #wanted()}, draw that many, add them all, ask again. The same replies give the same judgement. Not
 * thread-safe.
 */
public interface Evidence {
    /**
     * How many further replies each question should get in the next round.
     *
     * @return one number of at least 0 a question; all zeros when the verdict stands or the maxReplies is reached
     */
    int[] wanted();

    /** {@return what the evidence says now} */
    Judgement judge();
}
