package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.answer;
import static org.alignunit.model.http.FakeServer.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals that a field tells, whatever the text says. */
class RefusalTests {
    private static final Prompt LOG_PROBABILITIES = new Prompt("", "Which one?", 0, 4, 20, "");
    private static final String NO_TEXT =
            "\"finish_reason\": \"content_filter\", \"message\": {\"role\": \"assistant\"}";

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private FakeServer choice(String fields) {
        return server.then(answer(200, "{\"choices\": [{" + fields + "}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"message\": {\"content\": null, \"refusal\": \"I won't.\"}",
                "\"message\": {\"content\": \"\", \"refusal\": \"I won't.\"}",
                "\"message\": {\"content\": [{\"type\": \"refusal\", \"refusal\": \"I won't.\"}]}"
            })
    void has_the_words_of_a_field_or_a_part(String fields) {
        Reply reply = choice(fields).ask(FakeServer.PROMPT);

        assertThat(reply.refused()).isTrue();
        assertThat(reply.text()).isEqualTo("I won't.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NO_TEXT,
                "\"finish_reason\": \"content_filter\", \"message\": {\"content\": \"A\"}",
                "\"finish_reason\": \"refusal\", \"message\": {\"content\": \"\"}",
                "\"finish_reason\": \"SAFETY\", \"message\": {\"content\": null}"
            })
    void is_one_where_the_end_says_so(String fields) {
        assertThat(choice(fields).ask(FakeServer.PROMPT).refused()).isTrue();
    }

    @Test
    void an_answer_is_none() {
        assertThat(choice("\"finish_reason\": \"stop\", \"message\": {\"content\": \"A\", \"refusal\": null}")
                        .ask(FakeServer.PROMPT)
                        .refused())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NO_TEXT,
                "\"message\": {\"content\": null, \"refusal\": \"No.\"}, \"logprobs\": null",
                "\"message\": {\"content\": null, \"refusal\": \"No.\"}, \"logprobs\": {\"content\": null, \"refusal\": "
                        + "[{\"token\": \"No\", \"logprob\": -0.1, \"top_logprobs\": []}]}"
            })
    void needs_no_log_probabilities(String fields) {
        Reply reply = choice(fields).ask(LOG_PROBABILITIES);

        assertThat(reply.refused()).isTrue();
        assertThat(reply.tokens()).isEmpty();
    }

    @Test
    void a_filter_that_takes_the_prompt_is_one_too() {
        Reply reply = server.then(answer(400, """
                        {"error": {"message": "The response was filtered.", "code": "content_filter", "status": 400}}""")).ask(FakeServer.PROMPT);

        assertThat(reply.refused()).isTrue();
        assertThat(reply.text()).contains("was filtered");
    }

    @Test
    void anthropic_tells_it_by_the_reason_to_stop() {
        server.then(answer(200, """
                {"model": "m-1", "stop_reason": "refusal", "content": [], "usage": {"input_tokens": 7, "output_tokens": 5}}"""));
        LanguageModel claude = new HttpModel(
                "anthropic",
                new AnthropicProtocol(Endpoint.of(server.url(), "KEY", Map.of("KEY", "k-1"), true), "m"),
                FakeServer.QUICK,
                warning -> {});

        assertThat(claude.ask(FakeServer.PROMPT, 0).join().refused()).isTrue();
    }

    @Test
    void is_no_reason_to_ask_again() {
        choice("\"finish_reason\": \"content_filter\", \"message\": {\"content\": \"\"}")
                .ask(new Prompt("", "?", 1, 5, 0, ""));

        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void another_error_is_none() {
        server.then(FakeServer.error(400, "bad request"));

        assertThat(failure(server.model())).hasMessageContaining("bad request");
    }
}
