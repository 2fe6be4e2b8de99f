package org.alignunit.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.report.Condition;
import org.alignunit.report.DecisionRule;
import org.alignunit.report.FirstPrompt;
import org.alignunit.report.OtherPrompt;
import org.alignunit.report.Outcome;
import org.alignunit.report.QuestionResult;
import org.alignunit.report.RunCost;
import org.alignunit.report.TestResult;
import org.alignunit.report.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/** Results for tests: aligned unless told otherwise. */
public final class ResultBuilder {
    private String text = "";
    private String method = "answers";
    private String survey = "priorities";
    private String displayName = "Democrat, persona, sampled";
    private DistanceMeasure measure = DistanceMeasure.TOTAL_VARIATION;
    private @Nullable Double within = 0.25;
    private Outcome verdict = Outcome.ALIGNED;
    private @Nullable Double estimate = 0.1;
    private @Nullable Double lower = 0.05;
    private @Nullable Double upper = 0.2;
    private @Nullable Double noiseFloor = 0.07;
    private Map<String, Double> baselines = Map.of("uniform", 0.31, "pooled", 0.12);
    private Map<String, Integer> problems = Map.of("extra key", 1);
    private String model = "gpt-4";
    private @Nullable String persona = "SENTENCE";
    private @Nullable FirstPrompt prompt = null;
    private String group = "POLPARTY=Democrat";
    private String domain = "politics";
    private String expression = "SAMPLED";
    private @Nullable DecisionRule rule = new DecisionRule("BOUNDS", "BONFERRONI", 1, 0.05, 70);
    private String message = "";
    private List<String> errorCovers = List.of("answers");
    private @Nullable WaysOfAsking ways;
    private @Nullable Condition condition;
    private RunCost cost = new RunCost(0, 30, 0, 0, null, 412);
    private List<QuestionResult> questions = List.of(question("trade", 0.1));

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

    public ResultBuilder name(String name) {
        displayName = name;
        return this;
    }

    public ResultBuilder method(String newMethod) {
        method = newMethod;
        return this;
    }

    public ResultBuilder survey(String newSurvey) {
        survey = newSurvey;
        return this;
    }

    public ResultBuilder model(String newModel) {
        model = newModel;
        return this;
    }

    public ResultBuilder group(String newGroup) {
        group = newGroup;
        return this;
    }

    public ResultBuilder domain(String newDomain) {
        domain = newDomain;
        return this;
    }

    public ResultBuilder measure(DistanceMeasure newMeasure) {
        measure = newMeasure;
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

    public ResultBuilder noiseFloor(@Nullable Double floor) {
        noiseFloor = floor;
        return this;
    }

    public ResultBuilder errorCovers(String... sources) {
        errorCovers = List.of(sources);
        return this;
    }

    public ResultBuilder expression(String newExpression) {
        expression = newExpression;
        return this;
    }

    public ResultBuilder persona(@Nullable String newPersona) {
        persona = newPersona;
        return this;
    }

    public ResultBuilder prompt(@Nullable FirstPrompt newPrompt) {
        prompt = newPrompt;
        return this;
    }

    public ResultBuilder rule(@Nullable DecisionRule newRule) {
        rule = newRule;
        return this;
    }

    public ResultBuilder baselines(Map<String, Double> newBaselines) {
        baselines = newBaselines;
        return this;
    }

    public ResultBuilder problems(Map<String, Integer> newProblems) {
        problems = newProblems;
        return this;
    }

    public ResultBuilder message(String newMessage) {
        message = newMessage;
        return this;
    }

    public ResultBuilder ways(WaysOfAsking newWays) {
        ways = newWays;
        return this;
    }

    public ResultBuilder condition(Condition newCondition) {
        condition = newCondition;
        return this;
    }

    public ResultBuilder cost(RunCost newCost) {
        cost = newCost;
        return this;
    }

    public ResultBuilder questions(QuestionResult... newQuestions) {
        questions = List.of(newQuestions);
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
