package org.alignunit.internal.result;

import java.util.List;
import java.util.Map;
import org.alignunit.Baseline;
import org.alignunit.ErrorSource;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * The distance of a test case, its bounds, and the distances to see it beside.
 *
 * @param estimate of the distance, which may be corrected for bias; null where nothing was read
 * @param lower bound of the distance; null on ERROR
 * @param upper bound of the distance; null on ERROR
 * @param errorCovers what the bounds count
 * @param noiseFloor the distance a perfect model would show; null where the sample size is unknown
 * @param baselines key of a {@link Baseline} to the distance it shows
 */
public record DistanceFigures(
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        List<Constant<ErrorSource>> errorCovers,
        @Nullable Double noiseFloor,
        Map<String, Double> baselines)
        implements FieldGroup {
    /** Where nothing was measured. */
    public static final DistanceFigures NONE = new DistanceFigures(null, null, null, List.of(), null, Map.of());

    /** Copies the collections and refuses NaN. */
    public DistanceFigures {
        Checked.number("estimate", estimate);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
        Checked.number("noiseFloor", noiseFloor);
        errorCovers = List.copyOf(errorCovers);
        baselines = Checked.numbers("baselines", baselines);
    }

    /**
     * How much of a uniform guess's distance the model takes away, which makes measures and surveys comparable.
     *
     * @return 1 - estimate / uniform: 1 at no distance, 0 where it does as well as the guess, negative where it does worse;
     *     null where one of them is unknown, infinite, or the guess has no distance to take away
     */
    public @Nullable Double uniformRemoved() {
        Double uniform = baselines.get(Baseline.UNIFORM.key());
        return estimate == null || uniform == null || uniform == 0 || estimate.isInfinite() || uniform.isInfinite()
                ? null
                : Double.valueOf(1 - estimate / uniform);
    }
}
