package org.alignunit.model.springai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.model.recorded.RecordedChatModelContract;
import org.alignunit.internal.model.recorded.RecordingSettings;
import org.alignunit.model.ModelException;
import org.junit.jupiter.api.Test;
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
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.function.FunctionToolCallback;

class RecordedChatModelTests extends RecordedChatModelContract {
    @Override
    protected Recorded around(Supplier<String> chatModel, RecordingSettings settings) {
        RecordedChatModel recorded = RecordedChatModel.of(saying(chatModel), "m", settings);
        return new Recorded(recorded::call, recorded::asked, recorded::replayed);
    }

    private static ChatModel saying(Supplier<String> text) {
        return prompt -> new ChatResponse(
                List.of(new Generation(new AssistantMessage(text.get()))),
                ChatResponseMetadata.builder()
                        .model("m-1")
                        .usage(new DefaultUsage(3, 2))
                        .build());
    }

    private RecordedChatModel counting(RecordingMode mode) {
        return around(saying(this::nth), mode);
    }

    private RecordedChatModel around(ChatModel chatModel, RecordingMode mode) {
        return RecordedChatModel.of(chatModel, "m", settings(mode));
    }

    @Test
    void replays_usage_and_model_version() {
        counting(RecordingMode.RECORD).call(new Prompt("one?"));

        ChatResponseMetadata replayed =
                counting(RecordingMode.REPLAY).call(new Prompt("one?")).getMetadata();

        assertThat(replayed.getModel()).isEqualTo("m-1");
        assertThat(replayed.getUsage().getPromptTokens()).isEqualTo(3);
        assertThat(replayed.getUsage().getCompletionTokens()).isEqualTo(2);
    }

    @Test
    void tells_requests_apart_by_every_message_and_option() throws Exception {
        RecordedChatModel recorded = counting(RecordingMode.RECORD);
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
        counting(RecordingMode.RECORD).call(here);

        assertThat(counting(RecordingMode.REPLAY)
                        .call(there)
                        .getResult()
                        .getOutput()
                        .getText())
                .isEqualTo("call 1");
        assertThat(directory.resolve("kept/m.jsonl")).content().doesNotContain("sk-", "127.0.0.1");
    }

    @Test
    void refuses_requests_that_offer_tools_before_the_budget_counts_them() {
        ToolCallback look = FunctionToolCallback.builder("look", () -> "there")
                .inputType(Void.class)
                .build();
        Prompt prompt = new Prompt(
                "one?", ToolCallingChatOptions.builder().toolCallbacks(look).build());

        assertThatThrownBy(() -> unpaid(() -> counting(RecordingMode.RECORD).call(prompt)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("tool");
        assertThat(calls).hasValue(0);
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
}
