package org.alignunit.internal.verdict.means;

/**
 * The rounds in which replies come: each question gets as many as the others, in steps of about one third more. Replies that
 * go through several ways of asking come in whole blocks, in which each way stands equally often.
 */
final class Rounds {
    private static final int FIRST = 4;
    private static final int FIRST_BLOCKS = 2;

    private final int[] drawn;
    private final int block;
    private final int last;
    private int blocks;
    private int open;

    /**
     * @param maxReplies most replies a question
     * @param block how many replies go through all ways of asking, at most the maxReplies
     */
    Rounds(int questions, int maxReplies, int block) {
        if (block < 1 || block > maxReplies) {
            throw new IllegalArgumentException(
                    "a block of " + block + " replies does not fit into " + maxReplies + " replies a question");
        }
        this.drawn = new int[questions];
        this.block = block;
        this.last = maxReplies / block;
        this.blocks = first();
        this.open = questions * size();
    }

    private int first() {
        return Math.min(last, block == 1 ? FIRST : Math.max(FIRST_BLOCKS, FIRST / block));
    }

    void draw(int question) {
        requireQuestion(question, drawn.length);
        if (drawn[question] == size()) {
            throw new IllegalStateException("question " + question + " has the " + size()
                    + " replies of this round already: ask wanted() before drawing more");
        }
        drawn[question]++;
        open--;
    }

    boolean complete() {
        return open == 0;
    }

    boolean last() {
        return blocks == last;
    }

    void next() {
        int before = size();
        blocks = after(blocks);
        open = drawn.length * (size() - before);
    }

    /** Replies a question at the end of this round: 4, 5, 7, 9, 12, 16, 21, ..., the maxReplies, where a block is one reply. */
    int size() {
        return blocks * block;
    }

    /** Logarithm of the number of rounds, each of which may use the same part of the error rate. */
    double log() {
        int number = 1;
        for (int n = first(); n < last; n = after(n)) {
            number++;
        }
        return Math.log(number);
    }

    private int after(int number) {
        return Math.min(last, number + (number + 1) / 3);
    }

    int drawn(int question) {
        return drawn[question];
    }

    /** Whether a question has replies, and every way of asking equally many. */
    boolean whole(int question) {
        return drawn[question] > 0 && drawn[question] % block == 0;
    }

    int[] wanted() {
        int[] wanted = new int[drawn.length];
        for (int question = 0; question < wanted.length; question++) {
            wanted[question] = size() - drawn[question];
        }
        return wanted;
    }

    static void requireQuestion(int question, int questions) {
        if (question < 0 || question >= questions) {
            throw new IllegalArgumentException(
                    "question " + question + " is none of the " + questions + " (numbered from 0)");
        }
    }
}
