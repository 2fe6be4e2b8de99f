package org.alignunit.model.http;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** A server on this machine that answers what it is told to, in order. */
final class FakeServer implements AutoCloseable {
    static final Prompt PROMPT = new Prompt("Be brief.", "Which one?", 0.7, 5, 0, "");
    static final HttpSettings QUICK = new HttpSettings(
            4,
            Duration.ofSeconds(2),
            Duration.ofMillis(800),
            3,
            Duration.ofMillis(10),
            Duration.ofSeconds(2),
            2L * 1024 * 1024);

    final MockWebServer server = new MockWebServer();

    FakeServer() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MockResponse.Builder answer(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body);
    }

    static MockResponse.Builder error(int status, String message) {
        return answer(status, "{\"error\": {\"message\": \"%s\"}}".formatted(message));
    }

    static MockResponse.Builder says(String text) {
        return answer(200, """
                {"model": "m-2026-01-01", "choices": [{"message": {"role": "assistant", "content": "%s"}}],
                 "usage": {"prompt_tokens": 12, "completion_tokens": 3}}""".formatted(text));
    }

    FakeServer then(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    /** Answers so to each attempt that a call is given. */
    FakeServer always(MockResponse.Builder response) {
        for (int i = 0; i < QUICK.attempts(); i++) {
            then(response);
        }
        return this;
    }

    String url() {
        return server.url("/v1").toString();
    }

    LanguageModel model(Map<String, String> environment) {
        return HttpModels.parse("m@" + url(), environment, QUICK, warning -> {});
    }

    LanguageModel model() {
        return model(Map.of());
    }

    Reply ask(Prompt prompt) {
        return model().ask(prompt, 0).join();
    }

    RecordedRequest request() {
        try {
            return server.takeRequest(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static ModelException failure(LanguageModel model) {
        return failure(model, PROMPT);
    }

    static ModelException failure(LanguageModel model, Prompt prompt) {
        Throwable thrown = catchThrowable(() -> model.ask(prompt, 0).join());
        return (ModelException) ((CompletionException) thrown).getCause();
    }

    @Override
    public void close() {
        server.close();
    }
}
