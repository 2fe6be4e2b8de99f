package org.alignunit.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.model.recorded.RecordedChatModelContract;
import org.alignunit.internal.model.recorded.RecordingSettings;
import org.alignunit.model.ModelException;
import org.junit.jupiter.api.Test;

class RecordedChatModelTests extends RecordedChatModelContract {
    @Override
    protected Recorded around(Supplier<String> chatModel, RecordingSettings settings) {
        RecordedChatModel recorded = RecordedChatModel.of(saying(chatModel), "m", settings);
        return new Recorded(recorded::chat, recorded::asked, recorded::replayed);
    }

    private static ChatModel saying(Supplier<String> text) {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder()
                        .aiMessage(AiMessage.from(text.get()))
                        .modelName("m-1")
                        .tokenUsage(new TokenUsage(3, 2))
                        .build();
            }
        };
    }

    private RecordedChatModel counting(RecordingMode mode) {
        return RecordedChatModel.of(saying(this::nth), "m", settings(mode));
    }

    @Test
    void replays_usage_and_model_version() {
        counting(RecordingMode.RECORD).chat(UserMessage.from("one?"));

        ChatResponse response = counting(RecordingMode.REPLAY).chat(UserMessage.from("one?"));

        assertThat(response.modelName()).isEqualTo("m-1");
        assertThat(response.tokenUsage()).isEqualTo(new TokenUsage(3, 2));
    }

    @Test
    void tells_requests_apart_by_every_message_and_parameter() throws Exception {
        RecordedChatModel recorded = counting(RecordingMode.RECORD);
        UserMessage user = UserMessage.from("one?");
        ChatRequest.Builder[] requests = {
            ChatRequest.builder().messages(user),
            ChatRequest.builder().messages(SystemMessage.from("brief"), user),
            ChatRequest.builder().messages(user, AiMessage.from("A"), user),
            ChatRequest.builder().messages(user).temperature(0.5),
            ChatRequest.builder().messages(user).modelName("other"),
            ChatRequest.builder().messages(user).maxOutputTokens(3),
            ChatRequest.builder()
                    .messages(user)
                    .parameters(OpenAiChatRequestParameters.builder().seed(7).build())
        };
        for (int i = 0; i < requests.length; i++) {
            assertThat(recorded.chat(requests[i].build()).aiMessage().text()).isEqualTo("call " + (i + 1));
        }
        assertThat(Files.readAllLines(directory.resolve("kept/m.jsonl"))).hasSize(2 * requests.length);
    }

    @Test
    void refuses_parameters_that_read_differently_in_each_run() {
        ChatRequestParameters parameters = new DefaultChatRequestParameters(DefaultChatRequestParameters.builder()) {
            @Override
            public String toString() {
                return getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(this));
            }
        };
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from("one?"))
                .parameters(parameters)
                .build();

        assertThatThrownBy(() -> RequestFields.of(request))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("toString")
                .hasMessageContaining(parameters.getClass().getName());
    }

    @Test
    void refuses_requests_that_offer_tools_before_the_budget_counts_them() {
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from("one?"))
                .toolSpecifications(ToolSpecification.builder().name("look").build())
                .build();

        assertThatThrownBy(() -> unpaid(() -> counting(RecordingMode.RECORD).chat(request)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("tool");
        assertThat(calls).hasValue(0);
    }

    @Test
    void refuses_replies_that_call_tools() {
        ChatModel tools = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder()
                        .aiMessage(AiMessage.from(
                                ToolExecutionRequest.builder().name("look").build()))
                        .build();
            }
        };
        RecordedChatModel recorded = RecordedChatModel.of(
                tools, "m", new RecordingSettings(RecordingMode.RECORD, directory, directory, Optional.empty()));

        assertThatThrownBy(() -> recorded.chat("one?"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("tool");
    }
}
