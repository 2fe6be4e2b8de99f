package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.answer;
import static org.alignunit.model.http.FakeServer.error;
import static org.alignunit.model.http.FakeServer.failure;
import static org.alignunit.model.http.FakeServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.TokenAlternatives;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers send and want that differs from OpenAI's own. */
class WireShapesTests {
    private static final Prompt LOG_PROBABILITIES = new Prompt("", "Which one?", 0, 4, 20, "");
    private static final Prompt STRUCTURED = new Prompt("", "Which one?", 0, 60, 0, "{\"type\": \"object\"}");

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String token(String alternatives) {
        return "{\"choices\": [{\"message\": {\"content\": \"A\"}, \"logprobs\": {\"content\": [{\"token\": \"A\","
                + " \"logprob\": 0.0, \"top_logprobs\": [" + alternatives + "]}]}}]}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Invalid value for 'top_logprobs': must be less than or equal to 5. | 5
                    top_logprobs must be between 0 and 8                               | 8
                    Requested sample logprobs of 20, which is greater than max allowed: 5 | 5
                    grok-3 takes at most 8 top_logprobs                                 | 8
                    """)
    void asks_for_as_many_alternatives_as_a_server_names_from_then_on(String words, int most) throws Exception {
        var model = server.then(error(400, words))
                .then(answer(200, token("")))
                .then(answer(200, token("")))
                .model();

        model.ask(LOG_PROBABILITIES, 0).join();
        model.ask(LOG_PROBABILITIES, 1).join();

        server.request();
        assertThat(server.request().getBody().utf8()).contains("\"top_logprobs\":" + most + "}");
        assertThat(server.request().getBody().utf8()).contains("\"top_logprobs\":" + most + "}");
    }

    @Test
    void asks_for_no_less_than_a_server_wants() throws Exception {
        var model = server.then(error(400, "Invalid 'max_tokens': Expected a value >= 16, but got 4 instead."))
                .then(answer(200, token("")))
                .model();

        model.ask(LOG_PROBABILITIES, 0).join();

        server.request();
        assertThat(server.request().getBody().utf8()).contains("\"max_tokens\":16,");
    }

    @Test
    void log_probabilities_that_are_refused_without_a_number_are_told_of() {
        server.then(error(400, "logprobs are not supported with this model"));

        assertThat(failure(server.model(), LOG_PROBABILITIES).kind()).isEqualTo(ModelException.Kind.UNSUPPORTED);
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_number_that_does_not_help_is_no_reason_to_ask_on() {
        server.then(error(400, "top_logprobs must be at most 5")).then(error(400, "top_logprobs must be at most 5"));

        assertThat(failure(server.model(), LOG_PROBABILITIES)).hasMessageContaining("at most 5");
        assertThat(server.server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Infinity", "null", "\"-inf\"", "-3.4028234663852886e38"})
    void a_token_that_cannot_be_has_probability_0(String number) {
        server.then(answer(
                200, token("{\"token\": \"A\", \"logprob\": 0.0}, {\"token\": \"B\", \"logprob\": " + number + "}")));

        TokenAlternatives first = server.ask(LOG_PROBABILITIES).tokens().get(0);

        assertThat(Math.exp(first.logProbabilities().get("A"))).isEqualTo(1);
        assertThat(Math.exp(first.logProbabilities().get("B"))).isZero();
    }

    @Test
    void log_probabilities_may_have_the_shape_of_older_completions() {
        server.then(answer(200, """
                {"choices": [{"message": {"content": "A"}, "logprobs": {"tokens": ["A"], "token_logprobs": [-0.5],
                  "top_logprobs": [{"A": -0.5, "B": -1.5}], "text_offset": [0]}}]}"""));

        TokenAlternatives first = server.ask(LOG_PROBABILITIES).tokens().get(0);

        assertThat(first).isEqualTo(new TokenAlternatives("A", Map.of("A", -0.5, "B", -1.5)));
    }

    @Test
    void a_router_whose_provider_has_none_is_told_of_with_its_remedy() {
        assertThat(failure(server.then(says("A")).model(), LOG_PROBABILITIES)).hasMessageContaining("a router");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"content": null, "tool_calls": [{"function": {"name": "answer", "arguments": "{\\"A\\": 60}"}}]} | {"A": 60}
                    {"content": "", "tool_calls": [{"function": {"name": "answer", "arguments": {"A": 60}}}]}         | {"A":60}
                    {"content": {"A": 60, "B": 40}}                                                                   | {"A":60,"B":40}
                    {"content": 1}                                                                                    | 1
                    {"content": [{"type": "thinking", "thinking": []}, {"type": "text", "text": "A"}]}                | A
                    """)
    void reads_what_stands_in_the_place_of_a_text(String message, String text) {
        server.then(answer(200, "{\"choices\": [{\"message\": " + message + "}]}"));

        assertThat(server.ask(STRUCTURED).text()).isEqualTo(text);
    }

    @Test
    void a_tool_is_no_answer_where_no_schema_was_sent() {
        server.then(answer(200, """
                {"choices": [{"message": {"content": null, "tool_calls": [{"function": {"name": "x", "arguments": "{}"}}]}}]}"""));

        assertThat(server.ask(FakeServer.PROMPT).text()).isEmpty();
    }

    @Test
    void a_key_goes_in_azures_header_too() throws Exception {
        server.then(says("A"))
                .model(Map.of("ALIGNUNIT_API_KEY", "k-1"))
                .ask(FakeServer.PROMPT, 0)
                .join();

        assertThat(server.request().getHeaders().get("api-key")).isEqualTo("k-1");
    }

    @Test
    void a_success_that_holds_an_error_about_the_path_says_to_check_the_url() {
        LanguageModel model = server.then(answer(200, "{\"error\": \"Unexpected endpoint or method. (POST /x)\"}"))
                .model();

        ModelException failure = failure(model, FakeServer.PROMPT);

        assertThat(failure.kind()).isEqualTo(ModelException.Kind.REFUSED);
        assertThat(failure).hasMessageContaining("Unexpected endpoint").hasMessageContaining("/v1");
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_url_may_name_the_whole_path() throws Exception {
        server.then(says("A"));

        HttpModels.parse("m@" + server.url() + "/chat/completions", Map.of(), FakeServer.QUICK, warning -> {})
                .ask(FakeServer.PROMPT, 0)
                .join();

        assertThat(server.request().getUrl().encodedPath()).isEqualTo("/v1/chat/completions");
    }

    @Test
    void a_small_context_leaves_less_room_for_thoughts() throws Exception {
        String words = "'max_tokens' is too large: 4101. This model's maximum context length is 4096 tokens";
        server.then(answer(
                        200,
                        "{\"choices\": [{\"finish_reason\": \"length\", \"message\": {\"content\": \"<think>\"}}]}"))
                .then(error(400, words))
                .then(says("A"));

        assertThat(server.ask(FakeServer.PROMPT).text()).isEqualTo("A");
        server.request();
        server.request();
        assertThat(server.request().getBody().utf8()).contains("\"max_tokens\":" + (5 + 2048));
    }
}
