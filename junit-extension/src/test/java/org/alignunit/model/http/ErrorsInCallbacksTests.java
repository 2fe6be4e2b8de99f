package org.alignunit.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is thrown where a reply is read or asked for: its call ends, and the others go on. */
class ErrorsInCallbacksTests {
    static Stream<Error> errors() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new NoSuchMethodError("okio.Buffer.x()"),
                new ExceptionInInitializerError("no"),
                new AssertionError("no"));
    }

    private static final class Body extends ResponseBody {
        private final Error error;

        Body(Error error) {
            this.error = error;
        }

        @Override
        public MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public BufferedSource source() {
            return Okio.buffer(new ForwardingSource(new Buffer()) {
                @Override
                public long read(Buffer sink, long byteCount) {
                    throw error;
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("errors")
    void an_answer_whose_reading_throws_ends(Error error) {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("")
                        .body(new Body(error))
                        .build())
                .build();
        Endpoint endpoint = Endpoint.of("http://127.0.0.1:1/v1", "KEY", Map.of(), false);

        CompletableFuture<ServerResponse> answer = Exchange.send(
                new Request.Builder().url("http://127.0.0.1:1/").build(),
                client,
                endpoint,
                ReplyLimit.of(FakeServer.PROMPT, FakeServer.QUICK));

        assertThat(cause(answer)).isSameAs(error);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void a_budget_that_throws_ends_its_call_and_leaves_its_place(Error error) {
        try (FakeServer server = new FakeServer().then(FakeServer.says("A"))) {
            LanguageModel model =
                    HttpModels.parse("m@" + server.url(), Map.of(), FakeServer.QUICK.withConcurrency(1), warning -> {});
            LanguageModel broken = model.within((prompt, call) -> {
                throw error;
            });

            List<CompletableFuture<Reply>> replies = IntStream.range(0, 20)
                    .mapToObj(draw -> broken.ask(FakeServer.PROMPT, draw))
                    .toList();

            assertThat(replies)
                    .allSatisfy(reply -> assertThat(cause(reply))
                            .isInstanceOf(error instanceof AssertionError ? AssertionError.class : ModelException.class)
                            .satisfies(shown -> assertThat(shown.toString())
                                    .doesNotContain("cannot be read")
                                    .contains(
                                            error instanceof VirtualMachineError
                                                    ? "-Xmx"
                                                    : error instanceof LinkageError ? "the class path" : "")));
            assertThat(model.ask(FakeServer.PROMPT, 0)).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    private static Throwable cause(CompletableFuture<?> future) {
        Throwable thrown = catchThrowable(() -> future.get(20, TimeUnit.SECONDS));
        return thrown instanceof ExecutionException ? thrown.getCause() : thrown;
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s{}]", "{\"choices\": [{\"message\": {\"content\": \"A\"}}], \"more\": [%s{}]}"})
    void an_answer_of_more_values_than_its_tokens_have_is_not_held_in_memory(String form) {
        String body = form.formatted("{},".repeat(30_000)); // 90 kB, and some 3 MB as objects
        try (FakeServer server = new FakeServer().always(FakeServer.answer(200, body))) {
            assertThat(FakeServer.failure(server.model()))
                    .hasMessageContaining("answered with more than 10000 values to a prompt that allows 5 tokens");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 5, true", "400, 5, false", "400, 1000, true"})
    void a_text_may_be_as_long_as_its_tokens_and_not_much_longer(int kilobytes, int tokens, boolean read) {
        String text = "x".repeat(kilobytes << 10);
        Prompt prompt = new Prompt("", "Which one?", 0.7, tokens, 0, "");
        try (FakeServer server = new FakeServer().always(FakeServer.says(text))) {
            if (read) {
                assertThat(server.ask(prompt).text()).isEqualTo(text);
            } else {
                assertThat(FakeServer.failure(server.model(), prompt))
                        .hasMessageContaining("bytes to a prompt that allows 5 tokens");
            }
        }
    }
}
