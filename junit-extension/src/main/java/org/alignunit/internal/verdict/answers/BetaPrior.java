package org.alignunit.internal.verdict.answers;

import org.alignunit.internal.verdict.bounds.Numerics;
import org.apache.commons.math3.special.Beta;

/**
 * A Beta prior of a share, and the evidence it gives against values of that share after m of n answers.
 *
 * <p>The evidence against a share t is the marginal likelihood over the likelihood of the value nearest to the data among
 * those that are refuted with t. If t is true, it reaches 1 / alpha at any time with probability at most alpha (Ville
 * 1939; Robbins 1970). It grows as t moves away from m / n, so the values not refuted form an interval, valid at every
 * n at once.
 */
final class BetaPrior {
    private final double a;
    private final double b;
    private final double logNorm;

    BetaPrior(double a, double b) {
        this.a = a;
        this.b = b;
        this.logNorm = Beta.logBeta(a, b);
    }

    /** {@return a prior around a share that weighs as much as so many answers, and one more for any share} */
    static BetaPrior around(double share, double weight) {
        return new BetaPrior(weight * share + 0.5, weight * (1 - share) + 0.5);
    }

    /** {@return logarithm of the evidence that the share is below t, after at least one answer} */
    double logEvidenceBelow(double t, int m, int n) {
        return logMarginal(m, n) - logLikelihood(Math.max(t, (double) m / n), m, n);
    }

    /** {@return the least share whose refutation from above has the evidence {@code needed}, a logarithm; at most 1} */
    double upper(int m, int n, double needed) {
        if (m == n) {
            return 1;
        }
        double marginal = logMarginal(m, n);
        return Numerics.last(1, (double) m / n, t -> marginal - logLikelihood(t, m, n) >= needed);
    }

    /** {@return the greatest share whose refutation from below has the evidence {@code needed}; at least 0} */
    double lower(int m, int n, double needed) {
        return 1 - new BetaPrior(b, a).upper(n - m, n, needed);
    }

    private double logMarginal(int m, int n) {
        return Beta.logBeta(m + a, n - m + b) - logNorm;
    }

    private static double logLikelihood(double t, int m, int n) {
        return (m == 0 ? 0 : m * Math.log(t)) + (m == n ? 0 : (n - m) * Math.log1p(-t));
    }
}
