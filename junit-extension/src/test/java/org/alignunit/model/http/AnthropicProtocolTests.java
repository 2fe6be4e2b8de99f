package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.answer;
import static org.alignunit.model.http.FakeServer.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnthropicProtocolTests {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final FakeServer server = new FakeServer();
    private final LanguageModel model = new HttpModel(
            "anthropic",
            new AnthropicProtocol(
                    Endpoint.of(server.url(), "ANTHROPIC_API_KEY", Map.of("ANTHROPIC_API_KEY", "k-1"), true), "m"),
            FakeServer.QUICK,
            warning -> {});

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sends_the_prompt_and_reads_text_usage_and_version() throws Exception {
        server.then(answer(200, """
                {"model": "m-1", "content": [{"type": "text", "text": "A"}, {"type": "text", "text": "B"}],
                 "usage": {"input_tokens": 7, "output_tokens": 2}}"""));

        Reply reply = model.ask(FakeServer.PROMPT, 0).join();

        assertThat(reply.text()).isEqualTo("AB");
        assertThat(reply.usage()).isEqualTo(new Usage(7, 2));
        assertThat(reply.servedBy()).isEqualTo("m-1");
        var request = server.request();
        assertThat(request.getUrl().encodedPath()).isEqualTo("/v1/messages");
        assertThat(request.getHeaders().get("x-api-key")).isEqualTo("k-1");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(MAPPER.readTree(request.getBody().utf8())).isEqualTo(MAPPER.readTree("""
                {"model": "m", "max_tokens": 5, "temperature": 0.7, "system": "Be brief.",
                 "messages": [{"role": "user", "content": "Which one?"}]}"""));
    }

    @Test
    void says_without_a_call_that_it_gives_no_log_probabilities_and_no_hot_temperatures() {
        var logProbabilities = failure(model, new Prompt("", "?", 0, 1, 5, ""));
        var hot = failure(model, new Prompt("", "?", 1.5, 1, 0, ""));

        assertThat(logProbabilities.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(logProbabilities).hasMessageContaining("no log-probabilities");
        assertThat(hot).hasMessageContaining("1.5");
        assertThat(server.server.getRequestCount()).isZero();
    }

    @Test
    void says_that_an_answer_holds_no_content() {
        server.always(answer(200, "{\"type\": \"message\"}"));

        assertThat(failure(model)).hasMessageContaining("without content");
    }
}
