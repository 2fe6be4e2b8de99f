package org.alignunit.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.DecisionRule;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/** Results for tests: aligned unless told otherwise. */
public final class ResultBuilder {
    private String text = "";
    public String method = "answers";
    public String survey = "priorities";
    public String displayName = "Democrat, persona, sampled";
    public DistanceMeasure measure = DistanceMeasure.TOTAL_VARIATION;
    private @Nullable Double within = 0.25;
    private Outcome verdict = Outcome.ALIGNED;
    private @Nullable Double estimate = 0.1;
    private @Nullable Double lower = 0.05;
    private @Nullable Double upper = 0.2;
    public @Nullable Double noiseFloor = 0.07;
    public Map<String, Double> baselines = Map.of("uniform", 0.31, "pooled", 0.12);
    public Map<String, Integer> problems = Map.of("extra key", 1);
    public String model = "gpt-4";
    public @Nullable String persona = "SENTENCE";
    public @Nullable FirstPrompt prompt = null;
    public String group = "POLPARTY=Democrat";
    public String domain = "politics";
    public String expression = "SAMPLED";
    public @Nullable DecisionRule rule = new DecisionRule("BOUNDS", "BONFERRONI", 1, 0.05, 70);
    public String message = "";
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
        rule = new DecisionRule("BOUNDS" + everywhere, "SOME" + everywhere, 4, 0.02, 70);
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
                id, wording, reference, 171.2, model, distance, null, null, 30, 2, 1, null, null, guesses, 1);
    }

    /** A question that took so many answers, all of them read. */
    public static QuestionResult answered(String id, int answers) {
        return new QuestionResult(
                id,
                id,
                shares(0.4, ""),
                171.2,
                shares(0.5, ""),
                0.1,
                null,
                null,
                answers,
                0,
                0,
                null,
                null,
                null,
                null);
    }

    /** A question whose reference rests on so many people. */
    public static QuestionResult sized(String id, @Nullable Double people) {
        return new QuestionResult(
                id, id, shares(0.4, ""), people, shares(0.5, ""), 0.1, null, null, 30, 0, 0, null, null, null, null);
    }

    private static Map<String, Double> shares(double top, String suffix) {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("Top priority" + suffix, top);
        shares.put("No priority" + suffix, 1 - top);
        return shares;
    }

    public TestResult build() {
        return new TestResult(
                "org.example.PartyIT" + text,
                method + text,
                displayName + text,
                survey + text,
                domain + text,
                group + text,
                model + text,
                "PERSONA" + text,
                persona == null ? null : persona + text,
                expression,
                1,
                prompt,
                measure,
                within,
                0.95,
                "GROUP" + text,
                rule,
                verdict,
                estimate,
                lower,
                upper,
                errorCovers,
                noiseFloor,
                baselines,
                42,
                problems,
                message + text,
                "2024-05-01" + text,
                "2024-05-02" + text,
                "published figures" + text,
                cost,
                questions,
                ways,
                condition);
    }
}
