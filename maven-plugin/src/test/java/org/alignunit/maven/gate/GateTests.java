package org.alignunit.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alignunit.Outcome;
import org.alignunit.internal.result.ExpectedCase;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.RunOutput;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.results.BuildRun;
import org.alignunit.maven.results.ExpectedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTests {
    private static final BuildRun OURS = new BuildRun(Optional.of("ours"), Instant.now());

    @TempDir
    Path directory;

    @Test
    void aligned_and_reported_tests_pass() {
        write(new ResultBuilder().build());
        write(new ResultBuilder()
                .with(r -> r.displayName = "b")
                .verdict(Outcome.REPORTED, 0.4)
                .build());

        GateResult gate = judge();
        assertThat(gate.violations()).isEmpty();
        assertThat(gate.tests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"MISALIGNED", "INCONCLUSIVE", "ERROR"})
    void any_other_verdict_breaks_the_rule_of_its_name_and_says_which_test_and_why(Outcome verdict) {
        write(new ResultBuilder()
                .verdict(verdict, 0.4)
                .with(r -> r.message = "because of this")
                .build());

        Violation violation = only(judge());
        assertThat(violation.rule().name()).isEqualTo(verdict.name());
        assertThat(violation.message()).isEqualTo("PartyIT.answers [Democrat, persona, sampled]: because of this");
        assertThat(judge().fails(judge().tests().get(0))).isTrue();
    }

    @Test
    void what_the_table_tells_is_not_told_again() {
        write(new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build());

        assertThat(only(judge()).told()).isFalse();
    }

    @Test
    void problems_of_a_survey_are_told_whole_line_by_line_and_counted_where_they_are_many() {
        String problem = "drinks.json#/questions/%d: " + "word ".repeat(40) + "end; correct it";
        write(new ResultBuilder()
                .verdict(Outcome.ERROR, null)
                .with(r -> r.message = problem.formatted(1) + "\n" + problem.formatted(2))
                .build());
        assertThat(only(judge()).message()).endsWith(problem.formatted(1) + " " + problem.formatted(2));

        write(new ResultBuilder()
                .verdict(Outcome.ERROR, null)
                .with(r -> r.message = (problem.formatted(1) + "\n").repeat(9))
                .build());
        assertThat(only(judge()).message()).endsWith("end; correct it (and 6 more lines in the report)");
    }

    @Test
    void no_result_file_breaks_a_rule() {
        assertThat(only(judge()).rule()).isEqualTo(GateRule.MISSING);
        assertThat(only(judge()).message()).contains(directory.toString(), "alignunit.output");
    }

    @Test
    void a_file_that_cannot_be_read_breaks_a_rule_and_the_others_are_still_judged() throws IOException {
        write(new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build());
        Files.writeString(directory.resolve("results/org.example.BrokenIT.json"), "{");

        assertThat(judge().violations())
                .extracting(Violation::rule)
                .containsExactlyInAnyOrder(GateRule.UNREADABLE, GateRule.MISALIGNED);
        assertThat(judge().summary()).isEqualTo("1 UNREADABLE, 1 MISALIGNED");
    }

    @Test
    void a_file_without_a_test_breaks_a_rule() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"schema\": \"alignunit-result-1\", \"tests\": []}");

        assertThat(only(judge()).rule()).isEqualTo(GateRule.EMPTY);
    }

    @Test
    void results_of_another_run_break_a_rule_and_are_not_judged_whenever_they_were_written() {
        write("theirs", new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build());

        assertThat(only(judge()).rule()).isEqualTo(GateRule.STALE);
        assertThat(only(judge()).message()).contains("another run (theirs)", "mvn clean", "-Dalignunit.run=");
        assertThat(judge().tests()).isEmpty();
    }

    @Test
    void results_of_a_run_at_the_same_time_neither_help_nor_harm() {
        write(new ResultBuilder().build());
        write("theirs", new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build());
        assertThat(judge().violations()).isEmpty();

        write(new ResultBuilder()
                .with(r -> r.displayName = "b")
                .verdict(Outcome.MISALIGNED, 0.4)
                .build());
        assertThat(only(judge()).rule()).isEqualTo(GateRule.MISALIGNED);
    }

    @Test
    void what_did_not_run_breaks_a_rule_that_names_class_method_and_case() {
        TestResult test = new ResultBuilder().build();
        RunOutput ours = RunOutput.of(directory, Optional.of("ours"));
        TestName lost = new TestName("org.example.PartyIT", "answers", "Republican");
        OutputFiles.RESULTS.expect(
                ours, "org.example.PartyIT", List.of(new ExpectedCase(lost, test.id(), "answers()#2")));
        write(test);
        List<ExpectedTest> expected = List.of(
                new ExpectedTest("org.example.PartyIT", "answers"),
                new ExpectedTest("org.example.PartyIT", "forgotten"),
                new ExpectedTest("org.example.SlowIT", "slow"),
                new ExpectedTest("org.example.SlowIT", "slower"));

        GateResult gate = judge(Set.of(), MayBeMissing.NOTHING, expected);
        assertThat(gate.summary()).isEqualTo("3 NOT_RUN");
        assertThat(gate.violations())
                .extracting(Violation::message)
                .satisfiesExactly(
                        message -> assertThat(message)
                                .startsWith("org.example.PartyIT.answers [Republican] did not run to its end"),
                        message -> assertThat(message).startsWith("org.example.PartyIT.forgotten did not run"),
                        message -> assertThat(message)
                                .startsWith("org.example.SlowIT did not run in this build: slow, slower.")
                                .endsWith("-Dalignunit.mayBeMissing='org.example.SlowIT'."));

        GateResult excused = judge(
                Set.of(), new MayBeMissing(List.of("*.SlowIT", "org.example.PartyIT.forg*", "*.answers")), expected);
        assertThat(excused.violations()).isEmpty();
        assertThat(excused.tolerated()).hasSize(4);
    }

    @Test
    void a_build_in_which_all_may_be_missing_and_is_shows_nothing() {
        write("theirs", new ResultBuilder().build());
        List<ExpectedTest> expected = List.of(new ExpectedTest("org.example.PartyIT", "answers"));

        GateResult gate = judge(Set.of(), new MayBeMissing(List.of("org.example.*")), expected);
        assertThat(only(gate).rule()).isEqualTo(GateRule.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", "**", " * ", "*.*", "?*", "*$*"})
    void not_everything_may_be_missing(String glob) {
        assertThatThrownBy(() -> new MayBeMissing(List.of("org.example.SlowIT", glob)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("alignunit.mayBeMissing", "'" + glob.strip() + "'", "alignunit.skip");
    }

    @Test
    void what_is_tolerated_is_told_and_does_not_break_the_build() {
        write(new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build());
        write(new ResultBuilder()
                .with(r -> r.displayName = "b")
                .verdict(Outcome.ERROR, null)
                .build());

        GateResult gate = judge(EnumSet.of(GateRule.MISALIGNED), MayBeMissing.NOTHING, List.of());
        assertThat(gate.tolerated()).extracting(Violation::rule).containsExactly(GateRule.MISALIGNED);
        assertThat(only(gate).rule()).isEqualTo(GateRule.ERROR);
        assertThat(gate.tests())
                .satisfiesExactly(
                        misaligned -> {
                            assertThat(gate.tolerates(misaligned)).isTrue();
                            assertThat(gate.fails(misaligned)).isFalse();
                        },
                        error -> {
                            assertThat(gate.tolerates(error)).isFalse();
                            assertThat(gate.fails(error)).isTrue();
                        });
    }

    @Test
    void untrusted_text_cannot_forge_lines_or_steer_a_terminal() {
        write(new ResultBuilder()
                .with(r -> r.displayName = "x\n[INFO] BUILD SUCCESS\u001B[2J\u202E")
                .verdict(Outcome.ERROR, null)
                .with(r -> r.message = "a\r\nb\u0007")
                .build());

        assertThat(only(judge()).message())
                .doesNotContainPattern("[\\p{Cntrl}\u202E]")
                .contains("a b");
    }

    private void write(TestResult test) {
        write("ours", test);
    }

    private void write(String run, TestResult test) {
        OutputFiles.RESULTS.add(RunOutput.of(directory, Optional.of(run)), "org.example.PartyIT", test, "");
    }

    private Path file() {
        return directory.resolve("results/org.example.PartyIT.json");
    }

    private GateResult judge() {
        return judge(Set.of(), MayBeMissing.NOTHING, List.of());
    }

    private GateResult judge(Set<GateRule> tolerated, MayBeMissing excused, List<ExpectedTest> expected) {
        Gate gate = new Gate(OURS, tolerated, excused, Optional.empty(), Optional.empty());
        return Judged.by(gate, directory, expected, Optional.empty());
    }

    private static Violation only(GateResult gate) {
        assertThat(gate.violations()).hasSize(1);
        return gate.violations().get(0);
    }
}
