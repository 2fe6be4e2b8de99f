package org.alignunit.internal.run.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.internal.run.progress.ProgressSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForksTogetherTests {
    private static final ProgressSnapshot NONE =
            new ProgressSnapshot(0, 1, 0, 0, OptionalLong.of(9), OptionalDouble.empty(), Duration.ofSeconds(2));
    private static final ProgressSnapshot SOME =
            new ProgressSnapshot(1, 3, 20, 5, OptionalLong.of(40), OptionalDouble.of(0.5), Duration.ofSeconds(7));

    private Path file;
    private ForksTogether one;
    private ForksTogether other;

    @BeforeEach
    void begin(@TempDir Path directory) {
        file = directory.resolve("progress");
        one = of(ProcessHandle.current());
        other = of(ProcessHandle.current().parent().orElseThrow());
    }

    private ForksTogether of(ProcessHandle process) {
        return new ForksTogether(file, TestRun.of(process));
    }

    @Test
    void the_first_shows_the_sum_for_as_long_as_it_lasts_and_then_the_other() {
        assertThat(one.with(NONE)).contains(NONE);
        assertThat(other.with(SOME)).isEmpty();
        assertThat(one.with(SOME))
                .contains(new ProgressSnapshot(
                        2, 6, 40, 10, OptionalLong.of(80), OptionalDouble.of(1), Duration.ofSeconds(7)));

        one.leave();
        assertThat(other.with(NONE)).contains(NONE);
        other.leave();
        assertThat(file).doesNotExist();
    }

    @Test
    void of_what_one_does_not_know_the_sum_is_not_known() {
        ProgressSnapshot unknown =
                new ProgressSnapshot(0, 2, 0, 1, OptionalLong.empty(), OptionalDouble.empty(), Duration.ofSeconds(9));
        other.with(SOME);
        one.with(unknown);

        assertThat(other.with(SOME))
                .contains(new ProgressSnapshot(
                        1, 5, 20, 6, OptionalLong.empty(), OptionalDouble.empty(), Duration.ofSeconds(7)));
    }

    @Test
    void a_fork_that_was_killed_does_not_count() throws IOException {
        TestRun gone = new TestRun(ProcessHandle.current().pid(), 1);
        new ForksTogether(file, gone).with(SOME);
        TestRun alive = TestRun.ofThisJvm();
        Files.writeString(
                file,
                "%s%d %d 1 2 3 x 4 5 6%n1 2 half".formatted(Files.readString(file), alive.process(), alive.started()));

        assertThat(one.with(NONE)).contains(NONE);
    }
}
