package org.alignunit.verdict.bounds;

/** Exact means of binomial shares. */
final class BinomialMean {
    /** So many roots of n away from its mean, a count is less likely than 1e-19 (Hoeffding), which changes no digit. */
    private static final double FAR = 4.75;

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
        /** From the likeliest count on, each probability by its ratio to the last: no logarithm, and nothing to load. */
        static Shares of(int n, double p) {
            if (n == 0) {
                return new Shares(new double[] {p}, new double[] {1});
            }
            double reach = FAR * Math.sqrt(n);
            int from = (int) Math.max(0, Math.floor(n * p - reach));
            int to = (int) Math.min(n, Math.ceil(n * p + reach));
            int mode = (int) Math.min(n, Math.floor((n + 1.0) * p));
            double odds = p / (1 - p);
            double[] probability = new double[to - from + 1];
            probability[mode - from] = 1;
            for (int x = mode; x < to; x++) {
                probability[x + 1 - from] = probability[x - from] * odds * (n - x) / (x + 1.0);
            }
            for (int x = mode; x > from; x--) {
                probability[x - 1 - from] = probability[x - from] / odds * x / (n - x + 1.0);
            }
            double sum = 0;
            for (double weight : probability) {
                sum += weight;
            }
            double[] value = new double[probability.length];
            for (int i = 0; i < value.length; i++) {
                value[i] = (double) (from + i) / n;
                probability[i] /= sum;
            }
            return new Shares(value, probability);
        }
    }
}
