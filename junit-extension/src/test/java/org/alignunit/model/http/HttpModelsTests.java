package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.PROMPT;
import static org.alignunit.model.http.FakeServer.error;
import static org.alignunit.model.http.FakeServer.failure;
import static org.alignunit.model.http.FakeServer.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpModelsTests {
    private static final Map<String, String> KEYS = Map.of(
            "OPENAI_API_KEY", "key-of-openai", "ANTHROPIC_API_KEY", "key-of-anthropic", "ALIGNUNIT_API_KEY", "own-key");
    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "openai:gpt-4o-mini, gpt-4o-mini",
        "anthropic:some-model, some-model",
        "ollama:llama3.2:1b, llama3.2:1b",
        "meta/llama-3:8b@http://127.0.0.1:8080/v1, meta/llama-3:8b",
        "' m@https://example.org/v1 ', m"
    })
    void names_a_model_without_its_place(String spec, String name) {
        assertThat(parse(spec, Map.of(), new ArrayList<>()).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gpt-4o", "openai:", "mistral:large", "http://127.0.0.1:8080/v1", "@http://127.0.0.1/v1"})
    void lists_the_forms_when_a_spec_has_none_of_them(String spec) {
        assertThatThrownBy(() -> parse(spec, KEYS, new ArrayList<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + spec + "'")
                .hasMessageContaining("openai:gpt-4o-mini")
                .hasMessageContaining("@http://127.0.0.1:8080/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m@http://joe:pass-word@127.0.0.1/v1", "m@https://pass-word@example.org/v1"})
    void refuses_a_url_with_user_information_without_repeating_it(String spec) {
        assertThatThrownBy(() -> parse(spec, KEYS, new ArrayList<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ALIGNUNIT_API_KEY")
                .hasMessageNotContaining("pass-word");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a_b:1/v1, http://a_b:1/v1/chat/completions",
        "http://127.0.0.1, http://127.0.0.1/chat/completions",
        "http://[::1]:1/v1/?k=%20x, http://[::1]:1/v1/chat/completions?k=%20x",
        "https://example.org/v1/chat/completions, https://example.org/v1/chat/completions"
    })
    void asks_below_the_url(String url, String asked) {
        assertThat(Endpoint.of(url, "KEY", Map.of(), false).resolve("chat/completions"))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m@http://",
                "m@http:///v1",
                "m@http://a b/v1",
                "m@http://a:b/v1",
                "m@http://a:123456/v1",
                "m@http://a:65536/v1",
                "m@http://a_b:99999/v1",
                "m@http://a:0/v1",
                "m@http://a..b/v1",
                "m@http://a.b..:80/v1"
            })
    void refuses_a_url_that_cannot_be_read_at_once(String spec) {
        assertThatThrownBy(() -> parse(spec, KEYS, new ArrayList<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://127.0.0.1:8080/v1");
    }

    /** Two models of one server share its queue. */
    @ParameterizedTest
    @CsvSource({
        "http://Example.org:80/v1, http://example.org",
        "https://example.org:443, https://example.org",
        "https://example.org:80/v1, https://example.org:80",
        "http://[::1]:8080/v1, http://[::1]:8080",
        "http://localhost:08080/v1, http://localhost:08080"
    })
    void a_server_has_one_origin_however_it_is_written(String url, String origin) {
        assertThat(Endpoint.of(url, "KEY", Map.of(), false).origin()).isEqualTo(origin);
    }

    @Test
    void sends_a_key_to_its_own_host_alone() {
        server.then(says("A")).model(KEYS).ask(PROMPT, 0).join();
        server.then(says("A"))
                .model(Map.of("OPENAI_API_KEY", "key-of-openai"))
                .ask(PROMPT, 0)
                .join();

        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer own-key");
        assertThat(server.request().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void does_not_follow_a_redirect_with_a_key() {
        try (FakeServer other = new FakeServer()) {
            server.then(error(307, "over there").setHeader("Location", other.url()));

            var failure = failure(server.model(KEYS));

            assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
            assertThat(failure).hasMessageContaining("redirects");
            assertThat(other.server.getRequestCount()).isZero();
        }
    }

    @Test
    void names_the_variable_of_a_refused_key_and_hides_the_key() {
        var failure = failure(
                server.then(error(401, "Incorrect API key own-key of sk-abc***xyz for org-1234567, Bearer own-key"))
                        .model(KEYS));

        assertThat(failure)
                .hasMessageContaining("ALIGNUNIT_API_KEY")
                .hasMessageContaining("Incorrect API key")
                .hasMessageNotContainingAny("own-key", "sk-abc", "org-1234567");
    }

    @Test
    void names_the_variable_of_a_key_that_is_not_set_without_a_call() {
        var failure = failure(parse("openai:gpt-4o-mini", Map.of(), new ArrayList<>()));

        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure).hasMessageContaining("OPENAI_API_KEY").hasMessageContaining("not set");
    }

    @Test
    void refuses_a_key_that_no_header_can_hold_without_repeating_it() {
        assertThatThrownBy(() -> parse("openai:m", Map.of("OPENAI_API_KEY", "se\ncret"), new ArrayList<>()))
                .hasMessageContaining("OPENAI_API_KEY")
                .hasMessageNotContaining("cret");
    }

    @ParameterizedTest
    @CsvSource({
        "m@http://example.org/v1, 1",
        "m@https://example.org/v1, 0",
        "m@http://127.0.0.1:1/v1, 0",
        "m@http://localhost:1/v1, 0",
        "m@http://[::1]:1/v1, 0"
    })
    void warns_of_a_line_that_anyone_can_read(String spec, int warnings) {
        List<String> withKey = new ArrayList<>();
        List<String> withoutKey = new ArrayList<>();

        parse(spec, KEYS, withKey);
        parse(spec, Map.of(), withoutKey);

        assertThat(withKey)
                .hasSize(warnings)
                .allMatch(warning -> warning.contains("ALIGNUNIT_API_KEY") && !warning.contains("own-key"));
        assertThat(withoutKey).hasSize(warnings).allMatch(warning -> warning.startsWith("Prompts and replies"));
    }

    private static LanguageModel parse(String spec, Map<String, String> environment, List<String> warnings) {
        return HttpModels.parse(spec, environment, FakeServer.QUICK, warnings::add);
    }
}
