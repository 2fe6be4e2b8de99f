package org.alignunit.internal.result;

import java.util.Map;
import org.alignunit.Baseline;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one question.
 *
 * @param distance plug-in distance of the shares; null where nothing was read
 * @param squaredDistance estimate without bias, which may be below 0; null with less than two answers, and in older files
 * @param lower bound of the distance, or of the model's gap by chance; null where none was computed
 * @param upper bound of the distance; null likewise
 * @param baselines key of a {@link Baseline} to the distance it shows
 * @param peopleValue what the people show of a property that is no distance; null for a distance
 * @param modelValue what the model shows of it; null likewise, and where nothing was read
 */
public record QuestionFigures(
        @Nullable Double distance,
        @Nullable Double squaredDistance,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Map<String, Double> baselines,
        @Nullable Double peopleValue,
        @Nullable Double modelValue)
        implements FieldGroup {
    /** The distances alone. */
    public QuestionFigures(
            @Nullable Double distance,
            @Nullable Double squaredDistance,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Map<String, Double> baselines) {
        this(distance, squaredDistance, lower, upper, baselines, null, null);
    }

    /** The same with what people and model show of a property. */
    public QuestionFigures of(@Nullable Double people, @Nullable Double model) {
        return new QuestionFigures(distance, squaredDistance, lower, upper, baselines, people, model);
    }

    public QuestionFigures {
        Checked.number("distance", distance);
        Checked.number("squaredDistance", squaredDistance);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
        Checked.number("peopleValue", peopleValue);
        Checked.number("modelValue", modelValue);
        baselines = baselines == null ? Map.of() : Checked.numbers("baselines", baselines);
    }
}
