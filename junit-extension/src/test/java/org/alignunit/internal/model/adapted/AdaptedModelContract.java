package org.alignunit.internal.model.adapted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for chat models of any library, tried with its own client of OpenAI's. */
public interface AdaptedModelContract {
    Prompt PROMPT = new Prompt("Be brief.", "Which one?", 0.7, 5, 0, "");

    /** {@return a server that is running} */
    MockWebServer server();

    /** {@return the library's client of that server for a model {@code m}, with a key, without retries and with top_p 0.9} */
    LanguageModel model();

    default void answers(int status, String body) {
        server().enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    /** One choice with these fields, JSON without its braces. */
    default void says(String choice) {
        answers(200, """
                {"id": "1", "object": "chat.completion", "created": 1, "model": "m-1",
                 "choices": [{"index": 0, "finish_reason": "stop", %s}],
                 "usage": {"prompt_tokens": 7, "completion_tokens": 1, "total_tokens": 8}}""".formatted(choice));
    }

    default void saysA() {
        says("\"message\": {\"role\": \"assistant\", \"content\": \"A\"}");
    }

    default String sent() throws InterruptedException {
        return server().takeRequest().getBody().utf8().replaceAll("\\s", "");
    }

    static ModelException failure(LanguageModel model, Prompt prompt) {
        Throwable thrown = catchThrowable(() -> model.ask(prompt, 0).join());
        assertThat(thrown).isInstanceOf(CompletionException.class).hasCauseInstanceOf(ModelException.class);
        return (ModelException) thrown.getCause();
    }

    @Test
    default void asks_with_the_prompts_settings_and_the_chat_models_own() throws Exception {
        saysA();

        Reply reply = model().ask(PROMPT, 0).join();

        assertThat(model().name()).isEqualTo("m");
        assertThat(reply.text()).isEqualTo("A");
        assertThat(reply.servedBy()).isEqualTo("m-1");
        assertThat(reply.usage()).isEqualTo(new Usage(7, 1));
        assertThat(sent())
                .contains("\"model\":\"m\"", "\"temperature\":0.7", "\"max_tokens\":5", "\"top_p\":0.9")
                .contains("\"role\":\"system\"", "Bebrief.", "\"role\":\"user\"", "Whichone?");
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "403, REFUSED",
        "404, REFUSED",
        "429, UNAVAILABLE",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "400, BAD_EXCHANGE"
    })
    default void tells_failures_apart_without_repeating_a_key(int status, Kind kind) {
        answers(status, "{\"error\": {\"message\": \"not sk-secret-key\"}}");

        ModelException failure = failure(model(), PROMPT);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining("'m'").hasMessageNotContaining("secret-key");
    }

    @ParameterizedTest
    @CsvSource({"401, 1", "404, 1", "402, 1", "503, 5", "429, 9"})
    default void a_refusal_ends_all_calls_and_so_do_several_in_a_row_that_find_the_server_broken(
            int status, int asked) {
        String words = status == 402 ? "Insufficient Balance" : "no";
        IntStream.range(0, 9).forEach(i -> answers(status, "{\"error\": {\"message\": \"%s\"}}".formatted(words)));
        LanguageModel model = model();

        for (int i = 0; i < 9; i++) {
            assertThat(failure(model, PROMPT)).hasMessageContaining(words);
        }

        assertThat(server().getRequestCount()).isEqualTo(asked);
    }

    @Test
    default void a_server_that_is_not_there_is_unavailable() {
        LanguageModel model = model();
        server().close();

        assertThat(failure(model, PROMPT).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    default void learns_what_a_reasoning_model_does_not_take_and_gives_it_room() throws Exception {
        answers(400, "{\"error\": {\"message\": \"Use 'max_completion_tokens' instead of 'max_tokens'.\"}}");
        answers(400, "{\"error\": {\"message\": \"'temperature' does not support 0.7 with this model.\"}}");
        answers(200, """
                {"id": "1", "object": "chat.completion", "created": 1, "model": "m-1", "choices": [{"index": 0,
                 "finish_reason": "length", "message": {"role": "assistant", "content": ""}}],
                 "usage": {"prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12}}""");
        String thought = "\"message\": {\"role\": \"assistant\", \"content\": \"<think>Hm</think> A\"}";
        says(thought);
        says(thought);
        LanguageModel model = model();

        assertThat(model.ask(PROMPT, 0).join().text()).endsWith("A");
        assertThat(model.ask(PROMPT, 1).join().text()).endsWith("A");

        assertThat(sent()).contains("\"max_tokens\":5", "\"temperature\":0.7");
        assertThat(sent())
                .contains("\"max_completion_tokens\":5", "\"temperature\":0.7")
                .doesNotContain("max_tokens");
        assertThat(sent()).contains("\"max_completion_tokens\":5").doesNotContain("temperature");
        assertThat(sent()).contains("\"max_completion_tokens\":4101");
        assertThat(sent()).contains("\"max_completion_tokens\":4101").doesNotContain("temperature", "max_tokens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"message\": {\"role\": \"assistant\", \"content\": null, \"refusal\": \"I won't.\"}",
                "\"message\": {\"role\": \"assistant\", \"content\": \"A\"}, \"finish_reason\": \"content_filter\""
            })
    default void a_refusal_that_a_field_tells_is_one(String choice) {
        answers(200, """
                {"id": "1", "object": "chat.completion", "created": 1, "model": "m-1",
                 "choices": [{"index": 0, "finish_reason": "stop", %s}]}""".formatted(choice));

        assertThat(model().ask(PROMPT, 0).join().refused()).isTrue();
    }

    @Test
    default void a_filter_that_takes_the_prompt_is_a_refusal() {
        answers(400, "{\"error\": {\"message\": \"The response was filtered\", \"code\": \"content_filter\"}}");

        assertThat(model().ask(PROMPT, 0).join().refused()).isTrue();
    }

    @Test
    default void each_of_its_attempts_is_for_the_budget_to_allow() {
        answers(200, """
                {"id": "1", "object": "chat.completion", "created": 1, "model": "m-1", "choices": [{"index": 0,
                 "finish_reason": "length", "message": {"role": "assistant", "content": ""}}]}""");
        saysA();
        List<Integer> lengths = new ArrayList<>();

        model().within((prompt, call) -> {
                    lengths.add(prompt.maxTokens());
                    return call.get();
                })
                .ask(PROMPT, 0)
                .join();

        assertThat(lengths).containsExactly(5, 4101);
    }
}
