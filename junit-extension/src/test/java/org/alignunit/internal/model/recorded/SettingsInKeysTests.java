package org.alignunit.internal.model.recorded;

import static org.alignunit.internal.model.recorded.ReplyStoreTests.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.model.budget.Budget;
import org.alignunit.internal.model.budget.BudgetSettings;
import org.alignunit.internal.model.calls.CallQueue;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsInKeysTests {
    @TempDir
    Path directory;

    private record Set(Map<String, Object> settings) implements LanguageModel {
        @Override
        public String name() {
            return "m";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(Reply.of("said with " + settings));
        }
    }

    private static LanguageModel set(Map<String, Object> settings) {
        return CallQueue.of(1)
                .around(new Set(settings)
                        .within(new Budget(BudgetSettings.from(new Parameters(name -> Optional.empty())))));
    }

    private RecordedModel in(RecordingMode mode, Map<String, Object> settings) {
        RecordingSettings recording = new RecordingSettings(mode, directory, directory, Optional.empty());
        return recording.around(set(settings), ReplyStore.in(directory), () -> Spending.UNLIMITED);
    }

    @Test
    void a_model_set_up_otherwise_does_not_repeat_what_was_said_before() {
        in(RecordingMode.RECORD, Map.of("topP", 0.9)).ask(PROMPT, 0).join();

        RecordedModel same = in(RecordingMode.REPLAY, Map.of("topP", 0.9));
        RecordedModel changed = in(RecordingMode.REPLAY, Map.of("topP", 0.8));

        assertThat(same.settings()).isEqualTo(Map.of("topP", 0.9));
        assertThat(same.ask(PROMPT, 0).join().text()).isEqualTo("said with {topP=0.9}");
        assertThat(same.lacks(PROMPT, 0)).isFalse();
        assertThat(changed.lacks(PROMPT, 0)).isTrue();
        assertThatThrownBy(() -> changed.ask(PROMPT, 0).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("a prompt or setting that has changed");
    }

    @Test
    void a_model_with_no_settings_has_the_key_of_its_name_and_prompt() {
        in(RecordingMode.RECORD, Map.of()).ask(PROMPT, 0).join();

        assertThat(ReplyStore.in(directory).find("m", PROMPT, 0)).isPresent();
        assertThat(RecordedRequest.of("m", PROMPT).body()).doesNotContain("settings");
    }

    @Test
    void parameters_that_collide_as_a_32_bit_hash_are_told_apart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

        assertThat(RequestParts.mark("Aa", Object.class))
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(RequestParts.mark("BB", Object.class))
                .isEqualTo(RequestParts.mark("Aa", Object.class));
    }

    @Test
    void a_refusal_of_parameters_names_their_class_and_quotes_nothing() {
        assertThatThrownBy(() -> RequestParts.mark("tenant acme-bank, java.lang.Object@1b2c3d", Thread.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("java.lang.Thread")
                .hasMessageNotContaining("acme");
    }

    @Test
    void one_request_more_than_recordings_tell_apart_is_refused() {
        RecordedRequest request = RecordedRequest.of("m", PROMPT);
        Parameters none = new Parameters(name -> Optional.empty());
        Budget budget = new Budget(BudgetSettings.from(none));

        assertThatThrownBy(() -> DrawScope.call(500_000, RecordingSettings.from(none), budget, () -> {
                    for (int sent = 0; sent < 2_148; sent++) {
                        assertThat(DrawScope.draw(request).orElseThrow()).isEqualTo(500_000 + sent * 1_000_000);
                    }
                    return "";
                }))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("2147 times");
    }
}
