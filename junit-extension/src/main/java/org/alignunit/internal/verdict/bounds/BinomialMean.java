package org.alignunit.internal.verdict.bounds;

/** Exact means of binomial shares. */
final class BinomialMean {
    private BinomialMean() {}

    /** E |X / n - Y / r| for independent binomial X and Y of success p; a size of 0 stands for p itself. */
    static double absoluteDifference(int n, int r, double p) {
        if (p <= 0 || p >= 1) {
            return 0;
        }
        Shares first = Shares.of(n, p);
        Shares second = Shares.of(r, p);
        double sum = 0;
        double below = 0; // P(Y < y) and E[Y / r; Y < y] for the y that x has passed
        double meanBelow = 0;
        int y = 0;
        for (int x = 0; x < first.value.length; x++) {
            double share = first.value[x];
            while (y < second.value.length && second.value[y] < share) {
                below += second.probability[y];
                meanBelow += second.probability[y] * second.value[y];
                y++;
            }
            sum += first.probability[x] * (share * (2 * below - 1) + p - 2 * meanBelow);
        }
        return sum;
    }

    /** The values that a binomial share takes but for the least likely, and their probabilities. */
    private record Shares(double[] value, double[] probability) {
        static Shares of(int n, double p) {
            if (n == 0) {
                return new Shares(new double[] {p}, new double[] {1});
            }
            Binomial counts = Binomial.of(n, p);
            double[] value = new double[counts.weights().length];
            for (int i = 0; i < value.length; i++) {
                value[i] = (double) (counts.from() + i) / n;
            }
            return new Shares(value, counts.weights());
        }
    }
}
