package org.alignunit.internal.forks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessStartTests {
    private static final Instant TOLD = Instant.ofEpochMilli(1234);

    @TempDir
    Path processes;

    @Test
    void it_is_what_the_system_counts_and_not_what_its_clock_makes_of_it() throws IOException {
        process("java) (x", 987654);
        long start = ProcessStart.read(processes, 7, TOLD);

        assertThat(start).isEqualTo(987654);
        assertThat(ProcessStart.read(processes, 7, TOLD.plusSeconds(3600))).isEqualTo(start);
        process("java", 987655);
        assertThat(ProcessStart.read(processes, 7, TOLD)).isNotEqualTo(start);
    }

    @Test
    void the_same_count_after_another_start_of_the_system_is_of_another_process() throws IOException {
        process("java", 987654);
        Path boot =
                Files.createDirectories(processes.resolve("sys/kernel/random")).resolve("boot_id");
        Files.writeString(boot, "36d79ed7-4b35-40ea-8ccb-e0ac183350b7\n");
        long before = ProcessStart.read(processes, 7, TOLD);
        Files.writeString(boot, "0c5ed5a1-9c33-41c6-a2f0-6a2d2f1f2f3e\n");

        assertThat(ProcessStart.read(processes, 7, TOLD)).isNotEqualTo(before);
        assertThat(before).isBetween(1L, 999_999_999_999_999_999L);
    }

    @Test
    void a_system_without_such_a_count_tells_the_time() {
        assertThat(ProcessStart.read(processes, 7, TOLD)).isEqualTo(1234);
    }

    @Test
    void this_process_has_one_start() {
        assertThat(TestRun.ofThisJvm()).isEqualTo(TestRun.of(ProcessHandle.current()));
        assertThat(TestRun.ofThisJvm().isAlive()).isTrue();
        assertThat(new TestRun(ProcessHandle.current().pid(), 1).isAlive()).isFalse();
    }

    private void process(String name, long count) throws IOException {
        Files.writeString(
                Files.createDirectories(processes.resolve("7")).resolve("stat"),
                "7 (" + name + ") S 1 7 7 0 -1 4194304 98 0 0 0 0 0 0 0 20 0 1 0 " + count + " 3133440 390 184\n");
    }
}
