package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.internal.result.RaceEnd;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.Raced;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.alignunit.maven.gate.ResultTable;
import org.alignunit.maven.leaderboard.Benchmark;
import org.junit.jupiter.api.Test;

class RacesPageTests {
    private static final TestResult WON = Raced.after(new ResultBuilder().build(), RaceEnd.CHOSEN, 1, 0.02);
    private static final TestResult LOST = Raced.after(
            new ResultBuilder()
                    .with(r -> r.expression = "VERBALIZED")
                    .with(r -> r.displayName = "Democrat, persona, verbalized")
                    .verdict(Outcome.REPORTED, 0.3)
                    .build(),
            RaceEnd.LOST,
            1,
            0.1);

    private static Report report(TestResult... tests) {
        return new Report("Panel", Judged.of(tests), Optional.empty());
    }

    @Test
    void the_nearest_stands_first_and_what_was_not_asked_is_told() {
        assertThat(Pages.markdown(report(LOST, WON))).contains("""
                ## Race: PartyIT\\.answers

                "persona, sampled" is the nearest of 3 configurations. The race took 273 replies, the verdict included. Asking all configurations takes 306: 10.8 % were spared.

                | Configuration | | Squared distance | Bounds | Replies | Not asked |
                |---|---|---:|---|---:|---:|
                | gpt-4, persona, sampled | nearest | 0.020 | 0.010 to 0.040 | 153 | 0 |
                | gpt-4, persona, verbalized | lost the race | 0.100 | 0.050 to 0.200 | 120 | 33 |
                """);
        assertThat(Pages.html(report(LOST, WON)))
                .contains("<h2>Races</h2>", "href=\"#races\"")
                .containsSubsequence(
                        "<b>gpt-4, persona, sampled</b>", "nearest", "persona, verbalized", "lost the race");
    }

    @Test
    void what_the_race_cannot_tell_apart_is_told() {
        assertThat(Pages.markdown(report(Raced.after(WON, RaceEnd.CHOSEN, 2, 0.02))))
                .contains(
                        "\"persona, sampled\" has the smallest squared distance of the 2 that may be the nearest, of 3"
                                + " configurations.");
    }

    @Test
    void there_is_no_section_without_a_race() {
        assertThat(Pages.html(report(new ResultBuilder().build()))).doesNotContain("id=\"races\"");
    }

    @Test
    void the_table_on_the_console_tells_who_lost() {
        assertThat(ResultTable.lines(List.of(WON, LOST)))
                .satisfiesExactly(
                        heading -> assertThat(heading).contains("race"),
                        won -> assertThat(won).contains("persona, sampled     nearest "),
                        lost -> assertThat(lost).contains("persona, verbalized  lost the race "));
    }

    @Test
    void who_lost_has_no_place_on_the_leaderboard() {
        assertThat(Benchmark.of(List.of(WON, LOST)).leaderboard().rows())
                .singleElement()
                .extracting(row -> row.contender().asked().expression().text())
                .isEqualTo("SAMPLED");
    }
}
