package org.alignunit.internal.result;

import java.util.ArrayList;
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
    public CasePlan {
        Checked.number("within", within);
        prompts = List.copyOf(prompts);
    }

    /**
     * The mean number of calls, the number that 95 of 100 runs stay within, and the calls allowed; in a race also what asking each
     * configuration for a verdict takes, else null.
     */
    public record CallRange(
            PlannedCalls expected,
            PlannedCalls high,
            PlannedCalls most,
            @Nullable PlannedCalls all) implements FieldGroup {
        /** The calls of a test without a race. */
        public CallRange(PlannedCalls expected, PlannedCalls high, PlannedCalls most) {
            this(expected, high, most, null);
        }
    }

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

    /**
     * {@return the plan of a verdict after a race that goes to its end}
     *
     * @param race what the test case would be asked in it
     * @param configurations one of which gets the verdict
     */
    public CasePlan after(CasePlan race, int configurations) {
        PlannedCalls heat = race.calls.most();
        double part = 1.0 / configurations;
        List<FirstPrompt> both = new ArrayList<>(race.prompts);
        both.addAll(prompts);
        return new CasePlan(
                name,
                id,
                within,
                race.questions + questions,
                new CallRange(
                        heat.plus(calls.expected(), part),
                        heat.plus(calls.high(), part),
                        heat.plus(calls.most(), part),
                        heat.plus(calls.expected(), 1)),
                resolution,
                "a race that goes to its end, and the verdict of one of " + configurations + " configurations: "
                        + assumption,
                message,
                both);
    }

    /** {@return what the question of the most ways is asked with, the first of them; empty where it is unknown} */
    public Optional<FirstPrompt> sample() {
        return prompts.stream().max(Comparator.comparingInt(FirstPrompt::ways));
    }
}
