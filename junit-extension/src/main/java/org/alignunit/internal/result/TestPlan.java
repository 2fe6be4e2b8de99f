package org.alignunit.internal.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.json.Checked;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.jspecify.annotations.Nullable;

/**
 * What one test case would ask and what that would cost.
 *
 * @param testClass fully qualified name
 * @param testMethod its name
 * @param displayName the test case's name, unique within the method
 * @param survey the survey's id
 * @param group the group's key, {@code attribute=value}
 * @param model the model's name
 * @param steering how the model would be told of the group, by constant name
 * @param persona in which form, by constant name; null where it would not be told, or not in words of this library
 * @param expression how it would tell its distribution, by constant name
 * @param distance the measure
 * @param within the threshold; null where nothing is asserted
 * @param questions how many questions are asked
 * @param expected the mean number of calls, under the assumption
 * @param high the number of calls that 95 of 100 runs stay within, under the assumption
 * @param most the calls that are allowed
 * @param gapBelow the smallest distance below the threshold at which 95 of 100 models get a verdict from the calls allowed;
 *     null where there is none, or none to be known beforehand
 * @param gapAbove the same above the threshold
 * @param noiseFloor the distance a perfect model would show with the calls allowed; null where it is unknown
 * @param assumption what the figures rest on, in a sentence
 * @param message what the reader must know, such as a threshold below the noise floor; may be empty
 * @param prompts what each question is asked with; empty where that is unknown
 */
public record TestPlan(
        String testClass,
        String testMethod,
        String displayName,
        String survey,
        String group,
        String model,
        String steering,
        @Nullable String persona,
        String expression,
        DistanceMeasure distance,
        @Nullable Double within,
        int questions,
        PlannedCalls expected,
        PlannedCalls high,
        PlannedCalls most,
        @Nullable Double gapBelow,
        @Nullable Double gapAbove,
        @Nullable Double noiseFloor,
        String assumption,
        String message,
        List<FirstPrompt> prompts)
        implements TestEntry {
    /** Copies the list and refuses NaN. */
    public TestPlan {
        Checked.number("within", within);
        Checked.number("gapBelow", gapBelow);
        Checked.number("gapAbove", gapAbove);
        Checked.number("noiseFloor", noiseFloor);
        prompts = List.copyOf(prompts);
    }

    /** {@return what the question of the most ways is asked with, the first of them; empty where it is unknown} */
    public Optional<FirstPrompt> sample() {
        return prompts.stream().max(Comparator.comparingInt(FirstPrompt::ways));
    }
}
