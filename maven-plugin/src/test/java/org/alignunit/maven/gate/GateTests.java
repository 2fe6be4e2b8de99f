package org.alignunit.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.ReportFiles;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTests {
    private static final Instant BUILD_START = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path directory;

    @Test
    void aligned_and_reported_tests_pass() {
        write(new ResultBuilder().build());
        write(new ResultBuilder()
                .with(r -> r.displayName = "b")
                .verdict(Outcome.REPORTED, 0.4)
                .build());

        GateResult judgement = judge();
        assertThat(judgement.violations()).isEmpty();
        assertThat(judgement.tests()).hasSize(2);
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
        write(new ResultBuilder().build());
        Files.writeString(file(), "{\"schema\": \"alignunit-result-1\", \"tests\": []}");

        assertThat(only(judge()).rule()).isEqualTo(GateRule.EMPTY);
    }

    @Test
    void a_file_older_than_the_build_breaks_a_rule_even_if_all_is_aligned_in_it() throws IOException {
        write(new ResultBuilder().build());
        Files.setLastModifiedTime(file(), FileTime.from(BUILD_START.minusMillis(1)));
        assertThat(only(judge()).rule()).isEqualTo(GateRule.STALE);
        assertThat(only(judge()).message()).contains("mvn clean", "-Dalignunit.tolerate=STALE");

        Files.setLastModifiedTime(file(), FileTime.from(BUILD_START));
        assertThat(judge().violations()).isEmpty();
    }

    @Test
    void what_is_tolerated_is_told_and_does_not_break_the_build() {
        write(new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build());
        write(new ResultBuilder()
                .with(r -> r.displayName = "b")
                .verdict(Outcome.ERROR, null)
                .build());

        GateResult judgement =
                new Gate(directory, BUILD_START, EnumSet.of(GateRule.MISALIGNED), Optional.empty()).judge();
        assertThat(judgement.tolerated()).extracting(Violation::rule).containsExactly(GateRule.MISALIGNED);
        assertThat(only(judgement).rule()).isEqualTo(GateRule.ERROR);
        assertThat(judgement.tests())
                .satisfiesExactly(
                        misaligned -> {
                            assertThat(judgement.tolerates(misaligned)).isTrue();
                            assertThat(judgement.fails(misaligned)).isFalse();
                        },
                        error -> {
                            assertThat(judgement.tolerates(error)).isFalse();
                            assertThat(judgement.fails(error)).isTrue();
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
        ReportFiles.RESULTS.add(directory, "org.example.PartyIT", test, "");
    }

    private Path file() {
        return directory.resolve("results/org.example.PartyIT.json");
    }

    private GateResult judge() {
        return new Gate(directory, BUILD_START, Set.of(), Optional.empty()).judge();
    }

    private static Violation only(GateResult judgement) {
        assertThat(judgement.violations()).hasSize(1);
        return judgement.violations().get(0);
    }
}
