package org.alignunit.internal.result.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alignunit.Correction;
import org.alignunit.Decision;
import org.alignunit.ErrorSource;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.PersonaForm;
import org.alignunit.Scope;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.Assertion;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.DistanceFigures;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.RecordedReplies;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.Setup;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.VerdictTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureMessageTests {
    @Test
    void the_noise_floor_is_unknown_for_the_reason_that_holds() {
        assertThat(message("VERBALIZED", 0.3, 0.5, 0.05, null, 1))
                .contains("The noise floor is unknown: the survey gives no sample size.");
        assertThat(message("VERBALIZED", 0.0, 1.0, 0.05, 171.2, 0))
                .contains(
                        "and AGE=Old on \"tea\":\n  estimate     -\n  bounds       0.000 to 1.000: the bounds show what unread replies could change; they have no error rate\n")
                .contains("The noise floor is unknown: no reply was read.")
                .doesNotContain("sample size");
    }

    @Test
    void probabilities_that_were_read_off_have_no_error_that_went_unmeasured() {
        assertThat(message("LOG_PROBABILITIES", 0.4, 0.4, 0.05, 171.2, 1))
                .contains(
                        "  estimate     0.400\n  threshold    0.250\n",
                        "The probabilities were read off, so the distance has no sampling error.");
        assertThat(message("VERBALIZED", 0.4, 0.4, 0.05, 171.2, 1))
                .contains(
                        "Each question got one reply. Other replies may give another distance. By how much was not measured.");
    }

    @Test
    void the_bounds_hold_at_the_error_rate_that_the_correction_left_to_the_test_case() {
        assertThat(message("SAMPLED", 0.3, 0.5, 0.0125, 171.2, 30))
                .contains(
                        "each bound holds at 98.75 % confidence: 5 % shared by 4 test cases; the interval between them at 97.5 %")
                .doesNotContain(" 95 %");
        assertThat(message("SAMPLED", 0.3, 0.5, 0.05, 171.2, 30)).contains("each bound holds at 95 % confidence");
        assertThat(message("SAMPLED", 0.3, 0.5, 0.05 / 30_000, 171.2, 30)).contains("each bound holds at 99.9998 %");
    }

    private static String message(
            String expression, double lower, double upper, double alpha, @Nullable Double people, int answers) {
        Map<String, Double> reference = Map.of("yes", 0.5, "no", 0.5);
        QuestionResult question = new QuestionResult(
                "tea",
                "Tea?",
                reference,
                people,
                answers == 0 ? Map.of() : reference,
                new QuestionFigures(answers == 0 ? null : Double.valueOf(0.0), null, lower, upper, null),
                new ReplyCounts(answers, 0, answers == 0 ? 1 : 0),
                null,
                null,
                null);
        return FailureMessage.of(new TestResult(
                new TestName("org.example.TeaIT", "likes_tea", "Old"),
                new CaseId(
                        "tea",
                        "AGE=Old",
                        new AskedModel(
                                "scripted",
                                Constant.of(Steering.PERSONA),
                                Constant.of(PersonaForm.SENTENCE),
                                Constant.parse(Expression.class, expression),
                                null),
                        DistanceMeasure.TOTAL_VARIATION),
                new Setup("", null, null, 42),
                new Assertion(
                        0.25,
                        0.95,
                        Constant.of(Scope.GROUP),
                        new VerdictTerms(
                                Constant.of(Decision.BOUNDS), Constant.of(Correction.BONFERRONI), 4, alpha, 30)),
                new Conclusion(Outcome.INCONCLUSIVE, Map.of(), "", null),
                new DistanceFigures(
                        answers == 0 ? null : Double.valueOf(0.4),
                        lower,
                        upper,
                        expression.equals("SAMPLED") ? List.of(Constant.of(ErrorSource.ANSWERS)) : List.of(),
                        null,
                        Map.of(),
                        null,
                        1),
                RecordedReplies.NONE,
                new RunCost(1, 0, 0, 0, null, 0),
                List.of(question),
                null));
    }
}
