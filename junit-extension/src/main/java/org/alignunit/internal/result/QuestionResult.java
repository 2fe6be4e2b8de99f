package org.alignunit.internal.result;

import java.util.Map;
import org.alignunit.Baseline;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What one question of a test case measured.
 *
 * @param id the question's id
 * @param text its wording, untrusted; the id where a file has none
 * @param reference option text to the group's share, refusals left out, in the survey's order
 * @param referenceSize the sample size behind it; null where unknown
 * @param model option text to the model's share; empty where nothing was read
 * @param distance plain distance of the two shares; null where nothing was read
 * @param lower bound of the distance; null where none was computed
 * @param upper bound of the distance; null where none was computed
 * @param answers single answers read (SAMPLED, SEQUENCE) or whole distributions read (other expressions)
 * @param refusals replies that declined to answer
 * @param unreadable replies that no rule could read
 * @param labelMass probability on the options' labels, in [0, 1]; null for other expressions
 * @param temperature of the log-probabilities; null where none was asked for or could be fitted, and in older files
 * @param baselines key of a {@link Baseline} to the distance it shows for this question; empty where a file has none
 * @param ways in how many orders and wordings, of the question and of the persona, it was to be asked; null where a file does
 *     not tell
 */
public record QuestionResult(
        String id,
        @Nullable String text,
        Map<String, Double> reference,
        @Nullable Double referenceSize,
        Map<String, Double> model,
        @Nullable Double distance,
        @Nullable Double lower,
        @Nullable Double upper,
        int answers,
        int refusals,
        int unreadable,
        @Nullable Double labelMass,
        @Nullable Temperature temperature,
        @Nullable Map<String, Double> baselines,
        @Nullable Integer ways) {
    /** Copies the shares, in their order, and refuses NaN. */
    public QuestionResult {
        text = text == null ? id : text;
        reference = Checked.numbers("reference", reference);
        Checked.number("referenceSize", referenceSize);
        model = Checked.numbers("model", model);
        Checked.number("distance", distance);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
        Checked.number("labelMass", labelMass);
        baselines = baselines == null ? Map.of() : Checked.numbers("baselines", baselines);
    }
}
