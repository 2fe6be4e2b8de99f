package org.alignunit.internal.verdict;

/**
 * What has been observed of one test case, over its questions. Replies are added in the order in which they were drawn,
 * round by round: call {@link #wanted()}, draw that many, add them all, call it again. The same replies give the same
 * judgement. Not thread-safe.
 */
public interface Evidence {
    /**
     * {@return how many further replies each question should get in the next round; all zeros when the verdict stands
     * or the most replies are reached}
     */
    int[] wanted();

    /** Adds a reply to a question, numbered from 0, that could not be read. */
    void addUnread(int question);

    /** {@return what the evidence says now} */
    Judgement judge();
}
