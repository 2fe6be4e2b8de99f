package org.alignunit.internal.verdict.means;

import java.util.Arrays;

/**
 * The rounds in which replies come, each question getting as many as the others, and the looks after them. Replies that go
 * through several prompt variants come in whole blocks, in which each variant stands equally often.
 *
 * <p>The sizes and the parts of the error rate do not depend on how many replies are allowed: what is spent when a test ends
 * without a verdict is not spent again when it goes on with a higher limit.
 */
public final class Rounds {
    private static final int[] FIRST_ANSWERS = {3, 5, 8};
    private static final int[] FIRST_BLOCKS = {2, 3, 5, 8};

    /** Then times ten, and so on. */
    private static final int[] FURTHER = {11, 15, 20, 30, 40, 60, 80};

    /** The part of the error rate for a limit below the first size; so small, since there are several such limits. */
    private static final double EARLY_PART = 0.01;

    private final int[] drawn;
    private final int block;
    private final int[] sizes;
    private final double[] logs;
    private final double logOfAll;
    private int round;
    private int open;

    /**
     * Rounds before the first reply.
     *
     * @param maxReplies most replies a question
     * @param block how many replies go through all prompt variants, at most {@code maxReplies}
     * @param answers whether replies are single answers, of which fewer than three say next to nothing
     * @param decide whether the replies are drawn for a verdict; without one, all that are allowed are drawn
     */
    public Rounds(int questions, int maxReplies, int block, boolean answers, boolean decide) {
        if (block < 1 || block > maxReplies) {
            throw new IllegalArgumentException(
                    "a block of " + block + " replies does not fit into " + maxReplies + " replies a question");
        }
        this.drawn = new int[questions];
        this.block = block;
        int most = maxReplies / block;
        int[] regular = regular(most, answers && block == 1 ? FIRST_ANSWERS : FIRST_BLOCKS);
        boolean early = regular.length == 0;
        boolean extra = early || !decide && regular[regular.length - 1] < most;
        this.sizes = extra ? Arrays.copyOf(regular, regular.length + 1) : regular;
        sizes[sizes.length - 1] = extra ? most : sizes[sizes.length - 1];
        this.logOfAll = decide ? -Math.log(early ? EARLY_PART : 1 - 2 * EARLY_PART) : early ? 0 : Math.log(2);
        this.logs = new double[sizes.length];
        for (int j = 1; j <= logs.length; j++) {
            boolean whole = early || !decide && j == logs.length;
            logs[j - 1] = logOfAll + (whole ? 0 : Math.log(j * (j + 1.0)));
        }
        this.open = questions * size();
    }

    private static int[] regular(int most, int[] first) {
        int[] all = Arrays.copyOf(first, first.length + 8 * FURTHER.length);
        int number = 0;
        int power = 1;
        for (int i = 0; i < all.length; i++) {
            if (i >= first.length) {
                int place = (i - first.length) % FURTHER.length;
                all[i] = FURTHER[place] * power;
                power *= place == FURTHER.length - 1 ? 10 : 1;
            }
            number += all[i] <= most ? 1 : 0;
        }
        return Arrays.copyOf(all, number);
    }

    /** Counts a reply to a question. */
    public void draw(int question) {
        requireQuestion(question, drawn.length);
        if (drawn[question] == size()) {
            throw new IllegalStateException("question " + question + " has the " + size()
                    + " replies of this round already: ask wanted() before drawing more");
        }
        drawn[question]++;
        open--;
    }

    /** {@return whether all questions have the replies of this round} */
    public boolean complete() {
        return open == 0;
    }

    /** {@return whether this round is the last} */
    public boolean last() {
        return round == sizes.length - 1;
    }

    /** Begins the next round. */
    public void next() {
        int before = size();
        round++;
        open = drawn.length * (size() - before);
    }

    /** {@return replies a question at the end of this round} */
    public int size() {
        return sizes[round] * block;
    }

    /** The sizes of the rounds up to this one. */
    int[] sizes() {
        return Arrays.stream(sizes, 0, round + 1).map(size -> size * block).toArray();
    }

    /** {@return logarithm of one over this look's part of the error rate: 1 / (j (j + 1)) of all for the j-th} */
    public double log() {
        return logs[round];
    }

    /** Logarithm of one over the part of the error rate that all looks have together. */
    double logOfAll() {
        return logOfAll;
    }

    /** {@return replies that a question has had} */
    public int drawn(int question) {
        return drawn[question];
    }

    /** {@return replies that all questions have had} */
    public int drawn() {
        return Arrays.stream(drawn).sum();
    }

    /** Whether a question has replies, and every prompt variant equally many. */
    boolean whole(int question) {
        return drawn[question] > 0 && drawn[question] % block == 0;
    }

    /** {@return replies that each question still gets in this round} */
    public int[] wanted() {
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
