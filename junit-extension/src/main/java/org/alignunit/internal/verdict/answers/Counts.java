package org.alignunit.internal.verdict.answers;

import java.util.Arrays;

/** Replies so far: answers by option, and replies not read, each of which might be any option. */
final class Counts {
    final int[] answers;
    int unread;

    Counts(int options) {
        answers = new int[options];
    }

    /** Counts an answer by its option's place, or an unread reply where that is negative. */
    void add(int option) {
        if (option < 0) {
            unread++;
        } else {
            answers[option]++;
        }
    }

    int replies() {
        return Arrays.stream(answers).sum() + unread;
    }
}
