package org.alignunit.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.Assertion;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.DistanceFigures;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.RecordedReplies;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.SensitivityCheck;
import org.alignunit.internal.result.Setup;
import org.alignunit.internal.result.Temperature;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.VerdictEvidence;
import org.alignunit.internal.result.VerdictTerms;
import org.alignunit.internal.result.WaveDistance;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/** Results for tests: aligned unless told otherwise. */
public final class ResultBuilder {
    private String text = "";
    public String testClass = "org.example.PartyIT";
    public String method = "answers";
    public String survey = "priorities";
    public @Nullable String wave;
    public String displayName = "Democrat, persona, sampled";
    public DistanceMeasure measure = DistanceMeasure.TOTAL_VARIATION;
    public @Nullable Double within = 0.25;
    private Property property = Property.DISTANCE;
    private @Nullable Double min;
    private @Nullable Double max;
    private Outcome verdict = Outcome.ALIGNED;
    private @Nullable Double estimate = 0.1;
    private @Nullable Double lower = 0.05;
    private @Nullable Double upper = 0.2;
    public @Nullable Double noiseFloor = 0.07;
    public @Nullable Integer looks = 3;
    public Map<String, Double> baselines = Map.of("uniform", 0.31, "pooled", 0.12);
    public Map<String, Integer> problems = Map.of("extra key", 1);
    public String model = "gpt-4";
    public @Nullable String persona = "SENTENCE";
    public @Nullable Integer promptVersion = 1;
    public @Nullable FirstPrompt prompt = null;
    public String group = "POLPARTY=Democrat";
    public String domain = "politics";
    public String expression = "SAMPLED";
    public @Nullable VerdictTerms rule = rule("BOUNDS", "BONFERRONI", 1, 0.05, 70);
    public String message = "";
    public @Nullable Obstacle obstacle;
    public @Nullable VerdictEvidence eValue;
    public List<SensitivityCheck> sensitivity = List.of();
    public List<WaveDistance> waves = List.of();
    public List<String> errorCovers = List.of("answers");
    public @Nullable WaysOfAsking ways;
    public @Nullable Condition condition;
    public RunCost cost = new RunCost(0, 30, 0, 0, null, 412);
    public List<QuestionResult> questions = List.of(question("trade", 0.1));

    /** Sets what is not as usual. */
    public ResultBuilder with(Consumer<ResultBuilder> change) {
        change.accept(this);
        return this;
    }

    /** Text to stand, beside the usual one, in every field that is text; enough questions for a benchmark. */
    public ResultBuilder text(String everywhere) {
        text = everywhere;
        questions = IntStream.range(0, 8)
                .mapToObj(i -> question("trade" + i + everywhere, 0.1, everywhere))
                .toList();
        baselines = Map.of("mine" + everywhere, 0.31, "yours" + everywhere, 0.12);
        expression = "TOLD" + everywhere;
        prompt = new FirstPrompt(
                "trade" + everywhere,
                "You" + everywhere,
                "How urgent is trade?" + everywhere,
                List.of("Top priority" + everywhere),
                1,
                16,
                20,
                "{}" + everywhere,
                14,
                List.of(new OtherPrompt(2, 1, 1, "Is trade?" + everywhere, List.of("Top priority" + everywhere))));
        rule = rule("BOUNDS" + everywhere, "SOME" + everywhere, 4, 0.02, 70);
        errorCovers = List.of("answers" + everywhere);
        problems = Map.of("extra key" + everywhere, 1);
        return this;
    }

    public ResultBuilder verdict(Outcome newVerdict, @Nullable Double newEstimate) {
        verdict = newVerdict;
        estimate = newEstimate;
        lower = newEstimate == null ? null : Double.valueOf(newEstimate / 2);
        upper = newEstimate == null ? null : newEstimate + 0.1;
        within = newVerdict == Outcome.REPORTED ? null : Double.valueOf(0.25);
        return this;
    }

    /** Makes it a test case of another property than the distance. */
    public ResultBuilder property(Property newProperty, @Nullable Double newMin, @Nullable Double newMax) {
        property = newProperty;
        within = null;
        min = newMin;
        max = newMax;
        return this;
    }

    /** Sets the bounds alone. */
    public ResultBuilder bounds(double newLower, double newUpper) {
        lower = newLower;
        upper = newUpper;
        return this;
    }

    /** Makes both bounds the estimate itself. */
    public ResultBuilder point() {
        lower = estimate;
        upper = estimate;
        return this;
    }

    /** A question with two options, of which the model takes {@code distance} too much of the first. */
    public static QuestionResult question(String id, @Nullable Double distance) {
        return question(id, distance, "");
    }

    private static QuestionResult question(String id, @Nullable Double distance, String suffix) {
        Map<String, Double> reference = shares(0.4, suffix);
        Map<String, Double> model = distance == null ? Map.of() : shares(0.4 + distance, suffix);
        String wording = "How urgent is " + id + "?";
        Map<String, Double> guesses = Map.of("uniform", 0.2);
        return new QuestionResult(
                id,
                wording,
                reference,
                171.2,
                model,
                new QuestionFigures(distance, squared(distance), null, null, guesses),
                new ReplyCounts(30, 2, 1),
                null,
                null,
                1);
    }

    /** A question that took so many answers, all of them read. */
    public static QuestionResult answered(String id, int answers) {
        return question(id, shares(0.4, ""), 171.2, shares(0.5, ""), 0.1, answers, null);
    }

    /** A question whose reference rests on so many people. */
    public static QuestionResult sized(String id, @Nullable Double people) {
        return question(id, shares(0.4, ""), people, shares(0.5, ""), 0.1, 30, null);
    }

    /** A question of which only the distance counts. */
    public static QuestionResult distant(String id, @Nullable Double distance) {
        return question(id, Map.of("x", 1.0), 30.0, Map.of(), distance, 30, null);
    }

    private static QuestionResult question(
            String id,
            Map<String, Double> reference,
            @Nullable Double people,
            Map<String, Double> model,
            @Nullable Double distance,
            int answers,
            @Nullable Temperature temperature) {
        return new QuestionResult(
                id,
                id,
                reference,
                people,
                model,
                new QuestionFigures(distance, squared(distance), null, null, null),
                new ReplyCounts(answers, 0, 0),
                null,
                temperature,
                null);
    }

    /** A question on which people and model have so large a gap between two groups. */
    public static QuestionResult gap(String id, double people, double model) {
        return new QuestionResult(
                id,
                id,
                shares(0.4, ""),
                171.2,
                shares(0.5, ""),
                new QuestionFigures(0.1, 0.02, null, null, null, people, model),
                new ReplyCounts(30, 0, 0),
                null,
                null,
                null);
    }

    /** A question whose log-probabilities were scaled. */
    public static QuestionResult scaled(String id, double distance, double temperature) {
        return question(id, Map.of("x", 1.0), null, Map.of(), distance, 1, new Temperature(temperature, false));
    }

    /** A test case that is told apart by its names, and of which only the questions' distances count. */
    public static ResultBuilder comparable(
            String method, String displayName, String expression, QuestionResult... questions) {
        return new ResultBuilder()
                .with(r -> r.method = method)
                .with(r -> r.displayName = displayName)
                .with(r -> r.expression = expression)
                .with(r -> r.persona = null)
                .with(r -> r.promptVersion = null)
                .with(r -> r.rule = null)
                .with(r -> r.noiseFloor = 0.2)
                .with(r -> r.problems = Map.of())
                .with(r -> r.questions = List.of(questions));
    }

    /** A rule, by the names that files have. */
    public static VerdictTerms rule(String decision, String correction, int testCases, double alpha, int horizon) {
        return new VerdictTerms(
                Constant.parse(Decision.class, decision),
                Constant.parse(Correction.class, correction),
                testCases,
                alpha,
                horizon);
    }

    public static Map<String, Double> shares(double top, String suffix) {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("Top priority" + suffix, top);
        shares.put("No priority" + suffix, 1 - top);
        return shares;
    }

    public TestResult build() {
        return new TestResult(
                new TestName(testClass + text, method + text, displayName + text),
                new CaseId(
                        survey + text,
                        wave,
                        group + text,
                        Constant.of(property),
                        new AskedModel(
                                model + text,
                                Constant.parse(Steering.class, "PERSONA" + text),
                                persona == null ? null : Constant.parse(PersonaForm.class, persona + text),
                                Constant.parse(Expression.class, expression),
                                condition),
                        measure),
                new Setup(domain + text, promptVersion, prompt, 42),
                new Assertion(within, min, max, 0.95, Constant.parse(Scope.class, "GROUP" + text), rule),
                new Conclusion(
                        verdict, problems, message + text, obstacle == null ? null : Constant.of(obstacle), eValue),
                new DistanceFigures(
                        estimate,
                        lower,
                        upper,
                        errorCovers.stream()
                                .map(source -> Constant.parse(ErrorSource.class, source))
                                .toList(),
                        noiseFloor,
                        baselines,
                        0.5,
                        looks,
                        sensitivity,
                        waves),
                new RecordedReplies("2024-05-01" + text, "2024-05-02" + text, "published figures" + text, "v1" + text),
                cost,
                questions,
                ways);
    }

    /** The squared distance of two options whose shares are so far off. */
    public static @Nullable Double squared(@Nullable Double distance) {
        return distance == null ? null : Double.valueOf(2 * distance * distance);
    }
}
