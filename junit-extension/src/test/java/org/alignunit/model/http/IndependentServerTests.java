package org.alignunit.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Against a server that nobody here wrote, named by {@code -Dindependent.server=<model>@<URL>}; see contributing.md. */
@EnabledIfSystemProperty(named = "independent.server", matches = ".+@http.+")
class IndependentServerTests {
    private static final String KEY = System.getProperty("independent.server.key", "");
    private static final String QUESTION =
            "Which of these do you choose? (A) tea (B) coffee. ServerResponse with one letter.";

    private static LanguageModel model(String key) {
        String spec = System.getProperty("independent.server");
        if (!Boolean.getBoolean("independent.server.anthropic")) {
            return HttpModels.parse(spec, Map.of("ALIGNUNIT_API_KEY", key), HttpSettings.DEFAULT, System.out::println);
        }
        String[] parts = spec.split("@", 2);
        Endpoint endpoint = Endpoint.of(parts[1], "ANTHROPIC_API_KEY", Map.of("ANTHROPIC_API_KEY", key), false);
        return new HttpModel(
                "anthropic", new AnthropicProtocol(endpoint, parts[0]), HttpSettings.DEFAULT, System.out::println);
    }

    private static Prompt prompt(int logProbabilities, String schema) {
        return new Prompt("Be brief.", QUESTION, 1, 20, logProbabilities, schema);
    }

    @Test
    void answers_every_draw_whatever_it_refuses_or_breaks_meanwhile() {
        LanguageModel model = model(KEY);
        List<CompletableFuture<Reply>> draws = IntStream.range(0, Integer.getInteger("independent.server.draws", 8))
                .mapToObj(draw -> model.ask(prompt(0, ""), draw))
                .toList();

        assertThat(draws).allSatisfy(draw -> assertThat(draw.join().text()).isNotBlank());
        System.out.println(draws.size() + " draws, the first: " + draws.get(0).join());
    }

    @Test
    void gives_log_probabilities_or_is_told_to_have_none() {
        try {
            Reply reply = model(KEY).ask(prompt(5, ""), 0).join();
            assertThat(reply.tokens()).isNotEmpty();
            assertThat(reply.tokens().get(0).logProbabilities()).hasSizeGreaterThanOrEqualTo(5);
            System.out.println("log-probabilities: " + reply.tokens().get(0));
        } catch (CompletionException e) {
            assertThat(((ModelException) e.getCause()).kind()).isEqualTo(Kind.UNSUPPORTED);
            System.out.println("no log-probabilities: " + e.getCause().getMessage());
        }
    }

    @Test
    void answers_a_prompt_with_a_schema() {
        String schema = """
                {"type": "object", "properties": {"A": {"type": "number"}, "B": {"type": "number"}},
                 "required": ["A", "B"], "additionalProperties": false}""";

        Reply reply = model(KEY).ask(prompt(0, schema), 0).join();

        assertThat(reply.text()).isNotBlank();
        System.out.println("with a schema: " + reply.text());
    }

    @Test
    void tells_of_a_wrong_key_once_for_all() {
        assumeTrue(!KEY.isEmpty(), "the server wants no key that -Dindependent.server.key would name");
        LanguageModel model = model("sk-wrong");

        ModelException first = FakeServer.failure(model, prompt(0, ""));

        assertThat(first.kind()).isEqualTo(Kind.REFUSED);
        assertThat(first).hasMessageContaining("_API_KEY").hasMessageNotContaining("sk-wrong");
        assertThat(FakeServer.failure(model, prompt(0, ""))).isSameAs(first);
        System.out.println("wrong key: " + first.getMessage());
    }
}
