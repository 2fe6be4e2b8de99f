package org.alignunit.internal.verdict.scores;

import java.util.ArrayList;
import java.util.List;

/** Every way in which n answers can fall on some options, and how likely each is under given shares. */
final class CountStates {
    /** One row a way: the answers of each option. */
    final int[][] counts;

    private final double[] ways;
    private final int n;

    CountStates(int options, int n) {
        List<int[]> all = new ArrayList<>();
        fill(new int[options], 0, n, all);
        this.counts = all.toArray(int[][]::new);
        this.n = n;
        this.ways = new double[counts.length];
        double[] logFactorial = new double[n + 1];
        for (int i = 1; i <= n; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
        for (int i = 0; i < ways.length; i++) {
            double log = logFactorial[n];
            for (int count : counts[i]) {
                log -= logFactorial[count];
            }
            ways[i] = Math.exp(log);
        }
    }

    /** {@return how many ways there are, as a number that may be too large to list them} */
    static double number(int options, int n) {
        double number = 1;
        for (int k = 1; k < options; k++) {
            number = number * (n + k) / k;
        }
        return number;
    }

    private static void fill(int[] counts, int option, int left, List<int[]> all) {
        if (option == counts.length - 1) {
            counts[option] = left;
            all.add(counts.clone());
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[option] = count;
            fill(counts, option + 1, left - count, all);
        }
    }

    /** {@return the same with the answers of each option and all before it} */
    int[][] cumulative() {
        int[][] sums = new int[counts.length][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = counts[i].clone();
            for (int k = 1; k < sums[i].length; k++) {
                sums[i][k] += sums[i][k - 1];
            }
        }
        return sums;
    }

    /** The probability of each way, in the mean over the models. */
    double[] probabilities(double[][] models) {
        double[] sum = new double[counts.length];
        for (double[] model : models) {
            double[][] powers = new double[model.length][n + 1];
            for (int k = 0; k < model.length; k++) {
                powers[k][0] = 1;
                for (int count = 1; count <= n; count++) {
                    powers[k][count] = powers[k][count - 1] * model[k];
                }
            }
            for (int i = 0; i < sum.length; i++) {
                double product = ways[i] / models.length;
                int[] row = counts[i];
                for (int k = 0; k < row.length; k++) {
                    product *= powers[k][row[k]];
                }
                sum[i] += product;
            }
        }
        return sum;
    }
}
