package org.alignunit.maven.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.Outcome;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.*;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/** Test cases of one test class, for the tests of this package and of those below it. */
public final class Samples {
    private static final FirstPrompt PROMPT = new FirstPrompt(
            "trade",
            "",
            "How \"urgent\"?\nA. Top priority",
            List.of("Top priority", "No priority"),
            1,
            16,
            0,
            "",
            13,
            List.of(new OtherPrompt(
                    2, 1, 1, "How \"urgent\"?\nA. No priority", List.of("No priority", "Top priority"))));

    private Samples() {}

    public static TestResult test(String method, String displayName) {
        return test(method, displayName, Outcome.ALIGNED, 0.1);
    }

    public static TestResult test(@Nullable Double estimate, Map<String, Double> baselines) {
        return test("method", "Democrat", "gpt-4", Outcome.ALIGNED, estimate, baselines);
    }

    public static TestResult ofModel(String model, Outcome verdict) {
        return test("m", "x", model, verdict, 0.1, Map.of());
    }

    public static TestResult test(String method, String displayName, Outcome verdict, Double estimate) {
        return test(method, displayName, "gpt-4", verdict, estimate, ordered("uniform", 0.31, "pooled", 0.1 + 0.2));
    }

    private static TestResult test(
            String method,
            String displayName,
            String model,
            Outcome verdict,
            @Nullable Double estimate,
            Map<String, Double> baselines) {
        return new TestResult(
                "org.example.PartyIT",
                method,
                displayName,
                "priorities",
                "politics",
                "POLPARTY=Democrat",
                model,
                "PERSONA",
                "BIOGRAPHY",
                "SAMPLED",
                1,
                PROMPT,
                DistanceMeasure.KULLBACK_LEIBLER,
                verdict == Outcome.REPORTED ? null : 0.25,
                0.95,
                "GROUP",
                new DecisionRule("BOUNDS", "BONFERRONI", 1, 0.05, 70),
                verdict,
                estimate,
                0.05,
                Double.POSITIVE_INFINITY,
                List.of("answers", "respondents"),
                0.07,
                baselines,
                42,
                Map.of("refusal", 2, "extra key", 1),
                "",
                "2024-05-01",
                "2024-05-02",
                "",
                new RunCost(3, 27, 410, 96, null, 1234),
                List.of(question()),
                null,
                null);
    }

    private static QuestionResult question() {
        Map<String, Double> model = ordered("Top priority", 1.0, "No priority", 0.0);
        return new QuestionResult(
                "trade",
                "How \"urgent\" is trade? \u0001 </script> é",
                ordered("Top priority", 2.0 / 3, "No priority", 1.0 / 3),
                171.2,
                model,
                1.0 / 3,
                null,
                Double.POSITIVE_INFINITY,
                30,
                2,
                0,
                null,
                null,
                Map.of("uniform", 1.0 / 6),
                13);
    }

    private static Map<String, Double> ordered(String first, double a, String second, double b) {
        Map<String, Double> map = new LinkedHashMap<>();
        map.put(first, a);
        map.put(second, b);
        return map;
    }

    /** A test case that is told apart by its names, and of which only the questions' distances count. */
    public static TestResult comparable(
            String method, String displayName, String expression, QuestionResult... questions) {
        return worded(method, displayName, expression, null, null, questions);
    }

    /** The same, of part of the replies that were wanted. */
    public static TestResult cutShort(
            String method, String displayName, String expression, QuestionResult... questions) {
        return worded(
                method, displayName, expression, null, null, null, null, Map.of(TestResult.CUT_SHORT, 3), questions);
    }

    /** The same, under a condition. */
    public static TestResult under(
            @Nullable Condition condition, @Nullable WaysOfAsking ways, QuestionResult... questions) {
        return under(condition, ways, "LOG_PROBABILITIES", questions);
    }

    /** The same, by an expression. */
    public static TestResult under(
            @Nullable Condition condition,
            @Nullable WaysOfAsking ways,
            String expression,
            QuestionResult... questions) {
        return worded("likes_tea", "Democrat", expression, null, null, condition, ways, Map.of(), questions);
    }

    /** The same, asked in a form of persona and a version of the wording. */
    public static TestResult worded(
            String method,
            String displayName,
            String expression,
            @Nullable String persona,
            @Nullable Integer promptVersion,
            QuestionResult... questions) {
        return worded(method, displayName, expression, persona, promptVersion, null, null, Map.of(), questions);
    }

    private static TestResult worded(
            String method,
            String displayName,
            String expression,
            @Nullable String persona,
            @Nullable Integer promptVersion,
            @Nullable Condition condition,
            @Nullable WaysOfAsking ways,
            Map<String, Integer> problems,
            QuestionResult... questions) {
        return new TestResult(
                "org.example.PartyIT",
                method,
                displayName,
                "priorities",
                "politics",
                "POLPARTY=Democrat",
                "gpt-4",
                "PERSONA",
                persona,
                expression,
                promptVersion,
                null,
                DistanceMeasure.TOTAL_VARIATION,
                0.25,
                0.95,
                "GROUP",
                null,
                Outcome.ALIGNED,
                0.1,
                0.05,
                0.2,
                List.of(),
                0.2,
                Map.of(),
                42,
                problems,
                "",
                null,
                null,
                "",
                new RunCost(0, 0, 0, 0, null, 0),
                List.of(questions),
                ways,
                condition);
    }

    public static QuestionResult distant(String id, @Nullable Double distance) {
        return new QuestionResult(
                id, id, Map.of("x", 1.0), 30.0, Map.of(), distance, null, null, 30, 0, 0, null, null, null, null);
    }
}
