package org.alignunit.internal.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.Baseline;
import org.alignunit.Outcome;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.json.Checked;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/**
 * What one test case measured. All but {@code run} is the same, byte for byte, for the same seed and replies.
 *
 * @param testClass fully qualified name
 * @param testMethod its name
 * @param displayName the test case's name
 * @param survey the survey's id
 * @param domain the survey's domain; may be empty
 * @param group the group's key, {@code attribute=value}
 * @param model the model's name
 * @param steering how the model was told of the group, by constant name
 * @param persona in which form, by constant name; null where it was not told, or not in words of this library
 * @param expression how it told its distribution, by constant name
 * @param promptVersion of the wording that the model was asked in; null where there was none of this library
 * @param prompt what the first of the questions of the most ways was asked with, as a sample; null where no wording of this
 *     library was used
 * @param distance the measure
 * @param within the threshold; null where nothing is asserted
 * @param confidence of each bound before any correction for many test cases, in [0.5, 1)
 * @param scope {@code GROUP} or {@code QUESTION}
 * @param rule how the verdict was come to; null in files of other writers, who need not tell
 * @param verdict the outcome
 * @param estimate of the distance, which may be corrected for bias; null on ERROR
 * @param lower bound of the distance; null on ERROR
 * @param upper bound of the distance; null on ERROR
 * @param errorCovers what the bounds count: {@code answers}, {@code calls}, {@code respondents}, {@code missing mass}
 * @param noiseFloor the distance a perfect model would show; null where the sample size is unknown
 * @param baselines key of a {@link Baseline} to the distance it shows
 * @param seed of everything random
 * @param problems kind of problem to how often it was met
 * @param message why there is no verdict, or what a reader should know; may be empty, as it is where a file has none
 * @param recordedFrom day of the oldest kept reply (ISO date); null where none was kept
 * @param recordedTo day of the newest kept reply; null where none was kept
 * @param provenance how the kept replies came about, where not by asking the model; may be empty
 * @param run what varies from run to run
 * @param questions one entry a question of the test case
 * @param ways what the answers owe to the options' order and to wordings; null where nothing was read, where a pipeline was
 *     asked, and in older files
 * @param condition what else tells it from other measurements; null on an error before any was planned, and in older files
 */
public record TestResult(
        String testClass,
        String testMethod,
        String displayName,
        String survey,
        String domain,
        String group,
        String model,
        String steering,
        @Nullable String persona,
        String expression,
        @Nullable Integer promptVersion,
        @Nullable FirstPrompt prompt,
        DistanceMeasure distance,
        @Nullable Double within,
        double confidence,
        String scope,
        @Nullable DecisionRule rule,
        Outcome verdict,
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        List<String> errorCovers,
        @Nullable Double noiseFloor,
        Map<String, Double> baselines,
        long seed,
        Map<String, Integer> problems,
        @Nullable String message,
        @Nullable String recordedFrom,
        @Nullable String recordedTo,
        String provenance,
        RunCost run,
        List<QuestionResult> questions,
        @Nullable WaysOfAsking ways,
        @Nullable Condition condition)
        implements TestEntry {
    /** The form of persona that goes without saying, and of files that tell none. */
    public static final String PLAIN_PERSONA = "SENTENCE";

    /** The problem of a test whose replies were not all had, as when a budget is spent. */
    public static final String CUT_SHORT = "cut short: replies missing from the last round";

    /** Copies the collections, the problems in alphabetical order, and refuses NaN. */
    public TestResult {
        Checked.number("within", within);
        Checked.number("confidence", confidence);
        Checked.number("estimate", estimate);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
        Checked.number("noiseFloor", noiseFloor);
        message = message == null ? "" : message;
        errorCovers = List.copyOf(errorCovers);
        baselines = Checked.numbers("baselines", baselines);
        problems = Checked.copy("problems", new TreeMap<>(problems));
        questions = List.copyOf(questions);
    }

    /** {@return how the model was told of the group, in words: {@code persona}, or {@code few-shot (biography, 3 examples)}} */
    public String told() {
        String details = Stream.of(
                        persona == null || persona.equals(PLAIN_PERSONA) ? "" : Words.of(persona),
                        condition == null ? "" : condition.shown())
                .filter(detail -> !detail.isEmpty())
                .collect(Collectors.joining(", "));
        return Words.of(steering) + (details.isEmpty() ? "" : " (" + details + ")");
    }

    /** {@return whether fewer replies were had than were wanted: its distances are of another sample than was asked for} */
    public boolean cutShort() {
        return problems.containsKey(CUT_SHORT);
    }

    /**
     * How much of a uniform guess's distance the model takes away, which makes measures and surveys comparable.
     *
     * @return 1 - estimate / uniform: 1 at no distance, 0 where it does as well as the guess, negative where it does worse;
     *     null where one of them is unknown, infinite, or the guess has no distance to take away
     */
    public @Nullable Double uniformRemoved() {
        Double uniform = baselines.get(Baseline.UNIFORM.key());
        return estimate == null || uniform == null || uniform == 0 || estimate.isInfinite() || uniform.isInfinite()
                ? null
                : Double.valueOf(1 - estimate / uniform);
    }
}
