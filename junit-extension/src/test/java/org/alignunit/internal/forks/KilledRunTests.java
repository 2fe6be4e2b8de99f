package org.alignunit.internal.forks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is killed outright loses no more than the calls in flight. {@code -Dkills=20} kills it twenty times. */
class KilledRunTests {
    private static final int KILLS = Integer.getInteger("kills", 2);
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

    @ParameterizedTest
    @CsvSource({"record, recordings, 1", "live, out/journal, 2"})
    void loses_the_calls_in_flight_alone_and_comes_to_the_same_results(String mode, String kept, long seed)
            throws Exception {
        Process calm = start(mode, directory.resolve("calm"));
        assertThat(calm.waitFor(60, TimeUnit.SECONDS)).isTrue();
        int distinct = server.distinct();
        assertThat(server.received()).isEqualTo(distinct).isBetween(ServedPanel.CALLS / 2, ServedPanel.CALLS);
        server.forget();

        Random random = new Random(seed);
        Path killed = directory.resolve("killed");
        Path keeps = killed.resolve(kept);
        int lost = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = KeptReplies.in(keeps).size();
            int asked = server.received();
            Process run = start(mode, killed);
            int more = 1 + random.nextInt(2 * (distinct - before) / (KILLS - kill + 2));
            while (server.received() < asked + more && run.isAlive()) {
                Thread.onSpinWait();
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(5000));
            assertThat(run.isAlive()).as("kill %d", kill).isTrue();
            assertThat(run.destroyForcibly().waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
            Thread.sleep(100); // what the server had in its hands
            int gone = server.received() - asked - (KeptReplies.in(keeps).size() - before);
            System.out.printf(
                    "%s, kill %d: %d replies kept, %d calls lost%n",
                    mode, kill, KeptReplies.in(keeps).size(), gone);
            assertThat(gone).as("calls in flight").isBetween(0, AT_ONCE);
            lost += gone + (kill % 2 == 1 ? tear(keeps, random) : 0);
        }
        Process last = start(mode, killed);
        assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();

        System.out.printf("%s: %d replies, %d calls after %d kills%n", mode, distinct, server.received(), KILLS);
        assertThat(server.distinct()).isEqualTo(distinct);
        assertThat(server.received()).isEqualTo(distinct + lost);
        assertThat(results(killed))
                .isEqualTo(results(directory.resolve("calm")))
                .contains("\"verdict\"");
        assertThat(log(killed)).contains("the last line was torn");
        assertThat(log(directory.resolve("calm"))).doesNotContain("torn");
    }

    /** As a machine does that loses its power: the last line is cut short. Tells how many replies that costs. */
    private static int tear(Path directory, Random random) throws IOException {
        int before = KeptReplies.in(directory).size();
        if (before == 0) {
            return 0;
        }
        try (RandomAccessFile open =
                new RandomAccessFile(KeptReplies.last(directory).toFile(), "rw")) {
            open.setLength(open.length() - 2 - random.nextInt(40));
        }
        return before - KeptReplies.in(directory).size();
    }

    private Process start(String mode, Path base) throws IOException {
        Files.createDirectories(base);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("server", server.url());
        parameters.put("alignunit.recordings", mode);
        parameters.put(
                "alignunit.recordings.directory", base.resolve("recordings").toString());
        parameters.put("alignunit.output", base.resolve("out").toString());
        parameters.put("alignunit.concurrency", String.valueOf(AT_ONCE));
        return ForkedJUnit.start(ServedPanel.Both.class, parameters, base.resolve("log.txt"));
    }

    private static String log(Path base) throws IOException {
        return Files.readString(base.resolve("log.txt"));
    }

    private static String results(Path base) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode file =
                (ObjectNode) mapper.readTree(base.resolve("out/results/" + ServedPanel.Both.class.getName() + ".json")
                        .toFile());
        file.get("tests").forEach(test -> ((ObjectNode) test).remove("run"));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }
}
