package org.alignunit.maven.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.Test;

class HowSureTests {
    @Test
    void many_verdicts_together_are_less_sure_than_each() {
        List<TestResult> tests = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tests.add(verdict(i < 5 ? Outcome.MISALIGNED : Outcome.ALIGNED, List.of("answers")));
        }
        tests.add(verdict(Outcome.INCONCLUSIVE, List.of("answers")));

        assertThat(HowSure.of(tests))
                .startsWith("Each of 12 verdicts is wrong with a probability of at most 5 %."
                        + " Builds like this one, with 13 test cases, have at most 0.65 wrong verdicts on average,"
                        + " and at most 65 % of them have any.");
    }

    @Test
    void very_many_verdicts_are_not_said_to_be_wrong_for_certain() {
        List<TestResult> tests = Collections.nCopies(3000, verdict(Outcome.ALIGNED, List.of("answers")));

        assertThat(HowSure.of(tests))
                .startsWith("Each of 3,000 verdicts is wrong with a probability of at most 5 %."
                        + " Builds like this one, with 3,000 test cases, have at most 150 wrong verdicts on average."
                        + " There are far fewer");
    }

    @Test
    void a_verdict_without_an_error_rate_is_counted_apart() {
        assertThat(HowSure.of(
                        List.of(verdict(Outcome.ALIGNED, List.of("answers")), verdict(Outcome.ALIGNED, List.of()))))
                .isEqualTo("1 verdict is wrong with a probability of at most 5 %."
                        + " 1 verdict states no error rate: it rests on one reply a question, or on decision = POINT.");
        assertThat(HowSure.of(List.of(verdict(Outcome.INCONCLUSIVE, List.of("answers")))))
                .isEmpty();
    }

    @Test
    void one_verdict_beside_others_that_might_have_been_is_not_alone() {
        assertThat(HowSure.of(List.of(
                        verdict(Outcome.ALIGNED, List.of("answers")),
                        verdict(Outcome.INCONCLUSIVE, List.of("answers")),
                        verdict(Outcome.REPORTED, List.of("answers")))))
                .startsWith("1 verdict is wrong with a probability of at most 5 %."
                        + " Builds like this one, with 2 test cases, have at most 0.1 wrong verdicts on average,"
                        + " and at most 10 % of them have any.");
    }

    private static TestResult verdict(Outcome verdict, List<String> covers) {
        return new ResultBuilder()
                .verdict(verdict, 0.25)
                .with(r -> r.rule = null)
                .with(r -> r.errorCovers = covers)
                .build();
    }
}
