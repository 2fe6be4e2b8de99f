package org.alignunit.internal.model.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.model.calls.CallQueue;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.http.HttpSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No call is paid for once a reply could not be kept, but for those in flight. */
class UnkeepableRepliesTests {
    private static final int AT_ONCE = 4;

    private static final Prompt PROMPT = new Prompt("", "Tea?", 1, 5, 0, "");

    @TempDir
    Path directory;

    /** Hands out the futures of its replies. */
    private static final class Open implements LanguageModel {
        private final List<CompletableFuture<Reply>> asked = new ArrayList<>();

        @Override
        public String name() {
            return "m";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            CompletableFuture<Reply> reply = new CompletableFuture<>();
            asked.add(reply);
            return reply;
        }
    }

    /** As a disk does that is full: nothing can be added to the file, while the directory can be written. */
    private void spoil() throws IOException {
        Files.delete(directory.resolve("m.jsonl"));
        Files.createDirectory(directory.resolve("m.jsonl"));
    }

    private static List<CompletableFuture<Reply>> ask(RecordedModel model, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(draw -> model.ask(PROMPT, draw))
                .toList();
    }

    private static void assertLost(CompletableFuture<Reply> reply) {
        assertThat(reply)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ModelException.class)
                .withMessageContaining("m.jsonl")
                .withMessageContaining("writable");
    }

    @Test
    void after_the_first_that_is_lost_the_calls_that_wait_for_a_place_are_not_made() throws IOException {
        Open model = new Open();
        ReplyStore store = ReplyStore.in(directory);
        RecordedModel recorded = RecordedModel.record(CallQueue.of(AT_ONCE).around(model), store);
        List<CompletableFuture<Reply>> replies = ask(recorded, 0, 100);
        model.asked.get(0).complete(Reply.of("kept"));
        assertThat(replies.get(0)).isCompleted();
        spoil();

        List.copyOf(model.asked).subList(1, 1 + AT_ONCE).forEach(reply -> reply.complete(Reply.of("lost")));

        assertThat(model.asked).hasSize(1 + AT_ONCE);
        replies.subList(1, 100).forEach(UnkeepableRepliesTests::assertLost);
        RecordedModel other = RecordedModel.record(CallQueue.of(AT_ONCE).around(model), store);
        ask(other, 100, 100).forEach(UnkeepableRepliesTests::assertLost);
        assertThat(model.asked).as("nor those of another test").hasSize(1 + AT_ONCE);
    }

    @Test
    void a_server_is_asked_for_no_more_than_what_is_in_flight() throws Exception {
        AtomicInteger received = new AtomicInteger();
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(mockwebserver3.RecordedRequest request) {
                    if (received.incrementAndGet() == 20) {
                        try {
                            spoil();
                        } catch (IOException e) {
                            return new MockResponse.Builder().code(500).build();
                        }
                    }
                    return new MockResponse.Builder()
                            .body("{\"choices\": [{\"message\": {\"content\": \"A\"}}]}")
                            .bodyDelay(50, TimeUnit.MILLISECONDS)
                            .build();
                }
            });
            server.start();
            LanguageModel model = HttpModels.parse(
                    "m@" + server.url("/v1"), Map.of(), HttpSettings.DEFAULT.withConcurrency(AT_ONCE), warning -> {});
            List<CompletableFuture<Reply>> replies = ask(RecordedModel.record(model, ReplyStore.in(directory)), 0, 100);

            assertLost(replies.get(99));
            assertThat(received.get()).isBetween(20, 20 + AT_ONCE);
        }
    }

    @Test
    void a_file_that_cannot_be_locked_is_found_before_the_first_call() throws IOException {
        Open model = new Open();
        Files.createFile(directory.resolve("m.jsonl"));
        try (FileChannel other = FileChannel.open(directory.resolve("m.jsonl"), StandardOpenOption.WRITE);
                FileLock lock = other.lock(Long.MAX_VALUE - 1, 1, false)) {
            RecordedModel recorded = RecordedModel.record(model, ReplyStore.in(directory));

            ask(recorded, 0, 3).forEach(UnkeepableRepliesTests::assertLost);
            assertThat(lock.isValid()).isTrue();
        }
        assertThat(model.asked).isEmpty();
    }

    @Test
    void a_chat_model_inside_a_pipeline_is_not_asked_either() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        RecordingSettings settings =
                new RecordingSettings(RecordingMode.RECORD, directory, directory, Optional.empty());
        RecordedCalls calls = RecordedCalls.of("m", settings);
        assertThat(answer(calls, asked)).isNull();
        spoil();
        for (int i = 0; i < 5; i++) {
            assertThat(answer(calls, asked)).hasMessageContaining("writable");
        }

        assertThat(asked.get()).isEqualTo(2);
        settings.open().close();
    }

    private static @Nullable Throwable answer(RecordedCalls calls, AtomicInteger asked) {
        try {
            calls.reply(Map.of("user", "Tea?"), 5, () -> Reply.of("A" + asked.incrementAndGet()));
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
