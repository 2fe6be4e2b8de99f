package org.alignunit.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
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
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.alignunit.model.ModelException;
import org.alignunit.model.recorded.DrawScope;
import org.alignunit.model.recorded.RecordingMode;
import org.alignunit.model.recorded.RecordingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedChatModelTests {
    @TempDir
    Path directory;

    private final AtomicInteger calls = new AtomicInteger();
    private final ChatModel model = new ChatModel() {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from("call " + calls.incrementAndGet()))
                    .modelName("m-1")
                    .tokenUsage(new TokenUsage(3, 2))
                    .build();
        }
    };

    private RecordedChatModel in(RecordingMode mode) {
        return RecordedChatModel.of(
                model, "m", new RecordingSettings(mode, directory.resolve("kept"), directory.resolve("journal")));
    }

    @Test
    void gives_the_nth_reply_to_the_nth_request_of_a_kind() {
        RecordedChatModel recording = in(RecordingMode.RECORD);
        assertThat(recording.chat("one?")).isEqualTo("call 1");
        assertThat(recording.chat("one?")).isEqualTo("call 2");
        assertThat(recording.chat("two?")).isEqualTo("call 3");

        RecordedChatModel replaying = in(RecordingMode.REPLAY);
        assertThat(replaying.chat("two?")).isEqualTo("call 3");
        assertThat(replaying.chat("one?")).isEqualTo("call 1");
        assertThat(replaying.chat("one?")).isEqualTo("call 2");

        assertThat(calls).hasValue(3);
        assertThat(recording.asked()).isEqualTo(3);
        assertThat(replaying.replayed()).isEqualTo(3);
        assertThat(directory.resolve("journal")).doesNotExist();
    }

    @Test
    void gives_an_answer_of_a_pipeline_the_same_replies_in_whatever_order_answers_are_made() {
        RecordedChatModel recording = in(RecordingMode.RECORD);
        assertThat(DrawScope.call(0, () -> recording.chat("one?") + ", " + recording.chat("one?")))
                .isEqualTo("call 1, call 2");
        assertThat(DrawScope.call(1, () -> recording.chat("one?"))).isEqualTo("call 3");

        RecordedChatModel replaying = in(RecordingMode.REPLAY);
        assertThat(DrawScope.call(1, () -> replaying.chat("one?"))).isEqualTo("call 3");
        assertThat(DrawScope.call(0, () -> replaying.chat("one?") + ", " + replaying.chat("one?")))
                .isEqualTo("call 1, call 2");
    }

    @Test
    void replays_usage_and_model_version() {
        in(RecordingMode.RECORD).chat(UserMessage.from("one?"));

        ChatResponse response = in(RecordingMode.REPLAY).chat(UserMessage.from("one?"));

        assertThat(response.modelName()).isEqualTo("m-1");
        assertThat(response.tokenUsage()).isEqualTo(new TokenUsage(3, 2));
    }

    @Test
    void says_how_to_record_what_a_replay_lacks() {
        assertThatThrownBy(() -> in(RecordingMode.REPLAY).chat("one?"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("-Dalignunit.recordings=record");
        assertThat(calls).hasValue(0);
    }

    @Test
    void keeps_live_replies_in_the_journal_alone() {
        in(RecordingMode.LIVE).chat("one?");

        assertThat(directory.resolve("journal/m.jsonl")).exists();
        assertThat(directory.resolve("kept")).doesNotExist();
    }

    @Test
    void tells_requests_apart_by_every_message_and_parameter() throws Exception {
        RecordedChatModel recorded = in(RecordingMode.RECORD);
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
        RecordedChatModel recorded =
                RecordedChatModel.of(tools, "m", new RecordingSettings(RecordingMode.RECORD, directory, directory));

        assertThatThrownBy(() -> recorded.chat("one?"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("tool");
    }

    @Test
    void hands_on_what_the_chat_model_throws() {
        ChatModel broken = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw new IllegalStateException("mine");
            }
        };
        RecordedChatModel recorded =
                RecordedChatModel.of(broken, "m", new RecordingSettings(RecordingMode.RECORD, directory, directory));

        assertThatThrownBy(() -> recorded.chat("one?"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }
}
