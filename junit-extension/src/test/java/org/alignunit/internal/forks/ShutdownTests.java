package org.alignunit.internal.forks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that shuts down pays for the calls in flight alone, however long its shutdown takes. */
class ShutdownTests {
    private static final int AT_ONCE = 8;

    @TempDir
    Path directory;

    @Test
    void no_further_call_is_made_while_the_jvm_shuts_down() throws Exception {
        try (SeededServer server = new SeededServer()) {
            Process run = ForkedJUnit.start(
                    ServedPanel.Both.class,
                    Map.of(
                            "server", server.url(),
                            "alignunit.recordings", "live",
                            "alignunit.concurrency", String.valueOf(AT_ONCE),
                            "alignunit.output", directory.resolve("out").toString(),
                            "shutdown.millis", "1500"),
                    directory.resolve("log.txt"));
            while (server.received() < 20 && run.isAlive()) {
                Thread.onSpinWait();
            }
            run.destroy(); // by SIGTERM
            int received = server.received();
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(run.exitValue()).as("ended by SIGTERM").isEqualTo(128 + 15);
            assertThat(server.received()).isBetween(20, received + 4 * AT_ONCE).isLessThan(ServedPanel.CALLS / 2);
        }
    }
}
