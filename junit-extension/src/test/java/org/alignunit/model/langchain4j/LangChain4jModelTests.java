package org.alignunit.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LangChain4jModelTests {
    private static final Prompt PROMPT = new Prompt("Be brief.", "Which one?", 0.7, 5, 0, "");
    private static final Prompt LOG_PROBABILITIES = new Prompt("", "Which one?", 0, 1, 2, "");
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ChatModel openAi() {
        return OpenAiChatModel.builder()
                .baseUrl(server.url("/v1").toString())
                .apiKey("sk-secret-key")
                .modelName("m")
                .maxRetries(0)
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    private LangChain4jModel answering(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build());
        return LangChain4jModel.of(openAi());
    }

    private static ModelException failure(LanguageModel model, Prompt prompt) {
        Throwable thrown = catchThrowable(() -> model.ask(prompt, 0).join());
        assertThat(thrown).isInstanceOf(CompletionException.class);
        return (ModelException) thrown.getCause();
    }

    @Test
    void asks_openais_chat_model_with_log_probabilities() throws Exception {
        LangChain4jModel model = answering(200, """
                {"id": "1", "model": "m-1", "choices": [{"index": 0, "finish_reason": "stop",
                  "message": {"role": "assistant", "content": "A"}, "logprobs": {"content": [{"token": "A",
                  "logprob": -0.5, "top_logprobs": [{"token": "B", "logprob": -1.0}, {"token": "A", "logprob": -0.5}]}]}}],
                 "usage": {"prompt_tokens": 7, "completion_tokens": 1, "total_tokens": 8}}""");

        Reply reply = model.ask(LOG_PROBABILITIES, 0).join();

        assertThat(model.name()).isEqualTo("m");
        assertThat(reply.text()).isEqualTo("A");
        assertThat(reply.servedBy()).isEqualTo("m-1");
        assertThat(reply.usage()).isEqualTo(new Usage(7, 1));
        assertThat(reply.tokens()).singleElement().satisfies(token -> {
            assertThat(token.token()).isEqualTo("A");
            assertThat(token.logProbabilities()).containsExactly(Map.entry("A", -0.5), Map.entry("B", -1.0));
        });
        assertThat(server.takeRequest().getBody().utf8().replaceAll("\\s", ""))
                .contains("\"logprobs\":true", "\"top_logprobs\":2", "\"max_tokens\":1", "\"temperature\":0.0");
    }

    @Test
    void says_that_the_server_gave_no_log_probabilities() {
        var failure = failure(
                answering(
                        200,
                        "{\"choices\": [{\"index\": 0, \"message\": {\"role\": \"assistant\", \"content\": \"A\"}}]}"),
                LOG_PROBABILITIES);

        assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(failure).hasMessageContaining("no log-probabilities");
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "403, REFUSED",
        "404, REFUSED",
        "429, UNAVAILABLE",
        "500, UNAVAILABLE",
        "400, BAD_EXCHANGE"
    })
    void tells_failures_apart_without_repeating_a_key(int status, Kind kind) {
        var failure = failure(answering(status, "{\"error\": {\"message\": \"not sk-secret-key\"}}"), PROMPT);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining("'m'").hasMessageNotContaining("secret-key");
    }

    /** A chat model of nobody's, which keeps the request. */
    private record Echo(AtomicReference<ChatRequest> seen) implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            seen.set(request);
            return ChatResponse.builder().aiMessage(AiMessage.from("A")).build();
        }
    }

    @Test
    void asks_any_other_chat_model_for_text() {
        Echo echo = new Echo(new AtomicReference<>());

        Reply reply = LangChain4jModel.of(echo, "echo", 1).ask(PROMPT, 0).join();

        assertThat(reply).isEqualTo(Reply.of("A"));
        assertThat(echo.seen().get().temperature()).isEqualTo(0.7);
        assertThat(echo.seen().get().maxOutputTokens()).isEqualTo(5);
        assertThat(echo.seen().get().messages()).hasSize(2);
    }

    @Test
    void says_that_any_other_chat_model_has_no_log_probabilities() {
        var failure = failure(LangChain4jModel.of(new Echo(new AtomicReference<>()), "echo", 1), LOG_PROBABILITIES);

        assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(failure).hasMessageContaining("Echo").hasMessageContaining("log-probabilities");
    }

    @Test
    void asks_for_a_name_where_the_chat_model_has_none() {
        assertThatThrownBy(() -> LangChain4jModel.of(new Echo(new AtomicReference<>())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LangChain4jModel.of(model, \"name\"");
    }

    @Test
    void sends_the_schema_where_the_chat_model_takes_one() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body("{\"choices\": [{\"index\": 0, \"message\": {\"role\": \"assistant\", \"content\": \"{}\"}}]}")
                .build());
        ChatModel model = OpenAiChatModel.builder()
                .baseUrl(server.url("/v1").toString())
                .apiKey("k")
                .modelName("m")
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();

        LangChain4jModel.of(model)
                .ask(new Prompt("", "?", 0, 5, 0, "{\"type\":\"object\",\"title\":\"shares\"}"), 0)
                .join();

        assertThat(server.takeRequest().getBody().utf8()).contains("json_schema", "shares");
    }

    @Test
    void a_nameless_chat_model_under_test_is_to_be_named() {
        ChatModel nameless = new ChatModel() {};

        assertThatThrownBy(() -> LangChain4jModel.adapt(nameless, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LangChain4jModel.of(model, \"name\", 4)")
                .hasMessageContaining("@ModelUnderTest");
    }

    private static LangChain4jModel set(UnaryOperator<OpenAiChatModelBuilder> settings) {
        return LangChain4jModel.of(settings.apply(OpenAiChatModel.builder()
                        .baseUrl("http://127.0.0.1:9/v1")
                        .apiKey("sk-secret-key")
                        .modelName("m"))
                .build());
    }

    @Test
    void a_chat_model_with_no_settings_of_its_own_keeps_the_key_of_its_recordings() {
        assertThat(set(model -> model).settings()).isEmpty();
        assertThat(set(model -> model.temperature(0.3).maxTokens(9).timeout(Duration.ofSeconds(1)))
                        .settings())
                .isEmpty();
        assertThat(LangChain4jModel.of(new Echo(new AtomicReference<>()), "echo", 1)
                        .settings())
                .isEmpty();
    }

    @Test
    void the_chat_models_own_settings_tell_it_apart() {
        assertThat(set(model -> model.topP(0.9).frequencyPenalty(0.5).seed(7)).settings())
                .isEqualTo(Map.of("topP", 0.9, "frequencyPenalty", 0.5, "seed", 7));
        assertThat(LangChain4jModel.of(openAi(), "mine", 1).settings()).isEqualTo(Map.of("modelName", "m"));
    }

    @Test
    void settings_that_may_be_private_only_leave_a_mark() {
        var settings = set(model -> model.customParameters(Map.of("tenant", "acme-bank")))
                .settings();

        assertThat(settings).containsOnlyKeys("customParameters");
        assertThat(settings.toString()).doesNotContain("acme-bank").doesNotContain("tenant");
        assertThat(settings)
                .isNotEqualTo(set(model -> model.customParameters(Map.of("tenant", "other")))
                        .settings());
    }

    @Test
    void the_order_of_a_map_in_the_settings_does_not_count() {
        Map<String, Object> oneWay = new LinkedHashMap<>();
        oneWay.put("a", 1);
        oneWay.put("b", 2);
        Map<String, Object> otherWay = new LinkedHashMap<>();
        otherWay.put("b", 2);
        otherWay.put("a", 1);

        assertThat(set(model -> model.customParameters(Map.of("template", oneWay)))
                        .settings())
                .isEqualTo(set(model -> model.customParameters(Map.of("template", otherWay)))
                        .settings());
    }

    @Test
    void a_chat_model_without_default_parameters_is_to_be_named() {
        ChatModel bare = new ChatModel() {
            @Override
            public ChatRequestParameters defaultRequestParameters() {
                return null;
            }
        };

        assertThatThrownBy(() -> LangChain4jModel.of(bare)).hasMessageContaining("LangChain4jModel.of(model, \"name\"");
        assertThat(LangChain4jModel.of(bare, "m", 1).settings()).isEmpty();
    }
}
