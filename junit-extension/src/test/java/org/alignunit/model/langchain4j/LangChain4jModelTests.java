package org.alignunit.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import org.alignunit.internal.model.adapted.AdaptedModelContract;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LangChain4jModelTests implements AdaptedModelContract {
    private static final Prompt LOG_PROBABILITIES = new Prompt("", "Which one?", 0, 1, 2, "");
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @Override
    public MockWebServer server() {
        return server;
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
                .topP(0.9)
                .maxRetries(0)
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public LanguageModel model() {
        return LangChain4jModel.of(openAi());
    }

    @Test
    void asks_openais_chat_model_for_log_probabilities() throws Exception {
        says("""
                "message": {"role": "assistant", "content": "A"}, "logprobs": {"content": [{"token": "A", "logprob": -0.5,
                 "top_logprobs": [{"token": "B", "logprob": -1.0}, {"token": "A", "logprob": -0.5}]}]}""");

        Reply reply = model().ask(LOG_PROBABILITIES, 0).join();

        assertThat(reply.tokens()).singleElement().satisfies(token -> {
            assertThat(token.token()).isEqualTo("A");
            assertThat(token.logProbabilities()).containsExactly(Map.entry("A", -0.5), Map.entry("B", -1.0));
        });
        assertThat(sent())
                .contains("\"logprobs\":true", "\"top_logprobs\":2", "\"max_tokens\":1", "\"temperature\":0.0");
    }

    @Test
    void says_that_the_server_gave_no_log_probabilities() {
        saysA();

        ModelException failure = AdaptedModelContract.failure(model(), LOG_PROBABILITIES);

        assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(failure).hasMessageContaining("no log-probabilities");
    }

    @Test
    void pays_for_no_second_call_to_a_server_without_log_probabilities() {
        saysA();
        LanguageModel model = model();

        List<CompletableFuture<Reply>> all = IntStream.range(0, 30)
                .mapToObj(i -> model.ask(LOG_PROBABILITIES, i))
                .toList();

        assertThat(all).allSatisfy(reply -> assertThat(reply).failsWithin(Duration.ofSeconds(5)));
        assertThat(server.getRequestCount()).isEqualTo(1);
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
        ModelException failure = AdaptedModelContract.failure(
                LangChain4jModel.of(new Echo(new AtomicReference<>()), "echo", 1), LOG_PROBABILITIES);

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
        saysA();
        ChatModel model = OpenAiChatModel.builder()
                .baseUrl(server.url("/v1").toString())
                .apiKey("k")
                .modelName("m")
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();

        LangChain4jModel.of(model)
                .ask(new Prompt("", "?", 0, 5, 0, "{\"type\":\"object\",\"title\":\"shares\"}"), 0)
                .join();

        assertThat(sent()).contains("json_schema", "shares");
    }

    @Test
    void a_nameless_chat_model_under_test_is_to_be_named() {
        ChatModel nameless = new ChatModel() {};

        assertThatThrownBy(() -> LangChain4jModel.adapt(nameless, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LangChain4jModel.of(model, \"name\", 4)")
                .hasMessageContaining("@ModelUnderTest");
    }

    private static LanguageModel set(UnaryOperator<OpenAiChatModelBuilder> settings) {
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
        assertThat(LangChain4jModel.of(openAi(), "mine", 1).settings())
                .isEqualTo(Map.of("modelName", "m", "topP", 0.9));
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
