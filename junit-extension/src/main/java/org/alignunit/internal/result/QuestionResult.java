package org.alignunit.internal.result;

import java.util.Map;
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
 * @param figures the distance of the two shares
 * @param replies what became of the replies
 * @param labelMass probability on the options' labels, in [0, 1]; null for other expressions
 * @param temperature of the log-probabilities; null where none was asked for or could be fitted, and in older files
 * @param ways in how many orders and wordings, of the question and of the persona, it was to be asked; null where a file does
 *     not tell
 */
public record QuestionResult(
        String id,
        @Nullable String text,
        Map<String, Double> reference,
        @Nullable Double referenceSize,
        Map<String, Double> model,
        QuestionFigures figures,
        ReplyCounts replies,
        @Nullable Double labelMass,
        @Nullable Temperature temperature,
        @Nullable Integer ways) {
    /** Copies the shares, in their order, and refuses NaN. */
    public QuestionResult {
        text = text == null ? id : text;
        reference = Checked.numbers("reference", reference);
        Checked.number("referenceSize", referenceSize);
        model = Checked.numbers("model", model);
        Checked.number("labelMass", labelMass);
    }

    /** {@return the plain distance of the two shares; null where nothing was read} */
    public @Nullable Double distance() {
        return figures.distance();
    }

    /** {@return whether any reply was read} */
    public boolean read() {
        return !model.isEmpty();
    }
}
