package org.alignunit.internal.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.Correction;
import org.alignunit.Decision;
import org.alignunit.ErrorSource;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.PersonaForm;
import org.alignunit.Property;
import org.alignunit.Scope;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
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
                new TestName("org.example.PartyIT", method, displayName),
                new CaseId(
                        "priorities",
                        "POLPARTY=Democrat",
                        new AskedModel(
                                model,
                                Constant.of(Steering.PERSONA),
                                Constant.of(PersonaForm.BIOGRAPHY),
                                Constant.of(Expression.SAMPLED),
                                null),
                        DistanceMeasure.KULLBACK_LEIBLER),
                new Setup("politics", 1, PROMPT, 42),
                new Assertion(
                        verdict == Outcome.REPORTED ? null : 0.25,
                        0.95,
                        Constant.of(Scope.GROUP),
                        new VerdictTerms(
                                Constant.of(Decision.BOUNDS), Constant.of(Correction.BONFERRONI), 1, 0.05, 70)),
                new Conclusion(
                        verdict, Map.of("refusal", 2, "extra key", 1), "", null, new VerdictEvidence(21.5, 0.25)),
                new DistanceFigures(
                        estimate,
                        0.05,
                        Double.POSITIVE_INFINITY,
                        List.of(Constant.of(ErrorSource.ANSWERS), Constant.of(ErrorSource.RESPONDENTS)),
                        0.07,
                        baselines,
                        0.5,
                        3),
                new RecordedReplies("2024-05-01", "2024-05-02", "", "gpt-4-0314"),
                new RunCost(3, 27, 410, 96, null, 1234),
                List.of(question()),
                null);
    }

    /** A test case of a property that is no distance, with one limit. */
    public static TestResult gaps() {
        TestResult test = test("answers", "Democrat - Republican");
        return new TestResult(
                test.name(),
                new CaseId(
                        "priorities",
                        null,
                        "POLPARTY=Democrat - POLPARTY=Republican",
                        Constant.of(Property.GROUP_GAPS),
                        test.id().asked(),
                        test.id().distance()),
                test.setup(),
                new Assertion(
                        null,
                        0.8,
                        null,
                        0.95,
                        Constant.of(Scope.GROUP),
                        test.assertion().rule()),
                test.conclusion(),
                test.figures(),
                test.recorded(),
                test.run(),
                List.of(new QuestionResult(
                        "trade",
                        null,
                        Map.of(),
                        null,
                        Map.of(),
                        new QuestionFigures(null, null, null, null, null, 0.31, 0.52),
                        new ReplyCounts(60, 0, 0),
                        null,
                        null,
                        null)),
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
                new QuestionFigures(1.0 / 3, 2.0 / 9, null, Double.POSITIVE_INFINITY, Map.of("uniform", 1.0 / 6)),
                new ReplyCounts(30, 2, 0),
                null,
                null,
                13);
    }

    private static Map<String, Double> ordered(String first, double a, String second, double b) {
        Map<String, Double> map = new LinkedHashMap<>();
        map.put(first, a);
        map.put(second, b);
        return map;
    }

    /** A test case of these questions, under a condition. */
    public static TestResult under(
            @Nullable Condition condition, @Nullable WaysOfAsking ways, QuestionResult... questions) {
        TestResult test = test("likes_tea", "Democrat");
        AskedModel asked = test.id().asked();
        AskedModel under = new AskedModel(
                asked.model(), asked.steering(), null, Constant.of(Expression.LOG_PROBABILITIES), condition);
        return new TestResult(
                test.name(),
                new CaseId(
                        test.id().survey(), test.id().group(), under, test.id().distance()),
                new Setup("politics", null, null, 42),
                new Assertion(0.25, 0.95, Constant.of(Scope.GROUP), null),
                test.conclusion(),
                test.figures(),
                RecordedReplies.NONE,
                test.run(),
                List.of(questions),
                ways);
    }

    public static QuestionResult distant(String id, @Nullable Double distance) {
        return new QuestionResult(
                id,
                id,
                Map.of("x", 1.0),
                30.0,
                Map.of(),
                new QuestionFigures(distance, squared(distance), null, null, null),
                new ReplyCounts(30, 0, 0),
                null,
                null,
                null);
    }

    private static @Nullable Double squared(@Nullable Double distance) {
        return distance == null ? null : Double.valueOf(2 * distance * distance);
    }
}
