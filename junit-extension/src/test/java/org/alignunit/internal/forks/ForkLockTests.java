package org.alignunit.internal.forks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkLockTests {
    private Path there;
    private Path linked;

    @BeforeEach
    void link(@TempDir Path root) throws Exception {
        there = Files.createDirectory(root.resolve("there"));
        linked = Files.createSymbolicLink(root.resolve("linked"), there);
    }

    @Test
    void threads_take_turns_at_a_file_that_they_name_by_two_paths() throws Exception {
        AtomicBoolean held = new AtomicBoolean();
        CompletableFuture<Boolean> heldMeanwhile = new CompletableFuture<>();
        Thread other = new Thread(() -> {
            try {
                heldMeanwhile.complete(ForkLock.holding(linked.resolve("file"), open -> held.get()));
            } catch (Exception e) {
                heldMeanwhile.completeExceptionally(e);
            }
        });

        ForkLock.holding(there.resolve("file"), open -> {
            held.set(true);
            other.start();
            while (other.getState() != Thread.State.BLOCKED && other.isAlive()) {
                Thread.onSpinWait();
            }
            held.set(false);
            return open.length();
        });

        assertThat(heldMeanwhile.get()).isFalse();
    }

    @Test
    void a_path_is_the_same_before_its_file_is_there_and_afterwards() throws Exception {
        Path before = ForkLock.real(linked.resolve("a/b"));

        ForkLock.holding(linked.resolve("a/b"), open -> open.length());

        assertThat(before)
                .isEqualTo(ForkLock.real(there.resolve("a/b")))
                .isEqualTo(there.toRealPath().resolve("a/b"))
                .exists();
    }
}
