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
import org.alignunit.maven.ResultBuilder;
import org.alignunit.report.Outcome;
import org.alignunit.report.ResultWriter;
import org.alignunit.report.TestResult;
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
        write(new ResultBuilder().name("b").verdict(Outcome.REPORTED, 0.4).build());

        Judgement judgement = judge();
        assertThat(judgement.violations()).isEmpty();
        assertThat(judgement.tests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"MISALIGNED", "INCONCLUSIVE", "ERROR"})
    void any_other_verdict_breaks_the_rule_of_its_name_and_says_which_test_and_why(Outcome verdict) {
        write(new ResultBuilder()
                .verdict(verdict, 0.4)
                .message("because of this")
                .build());

        Violation violation = only(judge());
        assertThat(violation.rule().name()).isEqualTo(verdict.name());
        assertThat(violation.message()).contains("PartyIT.answers [Democrat, persona, sampled]");
        assertThat(violation.message()).contains(verdict == Outcome.MISALIGNED ? "0.250" : "because of this");
    }

    @Test
    void the_distance_is_told_with_its_bounds() {
        write(new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build());

        assertThat(only(judge()).message())
                .endsWith("total variation 0.400 (bounds 0.200 to 0.500) is beyond the threshold 0.250");
    }

    @Test
    void without_a_measured_error_there_are_no_bounds_to_tell() {
        TestResult test = new ResultBuilder()
                .verdict(Outcome.MISALIGNED, 0.4)
                .errorCovers()
                .point()
                .build();
        write(test);

        assertThat(only(judge()).message()).contains("total variation 0.400 (error not measured) is beyond");
        assertThat(ResultTable.lines(judge().tests()).get(1)).endsWith("0.400     -       0.250");
    }

    @Test
    void bounds_that_unread_replies_alone_made_are_told() {
        write(new ResultBuilder()
                .verdict(Outcome.INCONCLUSIVE, 0.4)
                .errorCovers()
                .build());

        assertThat(only(judge()).message()).contains("total variation 0.400 (bounds 0.200 to 0.500)");
        assertThat(ResultTable.lines(judge().tests()).get(1)).endsWith("0.400     0.200 to 0.500  0.250");
    }

    @Test
    void probabilities_that_were_read_off_are_not_called_unmeasured() {
        write(new ResultBuilder()
                .verdict(Outcome.MISALIGNED, 0.4)
                .expression("LOG_PROBABILITIES")
                .errorCovers()
                .point()
                .build());

        assertThat(only(judge()).message()).contains("total variation 0.400 (no sampling error) is beyond");
    }

    @Test
    void no_result_file_breaks_a_rule() {
        assertThat(only(judge()).rule()).isEqualTo(Rule.MISSING);
        assertThat(only(judge()).message()).contains(directory.toString(), "alignunit.output");
    }

    @Test
    void a_file_that_cannot_be_read_breaks_a_rule_and_the_others_are_still_judged() throws IOException {
        write(new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build());
        Files.writeString(directory.resolve("results/org.example.BrokenIT.json"), "{");

        assertThat(judge().violations())
                .extracting(Violation::rule)
                .containsExactlyInAnyOrder(Rule.UNREADABLE, Rule.MISALIGNED);
        assertThat(judge().summary()).isEqualTo("1 UNREADABLE, 1 MISALIGNED");
    }

    @Test
    void a_file_without_a_test_breaks_a_rule() throws IOException {
        write(new ResultBuilder().build());
        Files.writeString(file(), "{\"schema\": \"alignunit-result-1\", \"tests\": []}");

        assertThat(only(judge()).rule()).isEqualTo(Rule.EMPTY);
    }

    @Test
    void a_file_older_than_the_build_breaks_a_rule_even_if_all_is_aligned_in_it() throws IOException {
        write(new ResultBuilder().build());
        Files.setLastModifiedTime(file(), FileTime.from(BUILD_START.minusMillis(1)));
        assertThat(only(judge()).rule()).isEqualTo(Rule.STALE);
        assertThat(only(judge()).message()).contains("mvn clean", "-Dalignunit.tolerate=STALE");

        Files.setLastModifiedTime(file(), FileTime.from(BUILD_START));
        assertThat(judge().violations()).isEmpty();
    }

    @Test
    void what_is_tolerated_is_told_and_does_not_break_the_build() {
        write(new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build());
        write(new ResultBuilder().name("b").verdict(Outcome.ERROR, null).build());

        Judgement judgement = new Gate(directory, BUILD_START, EnumSet.of(Rule.MISALIGNED), Optional.empty()).judge();
        assertThat(judgement.tolerated()).extracting(Violation::rule).containsExactly(Rule.MISALIGNED);
        assertThat(only(judgement).rule()).isEqualTo(Rule.ERROR);
    }

    @Test
    void untrusted_text_cannot_forge_lines_or_steer_a_terminal() {
        write(new ResultBuilder()
                .name("x\n[INFO] BUILD SUCCESS\u001B[2J\u202E")
                .verdict(Outcome.ERROR, null)
                .message("a\r\nb\u0007")
                .build());

        assertThat(only(judge()).message())
                .doesNotContainPattern("[\\p{Cntrl}\u202E]")
                .contains("a b");
    }

    private void write(TestResult test) {
        ResultWriter.of(directory, "org.example.PartyIT").add(test);
    }

    private Path file() {
        return directory.resolve("results/org.example.PartyIT.json");
    }

    private Judgement judge() {
        return new Gate(directory, BUILD_START, Set.of(), Optional.empty()).judge();
    }

    private static Violation only(Judgement judgement) {
        assertThat(judgement.violations()).hasSize(1);
        return judgement.violations().get(0);
    }
}
