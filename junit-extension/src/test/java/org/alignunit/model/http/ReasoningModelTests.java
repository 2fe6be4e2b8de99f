package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.PROMPT;
import static org.alignunit.model.http.FakeServer.answer;
import static org.alignunit.model.http.FakeServer.error;
import static org.alignunit.model.http.FakeServer.failure;
import static org.alignunit.model.http.FakeServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model whose thoughts count against the length of its replies. */
class ReasoningModelTests {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final int ROOM = 4096;

    private final FakeServer server = new FakeServer();
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        server.close();
    }

    private LanguageModel model() {
        return HttpModels.parse("m@" + server.url(), Map.of(), FakeServer.QUICK, warnings::add);
    }

    private static MockResponse.Builder ends(String how, String text) {
        return answer(200, """
                {"model": "m-1", "choices": [{"finish_reason": "%s", "message": {"content": "%s"}}],
                 "usage": {"prompt_tokens": 12, "completion_tokens": %d}}""".formatted(how, text, how.equals("length") ? 5 : 90));
    }

    private int length() throws Exception {
        return MAPPER.readTree(server.request().getBody().utf8())
                .path("max_tokens")
                .asInt();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<think>\\nWell, as a",
                "<think>\\nHm\\n</think>\\n\\n",
                "[THINK]Well",
                "<seed:think>Well",
                "\u25c1think\u25b7Well",
                "<unused94>thought\\nWell",
                "<|channel>thought\\nWell",
                "Here are my reasoning steps:\\nWell",
                "\\n\\n",
                "<|channel|>analysis<|message|>We"
            })
    void gets_room_for_its_thoughts_once_they_cut_it_off_and_from_then_on(String cutOff) throws Exception {
        server.then(ends("length", cutOff)).then(ends("stop", "A")).then(ends("stop", "B"));
        LanguageModel model = model();

        assertThat(model.ask(PROMPT, 0).join().text()).isEqualTo("A");
        assertThat(model.ask(PROMPT, 1).join().text()).isEqualTo("B");

        assertThat(length()).isEqualTo(5);
        assertThat(length()).isEqualTo(5 + ROOM);
        assertThat(length()).isEqualTo(5 + ROOM);
        assertThat(warnings).singleElement().asString().contains("'m'", "reasons before it answers", "4096");
    }

    @Test
    void gets_room_where_the_server_refuses_to_be_cut_off() throws Exception {
        server.then(error(400, "Could not finish, as the output limit was reached. Try higher max_tokens."))
                .then(ends("stop", "A"));

        assertThat(model().ask(PROMPT, 0).join().text()).isEqualTo("A");
        assertThat(length()).isEqualTo(5);
        assertThat(length()).isEqualTo(5 + ROOM);
    }

    @Test
    void a_reply_that_ends_too_soon_is_taken_as_it_is() {
        server.then(ends("length", "A. I would")).then(ends("stop", "")).then(ends("length", "<think>Hm</think> A"));
        LanguageModel model = model();

        assertThat(model.ask(PROMPT, 0).join().text()).isEqualTo("A. I would");
        assertThat(model.ask(PROMPT, 1).join().text()).isEmpty();
        assertThat(model.ask(PROMPT, 2).join().text()).endsWith("A");
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<thought>Well", "<|start|>assistant<|channel|>analysis<|message|>We"})
    void gets_room_whatever_the_tag_of_its_thoughts(String cutOff) {
        server.then(ends("length", cutOff)).then(ends("stop", "A"));

        assertThat(model().ask(PROMPT, 0).join().text()).isEqualTo("A");
    }

    @Test
    void gets_room_where_the_usage_alone_tells_of_thoughts() {
        server.then(answer(200, """
                        {"choices": [{"finish_reason": "stop", "message": {"content": null}}],
                         "usage": {"completion_tokens": 0, "completion_tokens_details": {"reasoning_tokens": 16}}}""")).then(ends("stop", "A"));

        assertThat(model().ask(PROMPT, 0).join().text()).isEqualTo("A");
    }

    @Test
    void gets_room_in_other_words_for_too_long() {
        server.then(ends("max_tokens", "")).then(ends("stop", "A"));

        assertThat(model().ask(PROMPT, 0).join().text()).isEqualTo("A");
    }

    @Test
    void one_that_was_empty_by_chance_keeps_its_length() throws Exception {
        server.then(ends("length", "")).then(says("A")).then(says("B"));
        LanguageModel model = model();

        model.ask(PROMPT, 0).join();
        model.ask(PROMPT, 1).join();

        length();
        assertThat(length()).isEqualTo(5 + ROOM);
        assertThat(length()).isEqualTo(5);
        assertThat(warnings).isEmpty();
    }

    @Test
    void log_probabilities_of_a_model_that_reasons_are_asked_of_few_tokens() throws Exception {
        server.then(ends("length", "")).then(ends("stop", "A")).then(answer(200, """
                {"choices": [{"finish_reason": "length", "message": {"content": "A"},
                  "logprobs": {"content": [{"token": "A", "logprob": -0.5, "top_logprobs": []}]}}]}"""));
        LanguageModel model = model();

        model.ask(PROMPT, 0).join();
        model.ask(new Prompt("", "?", 1, 4, 5, ""), 0).join();

        length();
        length();
        assertThat(length()).isEqualTo(4);
    }

    @Test
    void the_first_token_of_log_probabilities_needs_no_room() {
        server.then(answer(200, """
                {"choices": [{"finish_reason": "length", "message": {"content": " "},
                  "logprobs": {"content": [{"token": " ", "logprob": -0.5, "top_logprobs": []}]}}]}"""));

        Reply reply = model().ask(new Prompt("", "?", 1, 1, 5, ""), 0).join();

        assertThat(reply.tokens()).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void thoughts_without_end_are_an_empty_reply_and_told_of_once() {
        server.then(ends("length", ""))
                .then(ends("length", ""))
                .then(ends("length", ""))
                .then(says("A"));
        LanguageModel model = model();

        assertThat(model.ask(PROMPT, 0).join().text()).isEmpty();
        assertThat(model.ask(PROMPT, 1).join().text()).isEmpty();
        assertThat(model.ask(PROMPT, 2).join().text()).isEqualTo("A");

        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).contains("without an answer", "Let it reason less");
    }

    @Test
    void a_room_that_is_refused_is_told_in_the_servers_words() {
        String words = "at most 200 tokens fit in this context";
        server.then(ends("length", ""))
                .then(error(400, words))
                .then(error(400, words))
                .then(error(400, words))
                .then(error(400, words))
                .then(error(400, words));

        assertThat(failure(model())).hasMessageContaining(words);
        assertThat(server.server.getRequestCount()).isEqualTo(6);
    }

    @Test
    void anthropics_gets_it_too() throws Exception {
        server.then(answer(200, """
                {"model": "m-1", "stop_reason": "max_tokens", "content": [{"type": "thinking", "thinking": "Well"}],
                 "usage": {"input_tokens": 7, "output_tokens": 5}}""")).then(answer(200, """
                {"model": "m-1", "stop_reason": "end_turn", "content": [{"type": "text", "text": "A"}],
                 "usage": {"input_tokens": 7, "output_tokens": 90}}"""));
        LanguageModel claude = new HttpModel(
                "anthropic",
                new AnthropicProtocol(Endpoint.of(server.url(), "KEY", Map.of("KEY", "k-1"), true), "m"),
                FakeServer.QUICK,
                warnings::add);

        assertThat(claude.ask(PROMPT, 0).join().text()).isEqualTo("A");
        assertThat(length()).isEqualTo(5);
        assertThat(length()).isEqualTo(5 + ROOM);
    }

    /** Refuses a temperature and the old name of the length, and thinks for 600 tokens. */
    private static final class Reasoner extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            JsonNode asked;
            try {
                asked = MAPPER.readTree(request.getBody().utf8());
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
            if (asked.has("max_tokens")) {
                return error(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
                        .build();
            }
            if (asked.has("temperature")) {
                return error(400, "Unsupported value: 'temperature' does not support 0.7 with this model.")
                        .build();
            }
            return asked.path("max_completion_tokens").asInt() < 600
                    ? ends("length", "").build()
                    : ends("stop", "A").build();
        }
    }

    @Test
    void many_calls_at_once_learn_all_of_it_from_the_first() {
        server.server.setDispatcher(new Reasoner());
        LanguageModel model = model();

        List<CompletableFuture<Reply>> replies =
                IntStream.range(0, 200).mapToObj(i -> model.ask(PROMPT, i)).toList();

        assertThat(replies).allSatisfy(reply -> assertThat(reply.join().text()).isEqualTo("A"));
        // those that begin before the first is through are refused three times at most; without learning all would be
        assertThat(server.server.getRequestCount()).isBetween(203, 240);
        assertThat(warnings).hasSize(2);
    }
}
