package org.alignunit.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.PlannedCalls;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTableTests {
    private static final CasePlan SAMPLED = plan(
            "Democrat, sampled",
            new PlannedCalls(40.2, 10, 3100L, 60L, 0.0031),
            new PlannedCalls(64, 10, 5400L, 108L, 0.0054),
            0.1,
            "");

    @Test
    void every_plan_is_a_line_and_the_last_one_sums_them_up() {
        CasePlan pipeline = plan(
                "Republican, sampled",
                new PlannedCalls(30.5, 0, null, null, null),
                new PlannedCalls(50, 0, null, null, null),
                null,
                "");

        assertThat(String.join("\n", PlanTable.lines(List.of(SAMPLED, pipeline), 0.5)))
                .isEqualTo("""
                test             case                 calls  95 %  most  recorded  tokens  USD     batch USD  most USD  decides below, above
                PartyIT.answers  Democrat, sampled    41     64    64    10        3160    0.0031  0.0027     0.0054    0.100, 0.150
                PartyIT.answers  Republican, sampled  31     50    50    0         -       -       -          -         -, 0.150
                total            2 test cases         71     114   114   10        3160    0.0031  0.0027     0.0054""");
    }

    @Test
    void the_model_is_told_where_there_are_several() {
        assertThat(PlanTable.lines(List.of(SAMPLED, of("gpt-large")), 0.5))
                .satisfiesExactly(
                        heading -> assertThat(heading).startsWith("test             model      case "),
                        small -> assertThat(small).startsWith("PartyIT.answers  gpt        Democrat, sampled "),
                        large -> assertThat(large).startsWith("PartyIT.answers  gpt-large  Democrat, sampled "),
                        total -> assertThat(total).startsWith("total                       2 test cases "));
    }

    @Test
    void a_race_stands_beside_asking_all() {
        CasePlan raced = SAMPLED.after(
                plan(
                        "Democrat, sampled",
                        new PlannedCalls(60, 20, 1000L, 20L, 0.001),
                        new PlannedCalls(60, 20, 1000L, 20L, 0.001),
                        null,
                        ""),
                4);

        assertThat(String.join("\n", PlanTable.lines(List.of(raced, SAMPLED), 0.5)))
                .isEqualTo("""
                test             case               calls  without race  95 %  most  recorded  tokens  USD     batch USD  most USD  decides below, above
                PartyIT.answers  Democrat, sampled  71     101           76    76    23        1810    0.0018  0.0012     0.0024    0.100, 0.150
                PartyIT.answers  Democrat, sampled  41     41            64    64    10        3160    0.0031  0.0027     0.0054    0.100, 0.150
                total            2 test cases       111    141           140   140   33        4970    0.0049  0.0039     0.0078""");
    }

    @Test
    void a_warning_is_one_line_that_names_its_test() {
        CasePlan plan = plan(
                "Democrat, sampled", SAMPLED.calls().expected(), SAMPLED.calls().most(), 0.1, "too few\nreplies");

        assertThat(PlanTable.warning(plan)).isEqualTo("PartyIT.answers, Democrat, sampled: too few replies");
    }

    @Test
    void a_prompt_is_shown_for_each_steering_and_expression_and_no_terminal_obeys_it() {
        FirstPrompt prompt = new FirstPrompt(
                "trade",
                "Be\nbrief.",
                "How urgent\u001b[2J?\n\nA. Very\n  B. Not",
                List.of("Very", "Not"),
                1,
                16,
                20,
                "",
                null,
                null);
        CasePlan democrat = prompted("Democrat, sampled", prompt);

        assertThat(PlanPrompts.lines(List.of(democrat, prompted("Republican, sampled", prompt), SAMPLED)))
                .containsExactly(
                        "",
                        "PartyIT.answers, Democrat, sampled, question \"trade\", model gpt:",
                        "  [system]",
                        "  Be",
                        "  brief.",
                        "",
                        "  [user]",
                        "  How urgent [2J?",
                        "",
                        "  A. Very",
                        "  B. Not",
                        "  [temperature 1, at most 16 tokens, the 20 likeliest tokens with log-probabilities]");
        assertThat(PlanPrompts.lines(List.of(SAMPLED))).isEmpty();
    }

    @Test
    void a_question_of_the_most_orders_and_wordings_is_shown_in_each() {
        FirstPrompt one = new FirstPrompt("tea", "", "Tea?", List.of("Yes", "No"), 1, 16, 0, "", 1, List.of());
        OtherPrompt other = new OtherPrompt(2, 1, 3, "Trade?\n\nA. No", List.of("No", "Yes"));
        FirstPrompt many =
                new FirstPrompt("trade", "", "Trade?", List.of("Yes", "No"), 1, 16, 0, "", 4, List.of(other));

        assertThat(PlanPrompts.lines(List.of(prompted("tea, Democrat", one), prompted("trade, Democrat", one, many))))
                .containsExactly(
                        "",
                        "PartyIT.answers, trade, Democrat, question \"trade\", model gpt:",
                        "  [user]",
                        "  Trade?",
                        "  [temperature 1, at most 16 tokens]",
                        "",
                        "  [order 2, persona in wording 3]",
                        "  Trade?",
                        "",
                        "  A. No",
                        "  and 2 more of these orders and wordings together");
    }

    private static CasePlan prompted(String name, FirstPrompt... prompts) {
        return plan(name, SAMPLED.calls().expected(), SAMPLED.calls().most(), 0.1, "", prompts);
    }

    private static CasePlan of(String model) {
        return plan(
                model,
                "Democrat, sampled",
                SAMPLED.calls().expected(),
                SAMPLED.calls().most(),
                0.1,
                "");
    }

    private static CasePlan plan(
            String name,
            PlannedCalls expected,
            PlannedCalls most,
            @Nullable Double gapBelow,
            String message,
            FirstPrompt... prompts) {
        return plan("gpt", name, expected, most, gapBelow, message, prompts);
    }

    private static CasePlan plan(
            String model,
            String name,
            PlannedCalls expected,
            PlannedCalls most,
            @Nullable Double gapBelow,
            String message,
            FirstPrompt... prompts) {
        return new CasePlan(
                new TestName("org.example.PartyIT", "answers", name),
                new CaseId(
                        "priorities",
                        "POLPARTY=Democrat",
                        new AskedModel(
                                model,
                                Constant.of(Steering.PERSONA),
                                Constant.of(PersonaForm.SENTENCE),
                                Constant.of(Expression.SAMPLED),
                                null),
                        DistanceMeasure.TOTAL_VARIATION),
                0.25,
                1,
                new CasePlan.CallRange(expected, most, most),
                new CasePlan.Resolution(gapBelow, 0.15, 0.02),
                "a model at distance 0",
                message,
                List.of(prompts));
    }
}
