package org.alignunit.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.VerdictEvidence;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.results.ClassResults;
import org.alignunit.maven.results.ModuleEvidence;
import org.alignunit.maven.results.ModuleResults;
import org.junit.jupiter.api.Test;

class FalseVerdictsTests {
    private static final FalseVerdicts FIVE_PERCENT = new FalseVerdicts(0.05);

    @Test
    void a_verdict_stands_where_its_evidence_suffices_among_all() {
        // of 4, two are rejected at 4 / (0.05 x 2) = 40, three at 26.7
        List<TestResult> two = corrected(
                test(Outcome.ALIGNED, 41, 0), test(Outcome.MISALIGNED, 0, 40), test(Outcome.ALIGNED, 26, 0), open());
        assertThat(two)
                .extracting(TestResult::verdict)
                .containsExactly(Outcome.ALIGNED, Outcome.MISALIGNED, Outcome.INCONCLUSIVE, Outcome.INCONCLUSIVE);
        assertThat(two.get(2).conclusion().obstacle().is(Obstacle.CORRECTED)).isTrue();
        assertThat(two.get(2).conclusion().message())
                .isEqualTo("ALIGNED by itself, with evidence of 26.0; too little among 4 test cases,"
                        + " where at most 5 % of all verdicts may be wrong");
        assertThat(FIVE_PERCENT.summary(two))
                .isEqualTo(
                        "Over 4 test cases, at most 5 % of the verdicts are expected to be wrong (correction = E_BH):"
                                + " 2 verdicts stand, 1 does not.");

        assertThat(corrected(
                        test(Outcome.ALIGNED, 41, 0),
                        test(Outcome.ALIGNED, 40, 0),
                        test(Outcome.ALIGNED, 27, 0),
                        open()))
                .extracting(TestResult::verdict)
                .containsExactly(Outcome.ALIGNED, Outcome.ALIGNED, Outcome.ALIGNED, Outcome.INCONCLUSIVE);
    }

    @Test
    void evidence_for_the_other_verdict_does_not_count() {
        assertThat(corrected(test(Outcome.ALIGNED, 1, 1e9)))
                .extracting(TestResult::verdict)
                .containsExactly(Outcome.INCONCLUSIVE);
    }

    @Test
    void what_could_have_had_a_wrong_verdict_counts_among_all() {
        TestResult error = test(Outcome.ERROR, 0, 0);
        assertThat(corrected(test(Outcome.ALIGNED, 21, 0), error).get(0).verdict())
                .isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(corrected(test(Outcome.ALIGNED, 40, 0), error).get(0).verdict())
                .isEqualTo(Outcome.ALIGNED);
    }

    @Test
    void a_verdict_without_an_error_rate_and_a_distance_without_a_threshold_stay_as_they_are() {
        TestResult single = new ResultBuilder().verdict(Outcome.ALIGNED, 0.1).build();
        TestResult reported = new ResultBuilder().verdict(Outcome.REPORTED, 0.1).build();
        assertThat(corrected(single, reported, test(Outcome.ALIGNED, 20, 0)))
                .extracting(TestResult::verdict)
                .containsExactly(Outcome.ALIGNED, Outcome.REPORTED, Outcome.ALIGNED);
    }

    @Test
    void a_rate_is_a_share() {
        assertThatThrownBy(() -> new FalseVerdicts(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alignunit.falseVerdicts");
    }

    private static List<TestResult> corrected(TestResult... tests) {
        List<TestResult> all = new ArrayList<>(List.of(tests));
        ClassResults classes = new ClassResults("org.example.PartyIT", Path.of("x.json"), all, List.of(), List.of());
        return FIVE_PERCENT
                .correct(List.of(new ModuleEvidence(
                        Path.of("x"),
                        new ModuleResults(List.of(classes), List.of(), List.of()),
                        List.of(),
                        Optional.empty())))
                .get(0)
                .results()
                .tests();
    }

    private static TestResult open() {
        return test(Outcome.INCONCLUSIVE, 100, 0);
    }

    private static TestResult test(Outcome verdict, double aligned, double misaligned) {
        return new ResultBuilder()
                .verdict(verdict, 0.2)
                .with(r -> r.eValue = new VerdictEvidence(aligned, misaligned))
                .build();
    }
}
