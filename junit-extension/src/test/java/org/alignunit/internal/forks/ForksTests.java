package org.alignunit.internal.forks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two JVMs of one build, which share an output directory. */
class ForksTests {
    private static final int TOGETHER = 100;

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
    void two_forks_together_make_no_more_calls_than_the_budget_allows() throws Exception {
        Map<String, String> budget =
                Map.of("alignunit.run", "build 1", "alignunit.budget.calls", String.valueOf(TOGETHER));

        both(budget);

        assertThat(server.received()).isEqualTo(TOGETHER);
        assertThat(results())
                .hasSize(3)
                .allSatisfy(test -> assertThat(test.conclusion().message())
                        .contains("alignunit.budget.calls = 100 is used up after 100 calls"));
    }

    @Test
    void tokens_are_counted_over_forks_and_a_spent_budget_stays_spent_for_the_same_run_alone() throws Exception {
        Map<String, String> budget = new HashMap<>(Map.of(
                "alignunit.run",
                "build 1",
                "alignunit.budget.tokens",
                String.valueOf(3 * TOGETHER * SeededServer.TOKENS)));

        both(budget);
        int calls = server.received();
        // calls in flight reserve more than they cost: the more there are at the end, the earlier it comes
        assertThat(calls).isBetween(TOGETHER / 2, 3 * TOGETHER);
        await(start(ServedPanel.Young.class, budget));
        calls = server.received();
        assertThat(calls).isLessThanOrEqualTo(3 * TOGETHER);

        budget.put("alignunit.run", "build 2");
        await(start(ServedPanel.Young.class, budget));
        assertThat(server.received()).isBetween(calls + TOGETHER / 3, calls + 3 * TOGETHER);
    }

    @Test
    void a_jvm_of_no_build_is_a_run_of_its_own() throws Exception {
        Map<String, String> budget = Map.of("alignunit.budget.calls", "20");

        both(budget);

        assertThat(server.received()).isEqualTo(40);
    }

    @Test
    void a_fork_that_starts_after_the_ledger_of_its_build_was_deleted_spends_nothing() throws Exception {
        Map<String, String> budget = Map.of("alignunit.budget.calls", "20", "started.by", "surefirebooter");
        await(start(ServedPanel.Young.class, budget));
        await(start(ServedPanel.Old.class, budget));
        assertThat(server.received()).as("one budget for both").isEqualTo(20);

        try (Stream<Path> ledgers = Files.list(directory.resolve("out/budget"))) {
            for (Path ledger : ledgers.toList()) {
                Files.delete(ledger);
            }
        }
        await(start(ServedPanel.Old.class, budget));

        assertThat(server.received()).isEqualTo(20);
        assertThat(results())
                .filteredOn(test -> test.verdict() == Outcome.ERROR)
                .singleElement()
                .satisfies(test -> assertThat(test.conclusion().message())
                        .contains(ProcessHandle.current().pid() + ".txt vanished during the run"));
    }

    @Test
    void a_fork_that_ends_drops_nothing_that_a_killed_one_rested_on() throws Exception {
        Process killed = start(ServedPanel.Both.class, Map.of("alignunit.concurrency", "1"));
        Process ended = start(ServedPanel.Young.class, Map.of());
        await(ended);
        killed.destroyForcibly().waitFor();
        int received = server.received();
        int rested = KeptReplies.in(directory.resolve("out/journal")).size();
        assertThat(rested).as("begun, but not yet at its end").isBetween(1, ServedPanel.CALLS - 1);

        await(start(ServedPanel.Both.class, Map.of()));

        assertThat(server.received())
                .as(
                        "asked for what was missing alone, but for calls that a busy machine delays and that are tried again")
                .isBetween(received + ServedPanel.CALLS - rested, received + ServedPanel.CALLS - rested + 16);
        await(start(ServedPanel.Young.class, Map.of()));
        assertThat(directory.resolve("out/journal")).isDirectoryNotContaining("regex:.*[0-9]");
    }

    private void both(Map<String, String> parameters) throws Exception {
        Process one = start(ServedPanel.Both.class, parameters);
        Process other = start(ServedPanel.Young.class, parameters);
        await(one);
        await(other);
    }

    private Process start(Class<?> tests, Map<String, String> more) throws IOException {
        Map<String, String> parameters = new HashMap<>(Map.of("alignunit.concurrency", "8"));
        parameters.putAll(more);
        parameters.put("server", server.url());
        parameters.put("alignunit.recordings", "live");
        parameters.put("alignunit.output", directory.resolve("out").toString());
        return ForkedJUnit.start(tests, parameters, directory.resolve("log.txt"));
    }

    private static void await(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private List<TestResult> results() {
        return OutputFiles.RESULTS.readAll(directory.resolve("out"));
    }
}
