package org.alignunit.internal.result;

import java.util.Comparator;
import java.util.Map;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What one question of a test case measured.
 *
 * @param text its wording, untrusted; the id where a file has none
 * @param reference option text to the share of the group, refusals left out
 * @param referenceSize its sample size; null where unknown
 * @param model option text to the share of the model; empty where nothing was read
 * @param labelMass probability of the option labels, in [0, 1]; null for other expressions
 * @param temperature of the log-probabilities; null where none was wanted or could be fitted, and in older files
 * @param ways how many variants of the prompt were to be asked; null where a file does not tell
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
    /**
     * By the lower bounds: by the plug-in distance, few answers make any question look bad. What was not read at all could be
     * anything, and comes first.
     */
    public static final Comparator<QuestionResult> WORST_FIRST = Comparator.comparing(QuestionResult::read)
            .thenComparing(QuestionResult::least, Comparator.reverseOrder())
            .thenComparing(QuestionResult::distance, Comparator.nullsFirst(Comparator.<Double>reverseOrder()));

    /** Copies the shares, in their order, and rejects NaN. */
    public QuestionResult {
        text = text == null ? id : text;
        reference = Checked.numbers("reference", reference);
        Checked.number("referenceSize", referenceSize);
        model = Checked.numbers("model", model);
        Checked.number("labelMass", labelMass);
    }

    /** {@return the plug-in distance of the two shares; null where nothing was read} */
    public @Nullable Double distance() {
        return figures.distance();
    }

    /** {@return an estimate of the squared distance without bias; null where there is none} */
    public @Nullable Double squaredDistance() {
        return figures.squaredDistance();
    }

    /** {@return whether any reply was read} */
    public boolean read() {
        return !model.isEmpty();
    }

    private double least() {
        Double lower = figures.lower();
        return lower == null ? 0 : lower;
    }
}
