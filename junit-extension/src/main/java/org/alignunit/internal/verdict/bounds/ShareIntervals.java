package org.alignunit.internal.verdict.bounds;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Replies to questions, one to each prompt variant, in which options' shares lie in intervals. A question's shares are the means
 * over its variants; in a reply that was not read, or is not there yet, they may be anything. Not thread-safe.
 */
public final class ShareIntervals {
    private final int[] variants;
    private final int[] replies;
    private final int[] unread;
    private final double[][] lows;
    private final double[][] highs;
    private boolean wide;

    /** No reply yet: {@code options} are how many each question has, {@code variants} how many replies it gets. */
    public ShareIntervals(int[] options, int[] variants) {
        this.variants = variants.clone();
        replies = new int[variants.length];
        unread = new int[variants.length];
        lows = zeros(options);
        highs = zeros(options);
    }

    private static double[][] zeros(int[] options) {
        return Arrays.stream(options).mapToObj(double[]::new).toArray(double[][]::new);
    }

    /** Adds a reply: the least and the largest share of each option. */
    public void add(int question, double[] low, double[] high) {
        replies[question]++;
        wide |= !Arrays.equals(low, high);
        for (int k = 0; k < low.length; k++) {
            lows[question][k] += low[k];
            highs[question][k] += high[k];
        }
    }

    /** Adds a reply that was not read. */
    public void addUnread(int question) {
        replies[question]++;
        unread[question]++;
    }

    /** How many replies each question still gets. */
    public int[] wanted() {
        return IntStream.range(0, variants.length)
                .map(i -> variants[i] - replies[i])
                .toArray();
    }

    /** Whether a reply that was read left a share open. */
    public boolean wide() {
        return wide;
    }

    /** How many replies were not read. */
    public int unread() {
        return Arrays.stream(unread).sum();
    }

    /** How many replies to a question were read. */
    public int read(int question) {
        return replies[question] - unread[question];
    }

    /** Whether a question's shares are known: all of its replies were read, and left nothing open. */
    public boolean known(int question) {
        return read(question) == variants[question] && Arrays.equals(lows[question], highs[question]);
    }

    /** The least share of each option. */
    public double[] low(int question) {
        return Arrays.stream(lows[question])
                .map(share -> share / variants[question])
                .toArray();
    }

    /** The largest share of each option. */
    public double[] high(int question) {
        double open = 1 - (double) read(question) / variants[question];
        return Arrays.stream(highs[question])
                .map(share -> Math.min(1, share / variants[question] + open))
                .toArray();
    }

    /** The sum over the replies read of the least share of each option. */
    public double[] lows(int question) {
        return lows[question].clone();
    }

    /** The sum over the replies read of the largest share of each option. */
    public double[] highs(int question) {
        return highs[question].clone();
    }
}
