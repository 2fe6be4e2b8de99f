package org.alignunit.internal.forks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live build that starts a fork for each of its classes, in {@code live} mode. */
class KilledBuildTests {
    private static final int AT_ONCE = 8;

    @TempDir
    Path directory;

    private SeededServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new SeededServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void pays_again_for_what_was_in_flight_alone_and_the_one_after_it_for_everything() throws Exception {
        Process killed = start();
        while (results().isEmpty()) {
            Thread.onSpinWait();
        }
        int first = server.received();
        while (server.received() < first + 50) {
            Thread.onSpinWait();
        }
        List<ProcessHandle> forks = killed.descendants().toList();
        killed.destroyForcibly().waitFor();
        for (ProcessHandle fork : forks) {
            fork.destroyForcibly();
            fork.onExit().get(60, TimeUnit.SECONDS);
        }
        assertThat(results()).as("one of two classes had finished").hasSize(1);
        Thread.sleep(100); // what the server had in its hands
        int received = server.received();

        await(start());
        int all = server.distinct();
        assertThat(all).isGreaterThan(received);
        assertThat(server.received() - all).as("paid for twice, of %d", all).isBetween(0, AT_ONCE);
        assertThat(results()).hasSize(2);

        received = server.received();
        await(start());
        assertThat(server.received() - received).isEqualTo(all);
    }

    private Process start() throws IOException {
        return ForkedBuild.start(
                Map.of(
                        "server", server.url(),
                        "alignunit.recordings", "live",
                        "alignunit.concurrency", String.valueOf(AT_ONCE),
                        "alignunit.output", directory.resolve("out").toString()),
                directory.resolve("log.txt"));
    }

    private static void await(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private List<TestResult> results() {
        return OutputFiles.RESULTS.readAll(directory.resolve("out"));
    }
}
