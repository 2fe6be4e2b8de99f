package org.alignunit.model.springai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mockwebserver3.MockWebServer;
import org.alignunit.internal.model.adapted.AdaptedModelContract;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/** With Spring AI's own OpenAI client, and with a chat model of nobody's. */
class SpringAiModelTests implements AdaptedModelContract {
    private static final Prompt SHARES = new Prompt("", "?", 0, 5, 0, "{\"type\":\"object\",\"title\":\"shares\"}");

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

    @Override
    public LanguageModel model() {
        return SpringAiModel.of(OpenAiChatModel.builder()
                .options(OpenAiChatOptions.builder()
                        .baseUrl(server.url("/v1").toString())
                        .apiKey("sk-secret-key")
                        .model("m")
                        .topP(0.9)
                        .maxRetries(0)
                        .build())
                .build());
    }

    @Test
    void says_that_it_has_no_log_probabilities_without_a_call() {
        ModelException failure = AdaptedModelContract.failure(model(), new Prompt("", "Which one?", 0, 1, 2, ""));

        assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(failure)
                .hasMessageContaining("Spring AI's responses carry no log-probabilities")
                .hasMessageContaining("'m' (a org.springframework.ai.openai.OpenAiChatModel)")
                .hasMessageContaining("alignunit.model")
                .hasMessageContaining("LangChain4j");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_response_without_a_choice_is_a_bad_exchange() {
        answers(
                200,
                "{\"id\": \"1\", \"object\": \"chat.completion\", \"created\": 1, \"model\": \"m-1\", \"choices\": []}");

        assertThat(AdaptedModelContract.failure(model(), PROMPT))
                .hasMessageContaining("no reply")
                .extracting(ModelException::kind)
                .isEqualTo(Kind.BAD_EXCHANGE);
    }

    @Test
    void sends_the_schema_and_leaves_it_out_for_good_where_it_is_refused() throws Exception {
        answers(400, "{\"error\": {\"message\": \"response_format is not supported\"}}");
        saysA();
        saysA();
        LanguageModel model = model();

        assertThat(model.ask(SHARES, 0).join().text()).isEqualTo("A");
        assertThat(model.ask(SHARES, 1).join().text()).isEqualTo("A");

        assertThat(sent()).contains("json_schema", "shares");
        assertThat(sent()).doesNotContain("json_schema");
        assertThat(sent()).doesNotContain("json_schema");
    }

    @Test
    void does_not_blame_the_schema_where_the_prompt_is_refused_without_it_too() throws Exception {
        answers(400, "{\"error\": {\"message\": \"too long\"}}");
        answers(400, "{\"error\": {\"message\": \"too long\"}}");
        saysA();
        LanguageModel model = model();

        assertThat(AdaptedModelContract.failure(model(), SHARES)).hasMessageContaining("too long");
        model.ask(SHARES, 1).join();

        assertThat(sent()).contains("json_schema");
        assertThat(sent()).doesNotContain("json_schema");
        assertThat(sent()).contains("json_schema");
    }

    /** A chat model of nobody's, which keeps the prompts. */
    private record Echo(List<org.springframework.ai.chat.prompt.Prompt> seen) implements ChatModel {
        @Override
        public ChatResponse call(org.springframework.ai.chat.prompt.Prompt prompt) {
            seen.add(prompt);
            return new ChatResponse(List.of(new Generation(new AssistantMessage("A"))));
        }
    }

    private static Generation generation(@Nullable String text, Map<String, Object> about, String end) {
        return new Generation(
                AssistantMessage.builder().content(text).properties(about).build(),
                ChatGenerationMetadata.builder().finishReason(end).build());
    }

    private static Reply said(Generation... generations) {
        ChatModel blocks = prompt -> new ChatResponse(List.of(generations));
        return SpringAiModel.of(blocks, "blocks", 1).ask(PROMPT, 0).join();
    }

    @Test
    void reads_the_first_generation_with_a_text_that_is_no_thought() {
        Generation answer = generation("A", Map.of(), "end_turn");

        assertThat(said(generation(null, Map.of(), "end_turn"), answer).text()).isEqualTo("A");
        assertThat(said(generation("B? No.", Map.of("signature", "x"), "end_turn"), answer)
                        .text())
                .isEqualTo("A");
        assertThat(said(generation("B?", Map.of("signature", "x"), "end_turn")).text())
                .isEmpty();
    }

    @Test
    void a_refusal_by_the_reason_to_stop_is_one() {
        assertThat(said(generation("", Map.of(), "refusal")).refused()).isTrue();
        assertThat(said(generation("A", Map.of(), "end_turn")).refused()).isFalse();
    }

    @Test
    void asks_any_other_chat_model() {
        Echo echo = new Echo(new ArrayList<>());

        Reply reply = SpringAiModel.of(echo, "echo", 1).ask(PROMPT, 0).join();

        assertThat(reply).isEqualTo(Reply.of("A"));
        assertThat(echo.seen()).singleElement().satisfies(prompt -> {
            assertThat(prompt.getInstructions()).hasSize(2);
            assertThat(prompt.getOptions().getTemperature()).isEqualTo(0.7);
            assertThat(prompt.getOptions().getMaxTokens()).isEqualTo(5);
        });
    }

    @Test
    void asks_for_a_name_where_the_chat_model_has_none() {
        assertThatThrownBy(() -> SpringAiModel.adapt(new Echo(new ArrayList<>()), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SpringAiModel.of(model, \"name\", 4)")
                .hasMessageContaining("@ModelUnderTest");
    }

    private static ChatModel withOptions(@Nullable ChatOptions options) {
        return new ChatModel() {
            @Override
            public ChatResponse call(org.springframework.ai.chat.prompt.Prompt prompt) {
                return new ChatResponse(List.of(new Generation(new AssistantMessage("A"))));
            }

            @Override
            public ChatOptions getOptions() {
                return options;
            }
        };
    }

    private static Map<String, Object> settings(UnaryOperator<OpenAiChatOptions.Builder> options) {
        return SpringAiModel.of(withOptions(options.apply(OpenAiChatOptions.builder()
                                .baseUrl("http://127.0.0.1:9")
                                .apiKey("sk-secret-key")
                                .model("m"))
                        .build()))
                .settings();
    }

    @Test
    void a_chat_model_with_no_options_of_its_own_keeps_the_key_of_its_recordings() {
        assertThat(settings(options -> options)).isEmpty();
        assertThat(settings(options -> options.temperature(0.3).maxTokens(9))).isEmpty();
        assertThat(SpringAiModel.of(new Echo(new ArrayList<>()), "echo", 1).settings())
                .isEmpty();
    }

    @Test
    void the_chat_models_own_options_tell_it_apart() {
        assertThat(settings(options -> options.topP(0.9).frequencyPenalty(0.5)))
                .isEqualTo(Map.of("topP", 0.9, "frequencyPenalty", 0.5));
        assertThat(SpringAiModel.of(withOptions(ChatOptions.builder().model("m").build()), "mine", 1)
                        .settings())
                .isEqualTo(Map.of("model", "m"));
    }

    @Test
    void options_of_one_provider_only_leave_a_mark() {
        var settings = settings(options -> options.user("acme-bank"));

        assertThat(settings).containsOnlyKeys("others");
        assertThat(settings.toString()).doesNotContain("acme-bank");
        assertThat(settings).isNotEqualTo(settings(options -> options.user("other")));
    }

    @Test
    void a_chat_model_without_options_is_to_be_named_and_takes_the_prompts() {
        ChatModel bare = withOptions(null);

        assertThatThrownBy(() -> SpringAiModel.of(bare))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SpringAiModel.of(model, \"name\"");
        LanguageModel named = SpringAiModel.of(bare, "m", 1);
        assertThat(named.settings()).isEmpty();
        assertThat(named.ask(PROMPT, 0).join().text()).isEqualTo("A");
    }
}
