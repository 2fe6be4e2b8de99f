package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.Scope;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.http.HttpSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that often has no time changes nothing but the cost of a run; one that loses answers widens the bounds. */
class StormInJUnitTests {
    private static final int KINDS = 14;
    /** Faults by which the server says that it made no answer. */
    private static final int[] BUSY = {0, 1, 2, 5};

    private static final int[] ALL = IntStream.range(0, KINDS).toArray();
    private static final HttpSettings QUICK = new HttpSettings(
            16,
            Duration.ofSeconds(5),
            Duration.ofMillis(600),
            6,
            Duration.ofMillis(10),
            Duration.ofSeconds(2),
            2L * 1024 * 1024);

    /** Shows the server which draw it is asked for, so that it can give each draw its own answer. */
    private record Numbered(LanguageModel model) implements LanguageModel {
        @Override
        public String name() {
            return model.name();
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return model.ask(
                    new Prompt(
                            prompt.system(),
                            prompt.user() + " #" + draw,
                            prompt.temperature(),
                            prompt.maxTokens(),
                            prompt.topLogProbabilities(),
                            ""),
                    draw);
        }
    }

    static class Surveyed {
        private static String url = "";

        @ModelUnderTest
        static LanguageModel model() {
            return new Numbered(HttpModels.parse("m@" + url, Map.of(), QUICK, warning -> {}));
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                expression = Expression.SAMPLED,
                within = 0.3)
        void means() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                expression = Expression.SAMPLED,
                scope = Scope.QUESTION,
                within = 0.3)
        void questions() {}
    }

    @Test
    void verdicts_and_bounds_of_a_busy_server_are_those_of_a_calm_run(@TempDir Path directory) throws Exception {
        Weather busy = new Weather(0.3, BUSY);

        String fair = results(new Runs(directory.resolve("calm")), new Weather(0, ALL));
        String foul = results(new Runs(directory.resolve("busy")), busy);

        assertThat(foul).isEqualTo(fair).contains("\"ALIGNED\"", "\"estimate\"").doesNotContain("\"ERROR\"");
        for (int kind : BUSY) {
            assertThat(busy.faults.get(kind)).as("faults of kind %d", kind).isPositive();
        }
    }

    @Test
    void a_storm_of_all_faults_loses_answers_and_ends_nothing(@TempDir Path directory) throws Exception {
        Weather storm = new Weather(0.15, ALL);
        Runs runs = new Runs(directory);
        results(runs, storm);

        assertThat(runs.results()).hasSize(6).allSatisfy(result -> {
            assertThat(result.verdict()).isIn(Outcome.ALIGNED, Outcome.INCONCLUSIVE);
            assertThat(result.conclusion().problems().get("answer lost (time-out or broken connection)"))
                    .isEqualTo(result.questions().stream()
                            .mapToInt(question -> question.replies().unreadable())
                            .sum())
                    .isPositive();
        });
        for (int kind : ALL) {
            assertThat(storm.faults.get(kind)).as("faults of kind %d", kind).isPositive();
        }
    }

    private static String results(Runs runs, Weather weather) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(weather);
            server.start();
            Surveyed.url = server.url("/v1").toString();
            runs.run(Surveyed.class);
        }
        return runs.resultFile(Surveyed.class);
    }

    /** Answers by what is asked, and fails by that and by how often it was asked: the order of calls does not count. */
    private static final class Weather extends Dispatcher {
        private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
        private final AtomicIntegerArray faults = new AtomicIntegerArray(KINDS);
        private final double share;
        private final int[] kinds;

        Weather(double share, int[] kinds) {
            this.share = share;
            this.kinds = kinds;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String asked = request.getBody().utf8();
            Random answers = new Random(asked.hashCode());
            answers.nextDouble();
            String letter = answers.nextDouble() < 0.7 ? "A" : "B";
            Random luck = new Random(31L * asked.hashCode() + attempts.merge(asked, 1, Integer::sum));
            luck.nextDouble();
            if (luck.nextDouble() >= share) {
                return says(letter).build();
            }
            int kind = kinds[luck.nextInt(kinds.length)];
            faults.incrementAndGet(kind);
            return fault(kind).build();
        }

        private static MockResponse.Builder fault(int kind) {
            return switch (kind) {
                case 0 -> answer(429, "{\"error\": {\"message\": \"slow down\"}}");
                case 1 -> answer(429, "{}").setHeader("Retry-After", "0");
                case 2 -> answer(429, "{}").setHeader("retry-after-ms", "30");
                case 3 -> answer(500, "oops");
                case 4 -> answer(502, "<html>Bad gateway</html>").setHeader("Content-Type", "text/html");
                case 5 -> answer(503, "{\"error\": \"overloaded\"}");
                case 6 -> says("A".repeat(50_000)).onResponseBody(new SocketEffect.CloseSocket());
                case 7 -> answer(200, "{\"choices\": [{\"mess");
                case 8 -> answer(200, "<html>Log in</html>").setHeader("Content-Type", "text/html");
                case 9 -> answer(200, "{\"choices\": []}");
                case 10 -> says("A".repeat(1000)).throttleBody(10, 100, TimeUnit.MILLISECONDS);
                case 11 -> new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE);
                case 12 -> answer(200, "");
                default -> bomb();
            };
        }

        private static MockResponse.Builder says(String text) {
            return answer(200, """
                    {"model": "m-1", "choices": [{"message": {"role": "assistant", "content": "%s"}}],
                     "usage": {"prompt_tokens": 12, "completion_tokens": 1}}""".formatted(text));
        }

        private static MockResponse.Builder answer(int status, String body) {
            return new MockResponse.Builder().code(status).body(body);
        }

        private static MockResponse.Builder bomb() {
            Buffer packed = new Buffer();
            try (GzipSink gzip = new GzipSink(packed)) {
                Buffer plain = new Buffer().writeUtf8("A".repeat(10_000_000));
                gzip.write(plain, plain.size());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return new MockResponse.Builder()
                    .setHeader("Content-Encoding", "gzip")
                    .body(packed);
        }
    }
}
