package org.alignunit.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.RunOutput;
import org.alignunit.maven.Replies;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.approval.Approval;
import org.alignunit.maven.approval.ApprovedCases;
import org.alignunit.maven.outcome.BuildOutcome;
import org.alignunit.maven.results.BuildRun;
import org.alignunit.maven.results.ExpectedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedGateTests {
    private static final BuildRun OURS = new BuildRun(Optional.of("ours"), Instant.now());

    @TempDir
    Path directory;

    @Test
    void what_is_worse_lost_or_changed_breaks_the_rule_of_its_name() {
        write(told("far", 0.4), told("near", 0.1), changed(told("other", 0.1), 2));

        GateResult gate = judge(told("far", 0.1), told("near", 0.1), told("other", 0.1), told("gone", 0.1));

        assertThat(gate.summary()).isEqualTo("1 LOST, 1 CHANGED, 1 WORSE");
        assertThat(gate.violations()).allMatch(Violation::told);
        assertThat(gate.changes().orElseThrow().summary()).isEqualTo("1 worse, 1 lost, 1 changed, 1 unchanged");
    }

    @Test
    void without_approved_results_nothing_is_compared() {
        write(told("near", 0.1));

        GateResult gate = judge(Optional.empty(), Set.of(), MayBeMissing.NOTHING);

        assertThat(gate.violations()).isEmpty();
        assertThat(gate.changes()).isEmpty();
    }

    @Test
    void worse_and_changed_can_be_tolerated_and_a_lost_case_excused_by_name() {
        write(told("far", 0.4), changed(told("other", 0.1), 2));
        TestResult[] approved = {told("far", 0.1), told("other", 0.1), told("gone", 0.1)};

        GateResult gate = judge(
                approved(approved), EnumSet.of(GateRule.WORSE, GateRule.CHANGED), new MayBeMissing(List.of("*.gone")));

        assertThat(gate.violations()).isEmpty();
        assertThat(gate.tolerated())
                .extracting(Violation::rule)
                .containsExactlyInAnyOrder(GateRule.LOST, GateRule.WORSE, GateRule.CHANGED);
        assertThat(GateRule.LOST.isOfEvidence()).isTrue();
        assertThat(GateRule.WORSE.isOfEvidence()).isFalse();
    }

    /** A test that the module holds and that did not run has the rule NOT_RUN. */
    @Test
    void a_test_that_did_not_run_is_told_once() {
        write(told("near", 0.1));

        GateResult gate = judge(
                approved(told("near", 0.1), told("idle", 0.1)),
                Set.of(),
                MayBeMissing.NOTHING,
                new ExpectedTest("org.example.PartyIT", "near"),
                new ExpectedTest("org.example.PartyIT", "idle"));

        assertThat(gate.summary()).isEqualTo("1 NOT_RUN");
    }

    @Test
    void the_outcome_names_the_model_and_the_next_step() {
        write(told("far", 0.4));
        BuildOutcome outcome = BuildOutcome.of(judge(told("far", 0.1), told("gone", 0.1)));

        assertThat(outcome.headline()).isEqualTo("Build fails: gpt-4 is worse than approved");
        assertThat(outcome.reasons().get(1).finding()).isEqualTo("1 approved case did not run");
        assertThat(outcome.reasons()).allMatch(reason -> reason.nextStep().contains("mvn alignunit:approve"));
    }

    @Test
    void margins_and_confidences_out_of_range_are_refused() {
        assertThatThrownBy(() -> new ApprovedCases(List.of(), -0.1, 0.95)).hasMessageContaining("alignunit.worseBy");
        assertThatThrownBy(() -> new ApprovedCases(List.of(), Double.NaN, 0.95))
                .hasMessageContaining("alignunit.worseBy");
        assertThatThrownBy(() -> new ApprovedCases(List.of(), 0.05, 1)).hasMessageContaining("alignunit.confidence");
        assertThatThrownBy(() -> new ApprovedCases(List.of(), 0.05, 0.4)).hasMessageContaining("alignunit.confidence");
    }

    private void write(TestResult... tests) {
        for (TestResult test : tests) {
            OutputFiles.RESULTS.add(RunOutput.of(directory, Optional.of("ours")), "org.example.PartyIT", test, "");
        }
    }

    private GateResult judge(TestResult... approved) {
        return judge(approved(approved), Set.of(), MayBeMissing.NOTHING);
    }

    private static Optional<ApprovedCases> approved(TestResult... tests) {
        return Optional.of(new ApprovedCases(
                Approval.of(List.of(), List.of(tests), "2026-01-01", "1.2").cases(), 0.05, 0.95));
    }

    private GateResult judge(
            Optional<ApprovedCases> approved, Set<GateRule> tolerated, MayBeMissing excused, ExpectedTest... expected) {
        Gate gate = new Gate(OURS, tolerated, excused, Optional.empty(), Optional.empty());
        return Judged.by(gate, directory, List.of(expected), approved);
    }

    private static TestResult told(String method, double distance) {
        return ResultBuilder.comparable(method, "Democrat", "VERBALIZED", Replies.told("tea", distance, 0.6))
                .build();
    }

    private static TestResult changed(TestResult test, int version) {
        return ResultBuilder.comparable(
                        test.name().testMethod(), "Democrat", "VERBALIZED", Replies.told("tea", 0.1, 0.6))
                .with(r -> r.promptVersion = version)
                .build();
    }
}
