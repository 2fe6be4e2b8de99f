package org.alignunit.internal.verdict.answers;

import java.util.HashMap;
import java.util.Map;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.ClopperPearson;

/** How far a reference that was sampled may lie from the population's shares; nothing where it is taken as exact. */
final class ReferenceError {
    private final double[] shares;
    private final double size;
    private final double alpha;

    /** {@code alpha} is the error allowed for each of the bounds below; 0 for an exact reference. */
    ReferenceError(Target target, double alpha) {
        this.shares = target.reference().shares();
        this.size = alpha == 0
                ? 1
                : target.sampleSize()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a sampled reference needs its sample size: give the target's respondents or effective size,"
                                        + " or take the reference as fixed"));
        this.alpha = alpha;
    }

    /** {@return a lower bound of the share of each set of options, valid for any one of them} */
    double[] least() {
        double[] sets = SetTests.sums(shares);
        Map<Double, Double> known = new HashMap<>();
        for (int set = 1; set < sets.length - 1 && alpha > 0; set++) {
            sets[set] = known.computeIfAbsent(rounded(sets[set]), this::lower);
        }
        return sets;
    }

    /** {@return how far the share of any one set may lie below the reference's (Hoeffding 1963)} */
    double deviation() {
        return alpha == 0 ? 0 : Math.sqrt(-Math.log(alpha) / (2 * size));
    }

    /**
     * {@return a bound of the total variation between reference and population, 0 for an exact reference}
     * With few options it is the largest deviation of a set, alpha being shared by all sets; with many, the mean
     * deviation and McDiarmid's bound (1989) around it.
     */
    double totalVariation() {
        if (alpha == 0) {
            return 0;
        }
        if (shares.length > SetTests.MOST_OPTIONS) {
            return Math.min(1, Math.sqrt((shares.length - 1) / size) / 2 + deviation());
        }
        double[] sets = SetTests.sums(shares);
        Map<Double, Double> known = new HashMap<>();
        double shared = alpha / (sets.length - 2);
        double largest = 0;
        for (int set = 1; set < sets.length - 1; set++) {
            double least = known.computeIfAbsent(rounded(sets[set]), share -> lower(share, shared));
            largest = Math.max(largest, sets[set] - least);
        }
        return largest;
    }

    /** {@return a lower bound of the share that the reference gives as {@code share}} */
    double lower(double share) {
        return lower(share, alpha);
    }

    /** Sets have few different shares but for rounding, as counts have; rounding down is on the safe side. */
    private static double rounded(double share) {
        return Math.floor(share * 1e9) / 1e9;
    }

    private double lower(double share, double error) {
        double most = Math.min(1, share);
        return error == 0 ? most : ClopperPearson.lower(most * size, size, error);
    }
}
