package org.alignunit.internal.result;

import java.util.Map;
import org.alignunit.Baseline;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * The distance of one question's shares, its bounds, and the distances to see it beside.
 *
 * @param distance plain distance of the two shares; null where nothing was read
 * @param lower bound of the distance; null where none was computed
 * @param upper bound of the distance; null where none was computed
 * @param baselines key of a {@link Baseline} to the distance it shows for this question; empty where a file has none
 */
public record QuestionFigures(
        @Nullable Double distance,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Map<String, Double> baselines)
        implements FieldGroup {
    /** Copies the map and refuses NaN. */
    public QuestionFigures {
        Checked.number("distance", distance);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
        baselines = baselines == null ? Map.of() : Checked.numbers("baselines", baselines);
    }
}
