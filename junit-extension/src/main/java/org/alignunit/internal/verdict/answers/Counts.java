package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import org.alignunit.internal.verdict.dependence.Repeats;

/** Replies so far: answers by option and in their order, and replies not read, each of which might be any option. */
final class Counts {
    final int[] answers;
    int unread;
    private final Repeats repeats;

    Counts(int options, int ways) {
        answers = new int[options];
        repeats = new Repeats(ways, options);
    }

    /** Counts an answer to a way of asking by its option's place, or an unread reply where that is negative. */
    void add(int way, int option) {
        if (option < 0) {
            unread++;
        } else {
            answers[option]++;
            repeats.add(way, option);
        }
    }

    /** {@return the evidence that decides, a logarithm: more than independent answers need where answers repeat each other} */
    double needed(double ofIndependent) {
        return ofIndependent + repeats.doubt();
    }

    int replies() {
        return Arrays.stream(answers).sum() + unread;
    }
}
