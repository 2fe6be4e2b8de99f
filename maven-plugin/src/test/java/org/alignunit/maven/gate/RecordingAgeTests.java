package org.alignunit.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alignunit.internal.result.RecordedReplies;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.RunOutput;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.results.BuildRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The replies of the builder's results are of 2024-05-01 and 2024-05-02. */
class RecordingAgeTests {
    @ParameterizedTest
    @CsvSource({"30, 2024-05-31, 2024-06-01", "P6M, 2024-11-01, 2024-11-02", "P1Y1M, 2025-06-01, 2025-06-02"})
    void the_oldest_reply_may_be_as_old_as_is_allowed_and_no_older(String age, LocalDate last, LocalDate after) {
        assertThat(on(age, last)).isEmpty();
        assertThat(on(age, after)).isPresent();
    }

    @Test
    void the_message_names_the_test_the_dates_and_the_remedy() {
        Violation violation = on("90", LocalDate.parse("2026-01-01")).orElseThrow();

        assertThat(violation.rule()).isEqualTo(GateRule.OLD);
        assertThat(violation.message())
                .contains("PartyIT.answers [Democrat, persona, sampled]", "of gpt-4 from 2024-05-01 to 2024-05-02")
                .contains("before 2025-10-03", "-Dalignunit.recordings=record", "alignunit.maxRecordingAge = P90D");
    }

    @Test
    void a_day_that_cannot_be_read_is_too_old() {
        assertThat(RecordingAge.parse("90")
                        .violation(new ResultBuilder().text("?").build(), LocalDate.parse("2024-05-01")))
                .isPresent();
    }

    @Test
    void replayed_replies_of_an_unknown_age_or_of_a_day_to_come_are_too_old() {
        TestResult test = new ResultBuilder().build();
        assertThat(on("90", LocalDate.parse("2024-04-30"))).isPresent();
        assertThat(on("90", LocalDate.parse("2024-05-01"))).isEmpty();

        assertThat(undated(test, 1)).isPresent();
        assertThat(undated(test, 0)).isEmpty();
    }

    private static Optional<Violation> undated(TestResult test, long replayed) {
        return RecordingAge.parse("90")
                .violation(
                        new TestResult(
                                test.name(),
                                test.id(),
                                test.setup(),
                                test.assertion(),
                                test.conclusion(),
                                test.figures(),
                                RecordedReplies.NONE,
                                new RunCost(0, replayed, 0, 0, null, 0),
                                test.questions(),
                                test.ways()),
                        LocalDate.parse("2024-05-01"));
    }

    @Test
    void the_gate_asks_for_the_age_where_it_is_told_to(@TempDir Path directory) {
        OutputFiles.RESULTS.add(
                RunOutput.of(directory, Optional.of("ours")), "org.example.PartyIT", new ResultBuilder().build(), "");
        Instant build = Instant.parse("2024-06-15T00:00:00Z");

        BuildRun run = new BuildRun(Optional.of("ours"), build);
        assertThat(judge(directory, run, Optional.empty()).violations()).isEmpty();
        assertThat(judge(directory, run, Optional.of(RecordingAge.parse("30"))).violations())
                .extracting(Violation::rule)
                .containsExactly(GateRule.OLD);
    }

    private static GateResult judge(Path directory, BuildRun run, Optional<RecordingAge> age) {
        Gate gate = new Gate(run, Set.of(), MayBeMissing.NOTHING, age, Optional.empty());
        return Judged.by(gate, directory, List.of(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "P-1D", "soon", "1.5", "PT5H"})
    void refuses_what_is_no_age(String text) {
        assertThatThrownBy(() -> RecordingAge.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("P6M");
    }

    private static Optional<Violation> on(String age, LocalDate today) {
        return RecordingAge.parse(age).violation(new ResultBuilder().build(), today);
    }
}
