package org.alignunit.internal.run.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.alignunit.internal.run.progress.ProgressSnapshot;
import org.junit.jupiter.api.Test;

class ProgressLineTests {
    static ProgressSnapshot snapshot(int done, long calls, long replayed, Duration active) {
        return new ProgressSnapshot(done, 4, calls, replayed, OptionalLong.of(100), OptionalDouble.empty(), active);
    }

    @Test
    void tells_tests_replies_rate_and_time_left() {
        ProgressSnapshot now = snapshot(1, 40, 0, Duration.ofSeconds(20));

        assertThat(ProgressLine.of(now)).isEqualTo("AlignUnit: 1 of 4 tests, 40 of 100 replies, 2.0/s, 0:30 left");
        assertThat(ProgressLine.withBar(now))
                .isEqualTo("AlignUnit [====      ] 1 of 4 tests, 40 of 100 replies, 2.0/s, 0:30 left");
    }

    @Test
    void tells_a_slow_rate_by_the_minute_and_a_long_time_in_hours() {
        assertThat(ProgressLine.of(snapshot(0, 2, 0, Duration.ofSeconds(150))))
                .endsWith("2 of 100 replies, 0.8/min, 2:02:30 left");
    }

    @Test
    void tells_how_long_the_first_reply_keeps_a_run_waiting() {
        assertThat(ProgressLine.of(snapshot(0, 0, 0, Duration.ofSeconds(75))))
                .isEqualTo("AlignUnit: 0 of 4 tests, 0 of 100 replies, waiting for 1:15");
    }

    @Test
    void counts_a_single_reply_as_one() {
        ProgressSnapshot now =
                new ProgressSnapshot(0, 4, 1, 0, OptionalLong.empty(), OptionalDouble.empty(), Duration.ofSeconds(1));

        assertThat(ProgressLine.of(now)).contains(", 1 reply, ");
    }

    @Test
    void tells_what_was_replayed_and_what_was_paid() {
        ProgressSnapshot now = new ProgressSnapshot(
                1, 4, 10, 30, OptionalLong.empty(), OptionalDouble.of(1.234), Duration.ofSeconds(10));

        assertThat(ProgressLine.of(now)).isEqualTo("AlignUnit: 1 of 4 tests, 40 replies, 30 replayed, 1.0/s, $1.23");
        assertThat(ProgressLine.withBar(now)).isEqualTo(ProgressLine.of(now));
    }
}
