package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.PROMPT;
import static org.alignunit.model.http.FakeServer.answer;
import static org.alignunit.model.http.FakeServer.error;
import static org.alignunit.model.http.FakeServer.failure;
import static org.alignunit.model.http.FakeServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFaultTests {
    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504, 507, 520, 522, 524, 529, 530})
    void tries_again_after_a_passing_failure(int status) {
        assertThat(server.then(error(status, "busy"))
                        .then(says("A"))
                        .ask(PROMPT)
                        .text())
                .isEqualTo("A");
    }

    @Test
    void waits_as_long_as_the_server_asks() {
        long start = System.nanoTime();

        server.then(error(429, "busy").setHeader("Retry-After", "1"))
                .then(says("A"))
                .ask(PROMPT);

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(1_000_000_000L);
    }

    @Test
    void gives_up_at_once_on_a_server_that_asks_for_too_long_a_wait() {
        var failure = failure(
                server.then(error(429, "busy").setHeader("Retry-After", "3600")).model());

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("3600 s");
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void gives_up_with_the_servers_words_after_the_last_attempt() {
        for (int i = 0; i < 9; i++) {
            server.then(error(503, "loading the model"));
        }

        var failure = failure(server.model());

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure)
                .hasMessageContaining("503")
                .hasMessageContaining("loading the model")
                .hasMessageContaining("9 attempts");
        assertThat(server.server.getRequestCount()).isEqualTo(9);
    }

    @Test
    void says_that_nothing_listens() {
        LanguageModel model = server.model();
        server.close();

        var failure = failure(model);

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining(server.url()).hasMessageContaining("cannot be reached");
    }

    @Test
    void tries_again_after_a_reset_in_mid_body_and_after_json_that_breaks_off() {
        server.then(says("A".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket()))
                .then(answer(200, "{\"choices\": [{\"mess"))
                .then(says("A"));

        assertThat(server.ask(PROMPT).text()).isEqualTo("A");
        assertThat(server.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void does_not_wait_for_a_hung_socket_for_ever() {
        var hung = new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE);

        var failure = failure(server.always(hung).model());

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("did not answer in time");
    }

    @Test
    void does_not_wait_for_a_reply_that_drips() {
        var drip = says("A".repeat(1000)).throttleBody(10, 100, TimeUnit.MILLISECONDS);

        var failure = failure(server.always(drip).model());

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("did not answer in time");
    }

    @Test
    void reads_json_whatever_its_content_type_and_says_that_a_stream_is_none() {
        assertThat(server.then(says("A").setHeader("Content-Type", "text/plain"))
                        .ask(PROMPT)
                        .text())
                .isEqualTo("A");

        var failure = failure(server.always(answer(200, "data: {}\n\n").setHeader("Content-Type", "text/event-stream"))
                .model());

        assertThat(failure.kind()).isEqualTo(Kind.BAD_EXCHANGE);
        assertThat(failure).hasMessageContaining("text/event-stream");
    }

    @Test
    void a_context_too_long_fails_its_own_question_alone_and_at_once() {
        LanguageModel model = server.then(error(400, "maximum context length is 8192 tokens"))
                .then(says("A"))
                .model();

        var failure = failure(model);

        assertThat(failure.kind()).isEqualTo(Kind.BAD_EXCHANGE);
        assertThat(failure).hasMessageContaining("context length");
        assertThat(model.ask(PROMPT, 1).join().text()).isEqualTo("A");
    }

    @Test
    void shows_a_page_of_html_as_text() {
        var failure =
                failure(server.always(answer(200, "<html><style>b {}</style><body><b>Log in</b> first</body></html>")
                                .setHeader("Content-Type", "text/html"))
                        .model());

        assertThat(failure.kind()).isEqualTo(Kind.BAD_EXCHANGE);
        assertThat(failure)
                .hasMessageContaining("text/html")
                .hasMessageContaining("\"Log in first\"")
                .hasMessageContaining("/v1");
    }

    @Test
    void does_not_read_a_reply_of_ten_megabytes() {
        var failure = failure(server.always(says("A".repeat(10_000_000))).model());

        assertThat(failure.kind()).isEqualTo(Kind.BAD_EXCHANGE);
        assertThat(failure).hasMessageContaining("more than 267264 bytes to a prompt that allows 5 tokens");
    }

    @Test
    void does_not_unpack_a_reply_that_grows_when_decompressed() throws Exception {
        Buffer packed = new Buffer();
        try (GzipSink gzip = new GzipSink(packed)) {
            Buffer plain = new Buffer().writeUtf8("A".repeat(10_000_000));
            gzip.write(plain, plain.size());
        }
        var response =
                new MockResponse.Builder().setHeader("Content-Encoding", "gzip").body(packed);

        assertThat(failure(server.always(response).model()))
                .hasMessageContaining("more than 267264 bytes to a prompt that allows 5 tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"choices\": []}", "{}", "[]", "null", "7", "{\"choices\": [{\"message\": \"A\"}]}"})
    void says_that_an_answer_holds_no_choice(String body) {
        var failure = failure(server.always(answer(200, body)).model());

        assertThat(failure.kind()).isEqualTo(Kind.BAD_EXCHANGE);
        assertThat(failure).hasMessageContaining("without any choice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad gateway</html>", "{\"choices\": []}", ""})
    void tries_again_after_an_answer_that_cannot_be_read(String body) {
        assertThat(server.then(answer(200, body)).then(says("A")).ask(PROMPT).text())
                .isEqualTo("A");
    }

    @Test
    void asks_no_more_of_a_server_that_has_answered_nobody_anything_readable() {
        LanguageModel model = server.always(answer(200, "<html>Log in</html>")).model();

        var first = failure(model);
        var second = failure(model);

        assertThat(second).isSameAs(first);
        assertThat(server.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void says_that_a_body_is_empty() {
        var failure = failure(server.always(answer(200, "")).model());

        assertThat(failure).hasMessageContaining("empty body");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void asks_no_more_once_the_server_has_refused_the_client(int status) {
        LanguageModel model = server.then(error(status, "no such thing")).model(Map.of("ALIGNUNIT_API_KEY", "k-1"));

        var first = failure(model);
        var second = failure(model);

        assertThat(first.kind()).isEqualTo(Kind.REFUSED);
        assertThat(first).hasMessageContaining("no such thing");
        assertThat(second).isSameAs(first);
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "402, Insufficient Balance, Pay for more",
        "400, Your credit balance is too low to access the API., Pay for more",
        "400, API key not valid. Please pass a valid API key., ALIGNUNIT_API_KEY"
    })
    void knows_a_refusal_of_the_client_by_whatever_status(int status, String words, String remedy) {
        LanguageModel model = server.then(error(status, words)).model();

        assertThat(failure(model).kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure(model)).hasMessageContaining(words.substring(0, 20)).hasMessageContaining(remedy);
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_question_that_is_moderated_fails_alone() {
        LanguageModel model = server.then(error(403, "The model requires moderation and your input was flagged"))
                .then(says("A"))
                .model();

        assertThat(failure(model).kind()).isEqualTo(Kind.BAD_EXCHANGE);
        assertThat(model.ask(PROMPT, 1).join().text()).isEqualTo("A");
    }

    @Test
    void asks_no_more_of_a_server_that_breaks_each_time() {
        for (int i = 0; i < 6; i++) {
            server.then(error(500, "out of memory"));
        }
        LanguageModel model = server.model();

        for (int i = 0; i < 9; i++) {
            assertThat(failure(model)).hasMessageContaining("out of memory");
        }
        assertThat(server.server.getRequestCount()).isEqualTo(6);
    }

    @Test
    void sends_nothing_again_that_a_busy_server_wants_at_once_but_by_its_own_rules() {
        for (int i = 0; i < 9; i++) {
            server.then(error(503, "busy").setHeader("Retry-After", "0"));
        }

        assertThat(failure(server.model())).hasMessageContaining("9 attempts");
        assertThat(server.server.getRequestCount()).isEqualTo(9);
    }

    @Test
    void a_time_of_reset_beyond_all_reason_costs_no_reply() {
        server.then(says("A")
                .setHeader("x-ratelimit-remaining-requests", "0")
                .setHeader("x-ratelimit-reset-requests", "9999999999999999s"));

        assertThat(server.ask(PROMPT).text()).isEqualTo("A");
    }

    @Test
    void does_not_wait_for_an_account_without_money_to_fill_up() {
        var failure = failure(
                server.then(answer(429, "{\"error\": {\"message\": \"Over quota\", \"code\": \"insufficient_quota\"}}"))
                        .model());

        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    }
}
