package org.alignunit.internal.verdict.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.ClopperPearson;
import org.alignunit.internal.verdict.bounds.WeightedShare;

/** How far a reference that was sampled may lie from the population's shares; nothing where it is taken as exact. */
final class ReferenceError {
    private final double[] shares;
    private final double size;
    private final double alpha;
    private final Target target;

    /** {@code alpha} is the error allowed for each of the bounds below; 0 for an exact reference. */
    ReferenceError(Target target, double alpha) {
        this.target = target;
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
        return alpha == 0 ? sets : lower(sets, alpha);
    }

    /** {@return how far the share of any one set may lie below the reference's (Hoeffding 1963)} */
    double deviation() {
        double log = alpha == 0 ? 0 : -Math.log(alpha);
        return target.weights()
                .map(weights -> Math.sqrt(log / (2 * weights.size(target.reference()))) + log / weights.sum())
                .orElse(Math.sqrt(log / (2 * size)));
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
            double people = target.weights()
                    .map(weights -> weights.size(target.reference()))
                    .orElse(size);
            return Math.min(1, Math.sqrt((shares.length - 1) / people) / 2 + deviation());
        }
        double[] sets = SetTests.sums(shares);
        double[] least = lower(sets, alpha / (sets.length - 2));
        double largest = 0;
        for (int set = 1; set < sets.length - 1; set++) {
            largest = Math.max(largest, sets[set] - least[set]);
        }
        return largest;
    }

    /** {@return a lower bound of the share of options, some or all others, from a sum over them of a value by option} */
    double lower(ToDoubleFunction<IntToDoubleFunction> sum) {
        return lower(
                sum.applyAsDouble(k -> shares[k]),
                target.weights()
                        .map(weights -> sum.applyAsDouble(k -> weights.squares()[k]))
                        .orElse(0.0),
                alpha);
    }

    private double[] lower(double[] sets, double error) {
        double[] squares = target.weights()
                .map(weights -> SetTests.sums(weights.squares()))
                .orElseGet(() -> new double[sets.length]);
        double[] least = sets.clone();
        Map<List<Double>, Double> known = new HashMap<>();
        for (int set = 1; set < sets.length - 1; set++) {
            double square = squares[set];
            least[set] = known.computeIfAbsent(
                    List.of(rounded(sets[set]), square), share -> lower(share.get(0), square, error));
        }
        return least;
    }

    /** Sets have few different shares but for rounding, as counts have; rounding down is on the safe side. */
    private static double rounded(double share) {
        return Math.floor(share * 1e9) / 1e9;
    }

    private double lower(double share, double squares, double error) {
        double most = Math.min(1, share);
        if (error == 0) {
            return most;
        }
        return target.weights()
                .map(weights -> WeightedShare.lower(weights, most, squares, error))
                .orElseGet(() -> ClopperPearson.lower(most * size, size, error));
    }
}
