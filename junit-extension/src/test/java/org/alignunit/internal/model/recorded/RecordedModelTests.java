package org.alignunit.internal.model.recorded;

import static org.alignunit.internal.model.recorded.ReplyStoreTests.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedModelTests {
    @TempDir
    Path directory;

    /** Counts how often it is asked, and answers when it is told to. */
    private static final class Counting implements LanguageModel {
        private final AtomicInteger calls = new AtomicInteger();
        private final CompletableFuture<Void> gate;

        Counting(CompletableFuture<Void> gate) {
            this.gate = gate;
        }

        @Override
        public String name() {
            return "m";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            int call = calls.incrementAndGet();
            return gate.thenApply(ignored -> Reply.of("call " + call));
        }
    }

    private final Counting model = new Counting(CompletableFuture.completedFuture(null));

    @Test
    void asks_once_and_replays_from_then_on() {
        RecordedModel first = RecordedModel.record(model, ReplyStore.in(directory));
        Reply asked = first.ask(PROMPT, 0).join();
        RecordedModel second = RecordedModel.record(model, ReplyStore.in(directory));
        Reply replayed = second.ask(PROMPT, 0).join();

        assertThat(asked.origin().orElseThrow().replayed()).isFalse();
        assertThat(replayed.origin().orElseThrow().replayed()).isTrue();
        assertThat(replayed.text()).isEqualTo("call 1");
        assertThat(model.calls).hasValue(1);
    }

    @Test
    void asks_for_each_draw() {
        RecordedModel recorded = RecordedModel.record(model, ReplyStore.in(directory));

        assertThat(recorded.ask(PROMPT, 0).join().text()).isEqualTo("call 1");
        assertThat(recorded.ask(PROMPT, 1).join().text()).isEqualTo("call 2");
    }

    @Test
    void asks_for_nothing_more_once_a_reply_could_not_be_kept() throws Exception {
        RecordedModel recorded = RecordedModel.record(model, ReplyStore.in(directory));
        recorded.ask(PROMPT, 0).join();
        // as on a full disk, the file cannot be written any more
        Files.move(directory.resolve("m.jsonl"), directory.resolve("moved"));
        Files.createDirectory(directory.resolve("m.jsonl"));

        for (int draw = 1; draw < 9; draw++) {
            int next = draw;
            assertThat(catchThrowable(() -> recorded.ask(PROMPT, next).join())).hasMessageContaining("cannot be kept");
        }
        assertThat(model.calls).hasValue(2);
    }

    @Test
    void keeps_a_reply_on_a_thread_that_was_left_interrupted() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<Reply> asked = RecordedModel.record(new Counting(gate), ReplyStore.in(directory))
                .ask(PROMPT, 0);

        Thread.currentThread().interrupt();
        gate.complete(null);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked.join().text()).isEqualTo("call 1");
    }

    @Test
    void does_not_ask_twice_for_a_reply_that_is_under_way() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        Counting slow = new Counting(gate);
        RecordedModel recorded = RecordedModel.record(slow, ReplyStore.in(directory));

        var one = recorded.ask(PROMPT, 0);
        var other = recorded.ask(PROMPT, 0);
        gate.complete(null);

        assertThat(one.join().text()).isEqualTo(other.join().text());
        assertThat(slow.calls).hasValue(1);
        assertThat(one.join().origin().orElseThrow().replayed()).isFalse();
        assertThat(other.join().origin().orElseThrow().replayed()).isTrue();
    }

    @Test
    void two_models_over_one_directory_do_not_ask_twice_for_a_reply_that_is_under_way() {
        RecordingSettings settings =
                new RecordingSettings(RecordingMode.RECORD, directory, directory, Optional.empty());
        CompletableFuture<Void> gate = new CompletableFuture<>();
        Counting slow = new Counting(gate);

        var one =
                settings.around(slow, settings.open(), () -> Spending.UNLIMITED).ask(PROMPT, 0);
        var other =
                settings.around(slow, settings.open(), () -> Spending.UNLIMITED).ask(PROMPT, 0);
        gate.complete(null);

        assertThat(one.join().text()).isEqualTo(other.join().text());
        assertThat(slow.calls).hasValue(1);
    }

    @Test
    void an_error_keeps_nobody_waiting() {
        Recorder recorder = new Recorder(ReplyStore.in(directory), true, "");
        RecordedRequest request = RecordedRequest.of("m", PROMPT);

        var failed = catchThrowable(() -> recorder.reply(request, 0, () -> {
                    throw new NoClassDefFoundError("gone");
                })
                .join());
        assertThat(failed).hasCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(recorder.reply(request, 0, () -> CompletableFuture.completedFuture(Reply.of("A"))))
                .isCompleted();
    }

    @Test
    void a_reply_that_another_process_kept_first_counts_but_this_one_was_paid_for() {
        ReplyStore mine = ReplyStore.in(directory);
        CompletableFuture<Void> gate = new CompletableFuture<>();
        var asked = RecordedModel.record(new Counting(gate), mine).ask(PROMPT, 0);
        ReplyStore.in(directory).add("m", PROMPT, 0, Reply.of("first"));
        gate.complete(null);

        assertThat(asked.join().text()).isEqualTo("first");
        assertThat(asked.join().origin().orElseThrow().replayed()).isFalse();
    }

    @Test
    void does_not_keep_a_failure() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        gate.completeExceptionally(new ModelException(Kind.UNAVAILABLE, "down"));

        var failure = failure(RecordedModel.record(new Counting(gate), ReplyStore.in(directory)));

        assertThat(failure).hasMessage("down");
        assertThat(RecordedModel.record(model, ReplyStore.in(directory))
                        .ask(PROMPT, 0)
                        .join()
                        .origin()
                        .orElseThrow()
                        .replayed())
                .isFalse();
    }

    @Test
    void says_how_to_record_what_a_replay_lacks() {
        var failure = failure(RecordedModel.replay("m", ReplyStore.in(directory)));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_RECORDED);
        assertThat(failure)
                .hasMessageContaining(
                        directory.resolve("m.jsonl").toAbsolutePath().toString())
                .hasMessageContaining("draw 0")
                .hasMessageNotContainingAny("Be brief.", "{", "temperature")
                .hasMessageContaining("-Dalignunit.recordings=record");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refuses_to_ask_where_nothing_can_be_kept() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> RecordedModel.record(model, ReplyStore.in(file)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void fails_a_question_whose_reply_cannot_be_kept() throws Exception {
        RecordedModel recorded = RecordedModel.record(model, ReplyStore.in(directory));
        Files.createDirectory(directory.resolve("m.jsonl"));

        assertThat(failure(recorded)).hasMessageContaining("m.jsonl");
    }

    private static ModelException failure(LanguageModel model) {
        Throwable thrown = catchThrowable(() -> model.ask(PROMPT, 0).join());
        assertThat(thrown).isInstanceOf(CompletionException.class);
        return (ModelException) thrown.getCause();
    }
}
