package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.answer;
import static org.alignunit.model.http.FakeServer.error;
import static org.alignunit.model.http.FakeServer.failure;
import static org.alignunit.model.http.FakeServer.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiProtocolTests {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Prompt LOG_PROBABILITIES = new Prompt("", "Which one?", 0, 1, 3, "");
    private static final Prompt STRUCTURED = new Prompt("", "Which one?", 0, 9, 0, "{\"type\": \"object\"}");
    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sends_the_prompt_and_reads_text_usage_and_version() throws Exception {
        Reply reply = server.then(says("A")).ask(FakeServer.PROMPT);

        assertThat(reply.text()).isEqualTo("A");
        assertThat(reply.usage()).isEqualTo(new Usage(12, 3));
        assertThat(reply.servedBy()).isEqualTo("m-2026-01-01");
        assertThat(reply.origin()).isEmpty();
        var request = server.request();
        assertThat(request.getUrl().encodedPath()).isEqualTo("/v1/chat/completions");
        assertThat(MAPPER.readTree(request.getBody().utf8())).isEqualTo(MAPPER.readTree("""
                {"model": "m", "messages": [{"role": "system", "content": "Be brief."},
                  {"role": "user", "content": "Which one?"}], "temperature": 0.7, "max_tokens": 5}"""));
    }

    @Test
    void reads_log_probabilities_likeliest_first_with_the_written_token_among_them() {
        server.then(answer(200, """
                {"choices": [{"message": {"content": "C"}, "logprobs": {"content": [{"token": "C", "logprob": -4.5,
                  "top_logprobs": [{"token": "B", "logprob": -2.0}, {"token": "A", "logprob": 1e-7},
                    {"token": "�", "logprob": -3.0}, {"token": "�", "logprob": -3.0}]}]}}]}"""));

        var token = server.ask(LOG_PROBABILITIES).tokens().get(0);

        assertThat(token.token()).isEqualTo("C");
        assertThat(token.logProbabilities().keySet()).containsExactly("A", "B", "�", "C");
        assertThat(token.logProbabilities()).containsEntry("A", 0.0).containsEntry("C", -4.5);
        assertThat(token.logProbabilities().get("�")).isCloseTo(-3 + Math.log(2), within(1e-12));
        assertThat(server.request().getBody().utf8()).contains("\"logprobs\":true", "\"top_logprobs\":3");
    }

    @Test
    void says_that_a_server_gives_no_log_probabilities() {
        ModelException failure = failure(server.then(says("A")).model(), LOG_PROBABILITIES);

        assertThat(failure.kind()).isEqualTo(ModelException.Kind.UNSUPPORTED);
        assertThat(failure).hasMessageContaining("no log-probabilities").hasMessageContaining("another expression");
    }

    @Test
    void refuses_a_log_probability_above_zero() {
        server.then(answer(200, """
                {"choices": [{"message": {"content": "C"},
                  "logprobs": {"content": [{"token": "C", "logprob": 0.5, "top_logprobs": []}]}}]}"""));

        assertThat(failure(server.model(), LOG_PROBABILITIES)).hasMessageContaining("0.5");
    }

    @Test
    void asks_plainly_when_the_server_refuses_structured_output_and_remembers_it() {
        var model = server.then(error(400, "response_format is not supported"))
                .then(says("{}"))
                .then(says("{}"))
                .model();

        assertThat(model.ask(STRUCTURED, 0).join().text()).isEqualTo("{}");
        assertThat(model.ask(STRUCTURED, 1).join().text()).isEqualTo("{}");

        assertThat(server.request().getBody().utf8()).contains("json_schema");
        assertThat(server.request().getBody().utf8()).doesNotContain("json_schema");
        assertThat(server.request().getBody().utf8()).doesNotContain("json_schema");
    }

    @Test
    void says_what_the_server_said_when_asking_plainly_does_not_help_and_stays_structured() {
        var model = server.then(error(400, "context too long"))
                .then(error(400, "context too long"))
                .then(says("{}"))
                .model();

        ModelException failure = failure(model, STRUCTURED);
        model.ask(STRUCTURED, 1).join();

        assertThat(failure.kind()).isEqualTo(ModelException.Kind.BAD_EXCHANGE);
        assertThat(failure).hasMessageContaining("context too long");
        server.request();
        server.request();
        assertThat(server.request().getBody().utf8()).contains("json_schema");
    }

    @Test
    void renames_the_length_where_the_server_asks_for_it() {
        server.then(error(400, "Use 'max_completion_tokens' instead.")).then(says("A"));

        assertThat(server.ask(FakeServer.PROMPT).text()).isEqualTo("A");

        server.request();
        assertThat(server.request().getBody().utf8()).contains("\"max_completion_tokens\":5");
    }

    @Test
    void learns_one_difference_after_the_other_and_keeps_them_all() {
        List<String> warnings = new ArrayList<>();
        var model = HttpModels.parse(
                "m@"
                        + server.then(error(400, "Use 'max_completion_tokens' instead."))
                                .then(error(400, "'temperature' does not support 0 with this model"))
                                .then(error(400, "no response_format"))
                                .then(says("{}"))
                                .then(says("{}"))
                                .url(),
                Map.of(),
                FakeServer.QUICK,
                warnings::add);

        model.ask(STRUCTURED, 0).join();
        model.ask(STRUCTURED, 1).join();

        assertThat(server.server.getRequestCount()).isEqualTo(5);
        assertThat(warnings).singleElement().asString().contains("takes no temperature", "'m'");
        for (int i = 0; i < 4; i++) {
            server.request();
        }
        assertThat(server.request().getBody().utf8())
                .contains("\"max_completion_tokens\":9")
                .doesNotContain("temperature", "max_tokens", "json_schema");
    }

    @Test
    void a_temperature_out_of_range_is_an_error() {
        var failure = failure(
                server.then(error(400, "temperature must be between 0 and 1")).model());

        assertThat(failure).hasMessageContaining("between 0 and 1");
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Logprobs is not enabled for this model",
        "403, You are not allowed to request logprobs from this model",
        "422, log_probs: unknown field"
    })
    void log_probabilities_that_are_refused_leave_other_expressions_be(int status, String words) {
        var model = server.then(error(status, words)).then(says("A")).model();

        assertThat(failure(model, LOG_PROBABILITIES).kind()).isEqualTo(ModelException.Kind.UNSUPPORTED);
        assertThat(model.ask(FakeServer.PROMPT, 0).join().text()).isEqualTo("A");
    }

    @Test
    void takes_text_in_parts_refusals_and_empty_replies_as_what_the_model_said() {
        assertThat(server.then(answer(
                                200, "{\"choices\":[{\"message\":{\"content\":[{\"text\":\"A\"},{\"text\":\"B\"}]}}]}"))
                        .ask(FakeServer.PROMPT)
                        .text())
                .isEqualTo("AB");
        assertThat(server.then(answer(200, "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I won't.\"}}]}"))
                        .ask(FakeServer.PROMPT)
                        .text())
                .isEqualTo("I won't.");
        assertThat(server.then(says("")).ask(FakeServer.PROMPT).text()).isEmpty();
    }

    @Test
    void says_so_in_the_reply_where_the_model_answers_at_a_temperature_of_its_own() {
        server.then(error(400, "Unsupported parameter: 'temperature'")).then(says("A"));

        assertThat(server.ask(FakeServer.PROMPT).origin().orElseThrow().provenance())
                .contains("the model's own temperature");
    }

    @Test
    void pays_for_no_second_call_to_a_server_without_log_probabilities_even_if_the_first_failed_otherwise() {
        server.then(error(400, "context too long")).then(says("A"));
        LanguageModel model = server.model();

        List<CompletableFuture<Reply>> all = IntStream.range(0, 30)
                .mapToObj(i -> model.ask(LOG_PROBABILITIES, i))
                .toList();

        assertThat(all).allSatisfy(reply -> assertThat(reply).failsWithin(Duration.ofSeconds(5)));
        assertThat(server.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void an_empty_reply_does_not_deny_log_probabilities_to_others() {
        LanguageModel model = server.then(answer(
                        200, "{\"choices\": [{\"message\": {\"content\": \"\"}, \"logprobs\": {\"content\": []}}]}"))
                .then(answer(200, """
                        {"choices": [{"message": {"content": "A"},
                          "logprobs": {"content": [{"token": "A", "logprob": -0.5}]}}]}"""))
                .model();

        assertThat(model.ask(LOG_PROBABILITIES, 0).join().tokens()).isEmpty();
        assertThat(model.ask(LOG_PROBABILITIES, 1).join().tokens()).hasSize(1);
    }

    @Test
    void log_probabilities_that_nobody_asked_for_are_not_read() {
        server.then(answer(200, """
                {"choices": [{"message": {"content": "A"}, "logprobs": {"content": [{"token": "A", "logprob": null}]}}]}"""));

        assertThat(server.ask(FakeServer.PROMPT).text()).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"choices\": [{\"finish_reason\": \"error\", \"error\": {\"code\": 502, \"message\": \"overloaded\"},"
                        + " \"message\": {\"content\": \"\"}}]}",
                "{\"choices\": [{\"finish_reason\": \"error\", \"message\": {\"content\": \"A hal\"}}]}",
                "{\"error\": {\"code\": 429, \"message\": \"busy\"}}"
            })
    void an_error_that_a_gateway_wraps_in_a_200_is_no_reply(String body) {
        assertThat(server.then(answer(200, body))
                        .then(says("A"))
                        .ask(FakeServer.PROMPT)
                        .text())
                .isEqualTo("A");
    }
}
