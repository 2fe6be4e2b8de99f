package org.alignunit.internal.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alignunit.internal.json.Checked;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.jspecify.annotations.Nullable;

/**
 * What one test case would ask and what that would cost.
 *
 * @param within the threshold; null where nothing is asserted
 * @param assumption what the figures rest on, in a sentence
 * @param message what the reader must know, such as a threshold below the noise floor; may be empty
 * @param prompts what each question is asked with; empty where that is unknown
 */
public record CasePlan(
        TestName name,
        CaseId id,
        @Nullable Double within,
        int questions,
        CallRange calls,
        Resolution resolution,
        String assumption,
        String message,
        List<FirstPrompt> prompts) {
    /** Copies the list and rejects NaN. */
    public CasePlan {
        Checked.number("within", within);
        prompts = List.copyOf(prompts);
    }

    /** The mean number of calls, the number that 95 of 100 runs stay within, and the calls allowed. */
    public record CallRange(PlannedCalls expected, PlannedCalls high, PlannedCalls most) implements FieldGroup {}

    /**
     * The smallest distances below and above the threshold at which 95 of 100 models get a verdict, and the distance that a
     * perfect model would show; each null where it is unknown.
     */
    public record Resolution(
            @Nullable Double gapBelow,
            @Nullable Double gapAbove,
            @Nullable Double noiseFloor) implements FieldGroup {
        /** Rejects NaN. */
        public Resolution {
            Checked.number("gapBelow", gapBelow);
            Checked.number("gapAbove", gapAbove);
            Checked.number("noiseFloor", noiseFloor);
        }
    }

    /** {@return what the question of the most ways is asked with, the first of them; empty where it is unknown} */
    public Optional<FirstPrompt> sample() {
        return prompts.stream().max(Comparator.comparingInt(FirstPrompt::ways));
    }
}
