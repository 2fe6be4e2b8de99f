package org.alignunit.verdict.means;

import java.util.Arrays;

/** The rounds in which replies come: each question gets as many as the others, in steps of about one third more. */
final class Rounds {
    private static final int FIRST = 4;

    private final int[] drawn;
    private final int horizon;
    private int size;
    private int open;

    Rounds(int questions, int horizon) {
        this.drawn = new int[questions];
        this.horizon = horizon;
        this.size = Math.min(FIRST, horizon);
        this.open = questions * size;
    }

    void draw(int question) {
        requireQuestion(question, drawn.length);
        if (drawn[question] == size) {
            throw new IllegalStateException("question " + question + " has the " + size
                    + " replies of this round already: ask wanted() before drawing more");
        }
        drawn[question]++;
        open--;
    }

    boolean complete() {
        return open == 0;
    }

    boolean last() {
        return size == horizon;
    }

    void next() {
        int before = size;
        size = after(size, horizon);
        open = drawn.length * (size - before);
    }

    /** Replies a question at the end of this round: 4, 5, 7, 9, 12, 16, 21, ..., the horizon. */
    int size() {
        return size;
    }

    /** Logarithm of the number of rounds, each of which may use the same part of the error rate. */
    double log() {
        int number = 1;
        for (int n = Math.min(FIRST, horizon); n < horizon; n = after(n, horizon)) {
            number++;
        }
        return Math.log(number);
    }

    private static int after(int size, int horizon) {
        return Math.min(horizon, size + (size + 1) / 3);
    }

    int drawn(int question) {
        return drawn[question];
    }

    int[] wanted() {
        return Arrays.stream(drawn).map(n -> size - n).toArray();
    }

    static void requireQuestion(int question, int questions) {
        if (question < 0 || question >= questions) {
            throw new IllegalArgumentException(
                    "question " + question + " is none of the " + questions + " (numbered from 0)");
        }
    }
}
