package org.alignunit.internal.verdict.shift;

import java.util.SplittableRandom;
import org.alignunit.internal.verdict.bounds.NormalError;

/**
 * Scores of a batch of new answers among all answers so far. While all of them are draws of one distribution, whatever it is,
 * each order of them is equally likely: then what falls into the batch is a draw without replacement. Its ranks, ties broken
 * at random, are uniform and independent of those of earlier batches, and the scores are independent standard normal numbers.
 */
public final class RankScores {
    private static final int SHUFFLES = 1999;
    private static final double TIE = 1e-9;
    private static final double LEAST_RANK = 1e-12;

    private RankScores() {}

    /**
     * {@return a score for each option but the last: by it the batch has more than its share of the option, among the answers
     * that are none of those before}
     *
     * @param before how often each option was answered before the batch
     * @param batch how often in the batch
     * @param random breaks ties
     */
    public static double[] ofCounts(int[] before, int[] batch, SplittableRandom random) {
        int all = 0;
        int drawn = 0;
        for (int k = 0; k < before.length; k++) {
            all += before[k] + batch[k];
            drawn += batch[k];
        }
        double[] scores = new double[before.length - 1];
        for (int k = 0; k < scores.length; k++) {
            int own = before[k] + batch[k];
            double below = 0;
            for (int x = Math.max(0, drawn - all + own); x < batch[k]; x++) {
                below += probability(x, own, drawn, all);
            }
            scores[k] = score(below + random.nextDouble() * probability(batch[k], own, drawn, all));
            all -= own;
            drawn -= batch[k];
        }
        return scores;
    }

    /** Of {@code own} among {@code all} answers, that {@code x} are among {@code drawn} ones. */
    private static double probability(int x, int own, int drawn, int all) {
        return Math.exp(logChoices(own, x) + logChoices(all - own, drawn - x) - logChoices(all, drawn));
    }

    private static double logChoices(int from, int number) {
        double log = 0;
        for (int i = 1; i <= number; i++) {
            log += Math.log((double) (from - number + i) / i);
        }
        return log;
    }

    /**
     * {@return the score of a batch of numbers, by their sum among those of random batches}
     *
     * @param before numbers before the batch
     * @param batch those of the batch
     * @param random draws batches and breaks ties
     */
    public static double ofNumbers(double[] before, double[] batch, SplittableRandom random) {
        double[] all = new double[before.length + batch.length];
        System.arraycopy(batch, 0, all, 0, batch.length);
        System.arraycopy(before, 0, all, batch.length, before.length);
        double own = sum(all, batch.length);
        int below = 0;
        int equal = 1;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            for (int i = 0; i < batch.length; i++) {
                int other = i + random.nextInt(all.length - i);
                double moved = all[i];
                all[i] = all[other];
                all[other] = moved;
            }
            double difference = sum(all, batch.length) - own;
            below += difference < -TIE ? 1 : 0;
            equal += Math.abs(difference) <= TIE ? 1 : 0;
        }
        return score((below + random.nextDouble() * equal) / (SHUFFLES + 1));
    }

    private static double sum(double[] numbers, int first) {
        double sum = 0;
        for (int i = 0; i < first; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    private static double score(double rank) {
        return NormalError.quantile(Math.min(1 - LEAST_RANK, Math.max(LEAST_RANK, rank)));
    }
}
