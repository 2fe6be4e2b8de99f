package org.alignunit.internal.model.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.model.budget.Budget;
import org.alignunit.internal.model.budget.BudgetSettings;
import org.alignunit.model.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the recorded chat models of any library. */
public abstract class RecordedChatModelContract {
    @TempDir
    protected Path directory;

    protected final AtomicInteger calls = new AtomicInteger();

    /** A recorded chat model. */
    public record Recorded(UnaryOperator<String> chat, LongSupplier asked, LongSupplier replayed) {
        String ask(String question) {
            return chat.apply(question);
        }
    }

    /** {@return one round a chat model of the library that says what it is given, named m} */
    protected abstract Recorded around(Supplier<String> chatModel, RecordingSettings settings);

    protected final Recorded in(RecordingMode mode) {
        return around(this::nth, settings(mode));
    }

    protected final RecordingSettings settings(RecordingMode mode) {
        return new RecordingSettings(mode, directory.resolve("kept"), directory.resolve("journal"), Optional.empty());
    }

    protected final String nth() {
        return "call " + calls.incrementAndGet();
    }

    private <T> T answer(int draw, Supplier<T> answer) {
        Budget budget = new Budget(BudgetSettings.from(new Parameters(name -> Optional.empty())));
        return DrawScope.call(draw, settings(RecordingMode.REPLAY), budget, answer);
    }

    /** Does something within a budget that allows no call at all. */
    protected final void unpaid(Runnable ask) {
        Map<String, String> parameters = Map.of(
                "alignunit.budget.calls",
                "0",
                "alignunit.budget.directory",
                directory.toString(),
                "alignunit.run",
                "1");
        Budget budget =
                new Budget(BudgetSettings.from(new Parameters(name -> Optional.ofNullable(parameters.get(name)))));
        DrawScope.call(0, settings(RecordingMode.RECORD), budget, () -> {
            ask.run();
            return "";
        });
    }

    @Test
    void gives_the_nth_reply_to_the_nth_request_of_a_kind() {
        Recorded recording = in(RecordingMode.RECORD);
        assertThat(recording.ask("one?")).isEqualTo("call 1");
        assertThat(recording.ask("one?")).isEqualTo("call 2");
        assertThat(recording.ask("two?")).isEqualTo("call 3");

        Recorded replaying = in(RecordingMode.REPLAY);
        assertThat(replaying.ask("two?")).isEqualTo("call 3");
        assertThat(replaying.ask("one?")).isEqualTo("call 1");
        assertThat(replaying.ask("one?")).isEqualTo("call 2");

        assertThat(calls).hasValue(3);
        assertThat(recording.asked().getAsLong()).isEqualTo(3);
        assertThat(replaying.replayed().getAsLong()).isEqualTo(3);
        assertThat(directory.resolve("journal")).doesNotExist();
    }

    @Test
    void gives_an_answer_of_a_pipeline_the_same_replies_in_whatever_order_answers_are_made() {
        Recorded recording = in(RecordingMode.RECORD);
        assertThat(answer(0, () -> recording.ask("one?") + ", " + recording.ask("one?")))
                .isEqualTo("call 1, call 2");
        assertThat(answer(1, () -> recording.ask("one?"))).isEqualTo("call 3");

        Recorded replaying = in(RecordingMode.REPLAY);
        assertThat(answer(1, () -> replaying.ask("one?"))).isEqualTo("call 3");
        assertThat(answer(0, () -> replaying.ask("one?") + ", " + replaying.ask("one?")))
                .isEqualTo("call 1, call 2");
    }

    @Test
    void says_how_to_record_what_a_replay_lacks() {
        assertThatThrownBy(() -> in(RecordingMode.REPLAY).ask("one?"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("-Dalignunit.recordings=record");
        assertThat(calls).hasValue(0);
    }

    @Test
    void keeps_live_replies_in_the_journal_alone() {
        in(RecordingMode.LIVE).ask("one?");

        assertThat(directory.resolve("journal")).isDirectoryRecursivelyContaining("glob:**/m.jsonl");
        assertThat(directory.resolve("kept")).doesNotExist();
    }

    @Test
    void hands_on_what_the_chat_model_throws() {
        Recorded recorded = around(
                () -> {
                    throw new IllegalStateException("mine");
                },
                settings(RecordingMode.RECORD));

        assertThatThrownBy(() -> recorded.ask("one?"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }
}
