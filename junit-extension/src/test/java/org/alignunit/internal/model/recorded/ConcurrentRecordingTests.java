package org.alignunit.internal.model.recorded;

import static org.alignunit.internal.model.recorded.ReplyStoreTests.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentRecordingTests {
    private static final int REPLIES = 200;

    @TempDir
    Path directory;

    /** Keeps replies to the draws from the second argument on; a process of its own in the second test. */
    public static void main(String[] arguments) {
        ReplyStore recordings = ReplyStore.in(Path.of(arguments[0]));
        int first = Integer.parseInt(arguments[1]);
        for (int draw = first; draw < first + REPLIES; draw++) {
            recordings.add("m", PROMPT, draw, Reply.of("reply " + draw));
        }
    }

    @Test
    void threads_with_stores_of_their_own_lose_nothing() throws Exception {
        CompletableFuture<?>[] writers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> main(new String[] {directory.toString(), Integer.toString(i * REPLIES)})))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(writers).join();

        holdsAll(4 * REPLIES);
    }

    @Test
    void processes_lose_nothing() throws Exception {
        Process[] writers = {start(0), start(REPLIES)};
        for (Process writer : writers) {
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.exitValue()).isZero();
        }

        holdsAll(2 * REPLIES);
    }

    private Process start(int first) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ConcurrentRecordingTests.class.getName(),
                        directory.toString(),
                        Integer.toString(first))
                .inheritIO()
                .start();
    }

    private void holdsAll(int replies) throws Exception {
        ReplyStore recordings = ReplyStore.in(directory);
        assertThat(IntStream.range(0, replies))
                .allMatch(draw -> recordings.contains(RecordedRequest.of("m", PROMPT), draw));
        assertThat(recordings.problems()).isEmpty();
        assertThat(Files.readAllLines(recordings.file("m"))).hasSize(replies + 1);
    }
}
