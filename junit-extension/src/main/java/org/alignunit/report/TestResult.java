package org.alignunit.report;

import java.util.List;
import java.util.Map;
import org.alignunit.distribution.DistanceMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What one test case measured. All but {@code run} is the same, byte for byte, for the same seed and replies.
 *
 * @param testClass fully qualified name
 * @param testMethod its name
 * @param displayName the test case's name, unique within the method
 * @param survey the survey's id
 * @param domain the survey's domain; may be empty
 * @param group the group's key, {@code attribute=value}
 * @param model the model's name
 * @param steering how the model was told of the group, by constant name
 * @param expression how it told its distribution, by constant name
 * @param distance the measure
 * @param within the threshold; null where nothing is asserted
 * @param confidence of each bound, in (0, 1), after any correction for many cells
 * @param scope {@code GROUP} or {@code QUESTION}
 * @param verdict the outcome
 * @param estimate of the distance, which may be corrected for bias; null on ERROR
 * @param lower bound of the distance; null on ERROR
 * @param upper bound of the distance; null on ERROR
 * @param errorCovers what the bounds count: {@code answers}, {@code calls}, {@code respondents}, {@code missing mass}
 * @param noiseFloor the distance a perfect model would show; null where the sample size is unknown
 * @param baselines name ({@code uniform}, {@code pooled}, ...) to the distance it shows
 * @param seed of everything random
 * @param problems kind of problem to how often it was met
 * @param message why there is no verdict, or what a reader should know; may be empty
 * @param recordedFrom day of the oldest kept reply (ISO date); null where none was replayed
 * @param recordedTo day of the newest kept reply; null where none was replayed
 * @param provenance how the kept replies came about, where not by asking the model; may be empty
 * @param run what varies from run to run
 * @param questions one entry a question of the test case
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
        String expression,
        DistanceMeasure distance,
        @Nullable Double within,
        double confidence,
        String scope,
        Outcome verdict,
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        List<String> errorCovers,
        @Nullable Double noiseFloor,
        Map<String, Double> baselines,
        long seed,
        Map<String, Integer> problems,
        String message,
        @Nullable String recordedFrom,
        @Nullable String recordedTo,
        String provenance,
        RunCost run,
        List<QuestionResult> questions) {}
