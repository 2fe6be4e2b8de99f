package org.alignunit.model.springai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alignunit.model.ModelException;
import org.alignunit.model.recorded.DrawScope;
import org.alignunit.model.recorded.RecordingMode;
import org.alignunit.model.recorded.RecordingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatOptions;

class RecordedChatModelTests {
    @TempDir
    Path directory;

    private final AtomicInteger calls = new AtomicInteger();
    private final ChatModel model = prompt -> new ChatResponse(
            List.of(new Generation(new AssistantMessage("call " + calls.incrementAndGet()))),
            ChatResponseMetadata.builder()
                    .model("m-1")
                    .usage(new DefaultUsage(3, 2))
                    .build());

    private RecordedChatModel in(RecordingMode mode) {
        return around(model, mode);
    }

    private RecordedChatModel around(ChatModel chatModel, RecordingMode mode) {
        return RecordedChatModel.of(
                chatModel, "m", new RecordingSettings(mode, directory.resolve("kept"), directory.resolve("journal")));
    }

    @Test
    void gives_the_nth_reply_to_the_nth_request_of_a_kind() {
        RecordedChatModel recording = in(RecordingMode.RECORD);
        assertThat(recording.call("one?")).isEqualTo("call 1");
        assertThat(recording.call("one?")).isEqualTo("call 2");

        RecordedChatModel replaying = in(RecordingMode.REPLAY);
        assertThat(replaying.call("one?")).isEqualTo("call 1");
        assertThat(replaying.call("one?")).isEqualTo("call 2");

        assertThat(calls).hasValue(2);
        assertThat(recording.asked()).isEqualTo(2);
        assertThat(replaying.replayed()).isEqualTo(2);
    }

    @Test
    void gives_an_answer_of_a_pipeline_its_own_replies() {
        RecordedChatModel recording = in(RecordingMode.RECORD);
        DrawScope.call(0, () -> recording.call("one?"));
        DrawScope.call(1, () -> recording.call("one?"));

        RecordedChatModel replaying = in(RecordingMode.REPLAY);
        assertThat(DrawScope.call(1, () -> replaying.call("one?"))).isEqualTo("call 2");
        assertThat(DrawScope.call(0, () -> replaying.call("one?"))).isEqualTo("call 1");
    }

    @Test
    void replays_usage_and_model_version() {
        in(RecordingMode.RECORD).call(new Prompt("one?"));

        ChatResponseMetadata replayed =
                in(RecordingMode.REPLAY).call(new Prompt("one?")).getMetadata();

        assertThat(replayed.getModel()).isEqualTo("m-1");
        assertThat(replayed.getUsage().getPromptTokens()).isEqualTo(3);
        assertThat(replayed.getUsage().getCompletionTokens()).isEqualTo(2);
    }

    @Test
    void says_how_to_record_what_a_replay_lacks() {
        assertThatThrownBy(() -> in(RecordingMode.REPLAY).call("one?"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("-Dalignunit.recordings=record");
        assertThat(calls).hasValue(0);
    }

    @Test
    void tells_requests_apart_by_every_message_and_option() throws Exception {
        RecordedChatModel recorded = in(RecordingMode.RECORD);
        UserMessage user = new UserMessage("one?");
        Prompt[] prompts = {
            new Prompt(user),
            new Prompt(new SystemMessage("brief"), user),
            new Prompt(user, new AssistantMessage("A"), user),
            new Prompt(user, ChatOptions.builder().temperature(0.5).build()),
            new Prompt(user, ChatOptions.builder().model("other").build()),
            new Prompt(user, ChatOptions.builder().maxTokens(3).build()),
            new Prompt(user, openAi().build()),
            new Prompt(user, openAi().seed(7).build()),
            new Prompt(user, openAi().logitBias(Map.of("5", 1)).build()),
            new Prompt(user, openAi().outputSchema("{\"type\":\"object\"}").build()),
            new Prompt(user, openAi().outputSchema("{\"type\":\"string\"}").build())
        };
        for (int i = 0; i < prompts.length; i++) {
            assertThat(recorded.call(prompts[i]).getResult().getOutput().getText())
                    .isEqualTo("call " + (i + 1));
        }
        assertThat(Files.readAllLines(directory.resolve("kept/m.jsonl"))).hasSize(2 * prompts.length);
    }

    private static OpenAiChatOptions.Builder openAi() {
        return OpenAiChatOptions.builder().model("m");
    }

    @Test
    void the_chat_models_own_options_count_too() {
        around(answeringWith(ChatOptions.builder().topP(0.1).build()), RecordingMode.RECORD)
                .call("one?");

        assertThatThrownBy(() -> around(
                                answeringWith(ChatOptions.builder().topP(0.2).build()), RecordingMode.REPLAY)
                        .call("one?"))
                .isInstanceOf(ModelException.class);
        assertThat(around(answeringWith(ChatOptions.builder().topP(0.1).build()), RecordingMode.REPLAY)
                        .call("one?"))
                .isEqualTo("A");
    }

    private static ChatModel answeringWith(ChatOptions options) {
        return new ChatModel() {
            @Override
            public ChatResponse call(Prompt prompt) {
                return new ChatResponse(List.of(new Generation(new AssistantMessage("A"))));
            }

            @Override
            public ChatOptions getOptions() {
                return options;
            }
        };
    }

    @Test
    void a_key_or_an_address_is_neither_kept_nor_told_apart_by() throws Exception {
        Prompt here = new Prompt(
                "one?",
                openAi().apiKey("sk-secret").baseUrl("http://127.0.0.1:1").build());
        Prompt there = new Prompt(
                "one?",
                openAi().apiKey("sk-other").baseUrl("http://127.0.0.1:2").build());
        in(RecordingMode.RECORD).call(here);

        assertThat(in(RecordingMode.REPLAY).call(there).getResult().getOutput().getText())
                .isEqualTo("call 1");
        assertThat(directory.resolve("kept/m.jsonl")).content().doesNotContain("sk-", "127.0.0.1");
    }

    @Test
    void refuses_replies_that_call_tools() {
        ChatModel tools = prompt -> new ChatResponse(List.of(new Generation(AssistantMessage.builder()
                .toolCalls(List.of(new AssistantMessage.ToolCall("1", "function", "look", "{}")))
                .build())));

        assertThatThrownBy(() -> around(tools, RecordingMode.RECORD).call("one?"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("tool");
    }

    @Test
    void hands_on_what_the_chat_model_throws() {
        ChatModel broken = prompt -> {
            throw new IllegalStateException("mine");
        };

        assertThatThrownBy(() -> around(broken, RecordingMode.RECORD).call("one?"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }
}
