package org.alignunit.internal.result;

import java.util.Map;
import org.alignunit.Baseline;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * The plug-in distance of one question's shares, null where nothing was read; its bounds, null where none were computed; and
 * what each {@link Baseline} shows, by its key.
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
