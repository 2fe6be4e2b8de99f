package org.alignunit.internal.verdict.properties;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.bounds.Bounds;

/**
 * Evidence on the share of questions on which the model's favourite answer is the people's. For two options, wealth is made by bets
 * that the one has the larger share, on the difference of both shares in each reply, at a rate that is the same for all. A miss is refuted where some favourite of the
 * people beats each other option; a hit is refuted where each favourite is beaten by another option. If too few questions are hits,
 * some set of so many questions are misses: the product of their wealth, which is independent, is large with probability at most alpha,
 * and so is the least product over all such sets. Each factor is mixed with 1, so that true misses cost little; rates and parts of
 * the mixture are averaged last.
 */
final class TopEvidence extends PropertyEvidence {
    private static final double[] RATES = {0.05, 0.1, 0.2, 0.35, 0.6, 0.95};
    private static final double[] MIXED = {0.05, 0.3, 1};
    private static final double TIE = 1e-9;
    private static final double MOST_LOG = 600;
    private static final double MOST = Math.exp(MOST_LOG);

    private final TopAnswers people;
    /** For each question, ordered pair of options and rate the wealth of bets that the first has more; what exceeds the most is lost. */
    private final double[][][][] wealth;

    private final double[][] sums;

    TopEvidence(TopAnswers people, PropertyRule rule, int block, ErrorSource source) {
        super(people, rule, block, source);
        this.people = people;
        this.wealth = people.favourite().stream()
                .map(options -> new double[options.length][options.length][RATES.length])
                .toArray(double[][][][]::new);
        for (double[][][] question : wealth) {
            for (double[][] option : question) {
                for (double[] rates : option) {
                    Arrays.fill(rates, 1);
                }
            }
        }
        this.sums = people.favourite().stream()
                .map(options -> new double[options.length])
                .toArray(double[][]::new);
    }

    @Override
    void addRead(int stream, double[] shares) {
        for (int k = 0; k < shares.length; k++) {
            sums[stream][k] += shares[k];
        }
    }

    @Override
    void addBlock(int stream, double[] mean, boolean allRead) {
        double missing = 1;
        for (double share : mean) {
            missing -= share;
        }
        for (int a = 0; a < mean.length; a++) {
            for (int b = 0; b < mean.length; b++) {
                double lead = mean[a] - mean[b] - Math.max(0, missing);
                for (int rate = 0; rate < RATES.length; rate++) {
                    double own = wealth[stream][a][b][rate] * (1 + RATES[rate] * lead);
                    wealth[stream][a][b][rate] = Math.min(MOST, own);
                }
            }
        }
    }

    /** Wealth against a hit: every favourite is beaten by another option. Or against a miss: every other option is, by a favourite. */
    private double against(boolean hit, int question, int rate) {
        boolean[] favourite = people.favourite().get(question);
        return options(favourite, hit)
                .mapToDouble(beaten -> options(favourite, !hit)
                        .mapToDouble(better -> wealth[question][better][beaten][rate])
                        .average()
                        .orElse(0))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static IntStream options(boolean[] favourite, boolean which) {
        return IntStream.range(0, favourite.length).filter(k -> favourite[k] == which);
    }

    @Override
    double estimate() {
        return IntStream.range(0, sums.length)
                .mapToDouble(i -> replies(i) == unread(i) ? 0.5 : people.hit(i, sums[i]))
                .average()
                .orElseThrow();
    }

    @Override
    Bounds bounds(double alpha) {
        int hits = 0;
        while (hits < sums.length && refuted((double) hits / sums.length, 1, alpha)) {
            hits++;
        }
        int most = sums.length;
        while (most > 0 && refuted((double) most / sums.length, -1, alpha)) {
            most--;
        }
        return new Bounds((double) hits / sums.length, (double) most / sums.length);
    }

    @Override
    boolean refuted(double limit, int sign, double alpha) {
        double count = limit * sums.length;
        // hits of at most the limit leave as many misses, in part at least; hits of at least it are as many, in part at
        // least
        int set = (int) Math.ceil((sign > 0 ? sums.length - count : count) - TIE);
        double total = 0;
        for (int rate = 0; rate < RATES.length && set > 0; rate++) {
            int at = rate;
            double[] sorted = IntStream.range(0, sums.length)
                    .mapToDouble(i -> against(sign < 0, i, at))
                    .sorted()
                    .toArray();
            for (double part : MIXED) {
                total += least(sorted, set, part) / MIXED.length / RATES.length;
            }
        }
        return total >= 1 / alpha;
    }

    /** The least product over all sets of at least this size. */
    private static double least(double[] sorted, int set, double part) {
        double log = 0;
        for (int i = 0; i < sorted.length; i++) {
            double factor = 1 - part + part * sorted[i];
            if (i < set || factor < 1) {
                log += Math.log(factor);
            }
        }
        return Math.exp(Math.min(MOST_LOG, log));
    }
}
