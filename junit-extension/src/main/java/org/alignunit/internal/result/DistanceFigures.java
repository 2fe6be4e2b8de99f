package org.alignunit.internal.result;

import java.util.List;
import java.util.Map;
import org.alignunit.Baseline;
import org.alignunit.ErrorSource;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * The distance of a test case, its bounds, and the distances to compare it with.
 *
 * @param estimate of the distance, perhaps corrected for bias; null where nothing was read, as the bounds are on ERROR
 * @param noiseFloor the distance a perfect model would show; null where the sample size is unknown
 * @param baselines key of a {@link Baseline} to the distance it shows
 * @param skill 1 - squared distance / that of equal shares, over the questions; null where unknown
 * @param looks how often the answers were looked at, the last time included; null in older files
 * @param sensitivity to each decision of the survey's import; empty where none is known
 * @param waves to the other waves of the survey; empty where there are none
 */
public record DistanceFigures(
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        List<Constant<ErrorSource>> errorCovers,
        @Nullable Double noiseFloor,
        Map<String, Double> baselines,
        @Nullable Double skill,
        @Nullable Integer looks,
        @Nullable List<SensitivityCheck> sensitivity,
        @Nullable List<WaveDistance> waves)
        implements FieldGroup {
    /** Where nothing was measured. */
    public static final DistanceFigures NONE =
            new DistanceFigures(null, null, null, List.of(), null, Map.of(), null, null);

    /** The figures of a survey without waves and decisions of an import. */
    public DistanceFigures(
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            List<Constant<ErrorSource>> errorCovers,
            @Nullable Double noiseFloor,
            Map<String, Double> baselines,
            @Nullable Double skill,
            @Nullable Integer looks) {
        this(estimate, lower, upper, errorCovers, noiseFloor, baselines, skill, looks, List.of(), List.of());
    }

    public DistanceFigures {
        sensitivity = sensitivity == null ? List.of() : List.copyOf(sensitivity);
        waves = waves == null ? List.of() : List.copyOf(waves);
        Checked.number("estimate", estimate);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
        Checked.number("noiseFloor", noiseFloor);
        Checked.number("skill", skill);
        errorCovers = List.copyOf(errorCovers);
        baselines = Checked.numbers("baselines", baselines);
    }

    /**
     * How much of a uniform guess's distance the model removes, which makes measures and surveys comparable: 1 - estimate /
     * uniform. Null where one of them is unknown or infinite, or the guess has no distance to remove.
     */
    public @Nullable Double uniformRemoved() {
        Double uniform = baselines.get(Baseline.UNIFORM.key());
        return estimate == null || uniform == null || uniform == 0 || estimate.isInfinite() || uniform.isInfinite()
                ? null
                : Double.valueOf(1 - estimate / uniform);
    }
}
