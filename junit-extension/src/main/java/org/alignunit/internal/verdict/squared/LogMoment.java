package org.alignunit.internal.verdict.squared;

import org.alignunit.distribution.SquaredDistance;

/**
 * The logarithm of the mean of exp(tilt x estimate), where the estimate is that of {@link SquaredDistance#unbiased} from n
 * single answers. The estimate is a sum over the options and the counts are those of independent Poisson numbers whose sum is n, so
 * that the mean is a coefficient of a product of polynomials.
 */
final class LogMoment {
    /**
     * From more answers the estimate is the mean, over all ways to put them into parts of this size, of the mean over the parts'
     * estimates, which are independent (Hoeffding 1963). So its moment is at most theirs (Jensen).
     */
    private static final int PART = 40;

    private static final double[] PARTS = {0.05, 0.15, 0.3, 0.5, 0.75, 1};
    private static final double[] STEPS = {0.08, 0.02, 0.005};
    private static final int MOST_MOVES = 12;

    private final double[] reference;
    private final int n;
    private final int parts;
    private final double tilt;

    /** For each option and count, exp(tilt x what the count adds to the estimate). */
    private final double[][] tilted;

    private final double logOfSum;

    /** {@code n} answers, at least 2. */
    LogMoment(double[] reference, int n, double tilt) {
        this.reference = reference;
        this.parts = Math.max(1, n / PART);
        this.n = parts == 1 ? n : PART;
        this.tilt = tilt;
        this.tilted = new double[reference.length][this.n + 1];
        for (int k = 0; k < reference.length; k++) {
            double q = reference[k];
            for (int count = 0; count <= this.n; count++) {
                double added = count * (count - 1.0) / (this.n * (this.n - 1.0)) - 2 * q * count / this.n + q * q;
                tilted[k][count] = Math.exp(tilt / parts * added);
            }
        }
        double log = -this.n;
        for (int i = 1; i <= this.n; i++) {
            log += Math.log((double) this.n / i);
        }
        this.logOfSum = log;
    }

    /** The value where the model's shares are p. */
    double at(double[] p) {
        double[] product = {1};
        for (int k = 0; k < p.length; k++) {
            double[] next = new double[n + 1];
            double weight = Math.exp(-n * p[k]);
            for (int count = 0; count <= n && weight > 0; count++) {
                double value = weight * tilted[k][count];
                for (int before = 0; before < product.length && before + count <= n; before++) {
                    next[before + count] += value * product[before];
                }
                weight *= n * p[k] / (count + 1);
            }
            product = next;
        }
        return parts * (Math.log(product[n]) - logOfSum);
    }

    /**
     * The largest value over all shares of this less tilt x factor x squared distance: the best of some shares on the ways from
     * the reference to each option and to equal shares, and of the reference, from where mass is moved between two options as
     * long as that helps.
     */
    double largest(double factor) {
        double best = atLess(reference, factor);
        double[] where = reference;
        double most = Math.max(best, climb(reference, best, factor));
        for (int to = 0; to <= reference.length; to++) {
            for (double part : PARTS) {
                double[] p = new double[reference.length];
                for (int k = 0; k < p.length; k++) {
                    double end = to == p.length ? 1.0 / p.length : k == to ? 1 : 0;
                    p[k] = reference[k] + part * (end - reference[k]);
                }
                double value = atLess(p, factor);
                if (value > best) {
                    best = value;
                    where = p;
                }
            }
        }
        return where == reference ? most : Math.max(most, climb(where, best, factor));
    }

    private double atLess(double[] p, double factor) {
        return at(p) - tilt * factor * SquaredDistance.between(p, reference);
    }

    private double climb(double[] from, double value, double factor) {
        double[] p = from.clone();
        double best = value;
        for (double step : STEPS) {
            boolean moved = true;
            for (int move = 0; move < MOST_MOVES && moved; move++) {
                moved = false;
                for (int pair = 0; pair < p.length * p.length; pair++) {
                    int up = pair / p.length;
                    int down = pair % p.length;
                    double by = Math.min(step, p[down]);
                    if (up != down && by > 0) {
                        p[up] += by;
                        p[down] -= by;
                        double there = atLess(p, factor);
                        if (there > best) {
                            best = there;
                            moved = true;
                        } else {
                            p[up] -= by;
                            p[down] += by;
                        }
                    }
                }
            }
        }
        return best;
    }
}
