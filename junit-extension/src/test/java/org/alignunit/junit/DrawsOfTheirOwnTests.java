package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.http.HttpSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Replies that a cache gave, and attempts whose answers were lost. */
class DrawsOfTheirOwnTests extends InJUnit {
    private static final String LONG_ID = "chatcmpl-9fK2hQ7xW3bTz81LmNpR";
    private static int port;
    private static IntFunction<Response> responses = call -> new Response(200, "", 0, "A", "");

    private HttpServer server;
    private int calls;

    /** A response to a call; the header stands as in HTTP, empty for none. */
    private record Response(int status, String id, long created, String text, String header) {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Response response = responses.apply(calls++);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (!response.header().isEmpty()) {
                String[] header = response.header().split(": ", 2);
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            byte[] bytes = """
                    {"id": "%s", "created": %d, "model": "m-1", "choices": [{"message": {"content": "%s"}}],
                     "usage": {"prompt_tokens": 12, "completion_tokens": 3}}
                    """.formatted(response.id(), response.created(), response.text())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    abstract static class Served {
        @ModelUnderTest
        final LanguageModel model = HttpModels.parse(
                "m@http://127.0.0.1:" + port + "/v1",
                Map.of(),
                new HttpSettings(
                        1, Duration.ofSeconds(5), Duration.ofSeconds(5), 9, Duration.ZERO, Duration.ZERO, 1L << 20),
                warning -> {});
    }

    static class Sampled extends Served {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 100,
                within = 0.12)
        void asks_again_and_again() {}
    }

    static class Verbalized extends Served {
        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.25)
        void asks_once() {}
    }

    static class Repeated extends Served {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                maxCalls = 60,
                within = 0.25)
        void asks_again() {}
    }

    private static String letter(int call) {
        return call * 7919 % 13 < 6 ? "A" : "B";
    }

    @ParameterizedTest
    @CsvSource({"chatcmpl-9fK2hQ7xW3bTz81LmNpR, 1764400000", "msg_01XFDUDYJgAACzvnptvVoYEL, 0"})
    void one_response_that_comes_again_is_an_error_and_a_replay_says_the_same(String id, long created)
            throws IOException {
        responses = call -> new Response(200, call == 5 ? id : id + call, created, call == 5 ? "A" : letter(call), "");
        IntFunction<Response> once = responses;
        responses = call -> once.apply(call == 9 ? 5 : call); // another id each, but for this one
        runs.run(Sampled.class, "alignunit.recordings", "record");

        assertThat(runs.result().verdict()).isEqualTo(Outcome.ERROR);
        assertThat(runs.result().conclusion().message())
                .contains(
                        "\"trees\" are no independent draws",
                        "one response came twice (id " + id + ")",
                        "Turn off the cache");

        Runs replay = runs.anew();
        replay.run(Sampled.class, "alignunit.recordings", "replay");
        assertThat(replay.resultFile(Sampled.class)).isEqualTo(runs.resultFile(Sampled.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cf-aig-cache-status: HIT",
                "Helicone-Cache: HIT",
                "x-portkey-cache-status: SEMANTIC HIT",
                "X-OpenRouter-Cache-Status: HIT",
                "x-litellm-cache-key: 4b5c",
                "X-Cache: Hit from cloudfront",
                "X-Cache: TCP_MEM_HIT from a23",
                "X-Cache: MISS, HIT",
                "CF-Cache-Status: STALE",
                "Cache-Status: ExampleCache; hit; ttl=376",
                "X-Proxy-Cache: HIT",
                "x-cache-hit: true",
                "Age: 7"
            })
    void a_cache_that_says_so_is_an_error_and_a_replay_says_the_same(String header) throws IOException {
        responses = call -> new Response(200, "", 0, letter(call), call == 3 ? header : "");
        runs.run(Sampled.class, "alignunit.recordings", "record");

        assertThat(runs.result().verdict()).isEqualTo(Outcome.ERROR);
        assertThat(runs.result().conclusion().message().toLowerCase(Locale.ROOT))
                .contains("a cache gave a reply (" + header.toLowerCase(Locale.ROOT) + ")");

        Runs replay = runs.anew();
        replay.run(Sampled.class, "alignunit.recordings", "replay");
        assertThat(replay.resultFile(Sampled.class)).isEqualTo(runs.resultFile(Sampled.class));
    }

    @Test
    void nothing_but_one_response_is_an_error_where_it_tells_the_time() {
        long now = System.currentTimeMillis() / 1000;
        responses = call -> new Response(200, LONG_ID, now, "A", "");
        runs.run(Sampled.class);

        assertThat(runs.result().verdict()).isEqualTo(Outcome.ERROR);
    }

    /** What looks like a cache and is none. */
    private enum Harmless {
        FEW_IDS(call -> new Response(200, "chatcmpl-" + call % 3, 1764400000, letter(call), "")),
        ONE_ID(call -> new Response(200, LONG_ID, 1764400000, letter(call), "")),
        ONE_ID_IN_TIME(call -> new Response(200, LONG_ID, 1764400000 + call, "A", "")),
        ALL_MADE_UP(call -> new Response(200, LONG_ID, 1589478378, "A", "")),
        NO_ID(call -> new Response(200, "", 1764400000, "A", "")),
        MISS(call -> new Response(200, LONG_ID + call, 1764400000, letter(call), "X-Cache: Miss from cloudfront")),
        FORWARDED(call -> new Response(200, "", 0, letter(call), "Cache-Status: Example; fwd=uri-miss; hit=0")),
        HIT_COUNT(call -> new Response(200, "", 0, letter(call), "X-Cache-Hits: 0")),
        FRESH(call -> new Response(200, "", 0, letter(call), "Age: 0")),
        NO_HIT(call -> new Response(200, "", 0, letter(call), "x-cache-hit: false")),
        RULES(call -> new Response(200, "", 0, letter(call), "Cache-Control: stale-while-revalidate=9"));

        private final IntFunction<Response> responses;

        Harmless(IntFunction<Response> responses) {
            this.responses = responses;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_only_looks_like_a_cache_is_no_error(Harmless server) {
        responses = server.responses;
        runs.run(Sampled.class);

        assertThat(runs.result().verdict()).isNotEqualTo(Outcome.ERROR);
    }

    @Test
    void where_each_prompt_is_put_once_a_cache_does_no_harm() {
        responses = call -> new Response(
                200,
                LONG_ID,
                1764400000,
                "{\\\"A\\\": \\\"50%\\\", \\\"B\\\": \\\"50%\\\", \\\"C\\\": \\\"0%\\\"}",
                "Age: 7");
        runs.run(Verbalized.class).testEvents().assertStatistics(stats -> stats.succeeded(1));

        Runs again = runs.anew();
        again.run(Repeated.class);
        assertThat(again.result().conclusion().message()).contains("a cache gave a reply (Age: 7)");
    }

    /** Half of the B get lost: of equal shares, a third would be seen as B. */
    @Test
    void lost_answers_widen_the_bounds_and_are_told() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        responses = call -> {
            boolean second = random.nextBoolean();
            return new Response(second && random.nextBoolean() ? 500 : 200, "", 0, second ? "B" : "A", "");
        };
        runs.run(Sampled.class, "alignunit.recordings", "record");

        TestResult result = runs.result();
        assertThat(result.verdict()).isEqualTo(Outcome.INCONCLUSIVE);
        int lost = result.conclusion().problems().get("answer lost (time-out or broken connection)");
        assertThat(lost)
                .isGreaterThan(5)
                .isEqualTo(result.questions().get(0).replies().unreadable());
        assertThat(result.figures().upper() - result.figures().lower()).isGreaterThan(0.25);

        Runs replay = runs.anew();
        replay.run(Sampled.class, "alignunit.recordings", "replay");
        assertThat(replay.resultFile(Sampled.class)).isEqualTo(runs.resultFile(Sampled.class));
    }

    @Test
    void a_busy_server_loses_no_answers() {
        responses = call -> new Response(call % 3 == 0 ? 503 : 200, "", 0, letter(call), "");
        runs.run(Sampled.class);

        assertThat(runs.result().conclusion().problems()).isEmpty();
    }

    @Test
    void a_single_reply_is_kept_although_an_attempt_was_lost_and_it_is_told() {
        responses = call -> new Response(
                call == 0 ? 500 : 200,
                "",
                0,
                "{\\\"A\\\": \\\"50%\\\", \\\"B\\\": \\\"50%\\\", \\\"C\\\": \\\"0%\\\"}",
                "");
        runs.run(Verbalized.class).testEvents().assertStatistics(stats -> stats.succeeded(1));

        assertThat(runs.result().conclusion().problems())
                .containsExactly(Map.entry("answer lost (time-out or broken connection)", 1));
    }
}
