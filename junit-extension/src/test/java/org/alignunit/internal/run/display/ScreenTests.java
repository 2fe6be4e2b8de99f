package org.alignunit.internal.run.display;

import static org.alignunit.internal.run.display.ProgressLineTests.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alignunit.internal.run.progress.ProgressSnapshot;
import org.junit.jupiter.api.Test;

class ScreenTests {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final AtomicBoolean foreground = new AtomicBoolean(true);

    private static ProgressSnapshot after(int seconds) {
        return snapshot(1, 10, 0, Duration.ofSeconds(seconds));
    }

    private static ProgressSnapshot idle() {
        return snapshot(4, 100, 0, Duration.ofSeconds(60));
    }

    private String written() {
        String text = terminal.toString(StandardCharsets.US_ASCII);
        terminal.reset();
        return text;
    }

    @Test
    void sparse_lines_grow_rarer_and_stay_few() {
        List<Integer> said = new ArrayList<>();
        int[] second = {0};
        SparseLines lines = new SparseLines(line -> said.add(second[0]));
        for (second[0] = 1; second[0] <= 1800; second[0]++) {
            lines.show(after(second[0]));
        }

        assertThat(said).containsExactly(10, 20, 40, 80, 160, 320, 620, 920, 1220, 1520);
    }

    @Test
    void sparse_lines_say_nothing_of_a_run_that_is_over() {
        List<String> said = new ArrayList<>();
        new SparseLines(said::add).show(idle());

        assertThat(said).isEmpty();
    }

    @Test
    void a_live_line_is_written_over_and_erased() {
        LiveLine line = new LiveLine(terminal, foreground::get);
        line.show(after(2));
        assertThat(written()).isEmpty();

        line.show(after(4));
        assertThat(written()).startsWith("\r\u001b[KAlignUnit [=").endsWith(" left\r");

        line.show(idle());
        assertThat(written()).isEqualTo("\r\u001b[K");
        line.show(idle());
        line.close();
        assertThat(written()).isEmpty();
    }

    @Test
    void a_live_line_never_wraps() {
        new LiveLine(terminal, foreground::get)
                .show(new ProgressSnapshot(
                        1_000,
                        10_000,
                        1_000_000,
                        100_000,
                        OptionalLong.of(100_000_000),
                        OptionalDouble.of(1234.56),
                        Duration.ofHours(40)));

        assertThat(written().replaceAll("\r|\u001b\\[K", "")).hasSize(79);
    }

    @Test
    void a_live_line_leaves_the_terminal_to_others_while_in_the_background() {
        LiveLine line = new LiveLine(terminal, foreground::get);
        foreground.set(false);
        line.show(after(4));
        assertThat(written()).isEmpty();

        foreground.set(true);
        line.show(after(5));
        assertThat(written()).contains("AlignUnit");
    }

    @Test
    void a_terminal_that_went_away_does_no_harm() {
        LiveLine line = new LiveLine(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("hung up");
                    }
                },
                foreground::get);

        line.show(after(4));
        line.show(idle());
        line.close();
    }

    @Test
    void a_log_is_no_terminal() {
        assertThat(Terminal.isLog(Map.of("TERM", "xterm", "CI", "true"))).isTrue();
        assertThat(Terminal.isLog(Map.of("TERM", "dumb"))).isTrue();
        assertThat(Terminal.isLog(Map.of())).isTrue();
        assertThat(Terminal.isLog(Map.of("TERM", "xterm"))).isFalse();
        assertThat(Terminal.open(Map.of())).isEmpty();
    }
}
