package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.http.HttpSettings;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A key that no shape gives away reaches no file, failure, report entry or log, whoever repeats it and in whatever form. */
class SecretLeaksTests {
    private static final String KEY = "Zq7/mP+x9vB2=k4tw";
    private static final String PROPERTY = "panel.service.token";
    private static final String CONTROLS = "\u001b]0;pwned\u0007\u009b31m\u202e";
    private static Echo echo = Echo.TEXT;
    private static int port;

    /** Where and how a server repeats the key. */
    enum Echo {
        TEXT(200, json("{\"A\": 60, \"B\": 40} for KEY", "m-1")),
        MODEL(200, json("A", "m KEY")),
        BASE64(200, json("sent Basic BASE64", "m-1")),
        ESCAPED(400, "{\"detail\": {\"header\": \"ESCAPED\"}}"),
        PERCENT(400, "{\"error\": {\"message\": \"bad query PERCENT\"}}"),
        PLAIN(401, "no KEY"),
        TYPE(200, "<html>"),
        TOKEN(
                200,
                "{\"choices\": [{\"message\": {\"content\": \"A\"}, \"logprobs\": {\"content\": [{\"token\": \"KEY\","
                        + " \"logprob\": -0.5, \"top_logprobs\": [{\"token\": \"A\", \"logprob\": -1.0}]}]}}]}"),
        PIECES(
                200,
                "{\"choices\": [{\"message\": {\"content\": \"KEY\"}, \"logprobs\": {\"content\": ["
                        + "{\"token\": \"Zq7/mP+x\", \"logprob\": -0.5, \"top_logprobs\": []},"
                        + "{\"token\": \"9vB2=k4tw\", \"logprob\": -0.5, \"top_logprobs\": []}]}}]}"),
        BAD_TOKEN(
                200,
                "{\"choices\": [{\"message\": {\"content\": \"A\"}, \"logprobs\": {\"content\": [{\"token\": \"KEY\","
                        + " \"logprob\": 5, \"top_logprobs\": []}]}}]}");

        private final int status;
        private final String body;

        Echo(int status, String body) {
            this.status = status;
            this.body = body;
        }

        private static String json(String text, String model) {
            return "{\"model\": \"%s\", \"choices\": [{\"message\": {\"content\": \"%s\"}}]}"
                    .formatted(model, text.replace("\"", "\\\""));
        }

        String filled() {
            return body.replace("KEY", KEY)
                    .replace("ESCAPED", KEY.replace("/", "\\/").replace("+", "\\u002b"))
                    .replace("PERCENT", URLEncoder.encode(KEY, StandardCharsets.UTF_8))
                    .replace("BASE64", code("me:" + KEY));
        }
    }

    private static String code(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private final StringBuffer logged = new StringBuffer();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.append(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private HttpServer server;
    private Path directory;

    @BeforeEach
    void serve(@TempDir Path temporary) throws IOException {
        directory = temporary;
        Logger.getLogger("").addHandler(listener);
        System.setProperty(PROPERTY, KEY);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SecretLeaksTests::repeat);
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
        System.clearProperty(PROPERTY);
        Logger.getLogger("").removeHandler(listener);
    }

    private static void repeat(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders()
                    .set("Content-Type", echo == Echo.TYPE ? "text/html; x=" + KEY + "\u001b]0;x" : "application/json");
            byte[] bytes = echo.filled().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(echo.status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    static class Served {
        @ModelUnderTest
        final LanguageModel model = HttpModels.parse(
                "m@http://127.0.0.1:" + port + "/v1",
                Map.of("ALIGNUNIT_API_KEY", KEY),
                new HttpSettings(
                        16, Duration.ofSeconds(5), Duration.ofSeconds(5), 1, Duration.ZERO, Duration.ZERO, 1L << 20),
                warning -> Logger.getLogger("warnings").warning(warning));

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.25)
        void verbalized() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.LOG_PROBABILITIES,
                within = 0.25)
        void log_probabilities() {}
    }

    @ParameterizedTest
    @EnumSource
    void what_a_server_repeats_is_masked_and_a_replay_says_the_same(Echo how) throws IOException {
        echo = how;
        Runs runs = new Runs(directory);
        nothingLeaks(runs.run(Served.class, "alignunit.recordings", "record"));
        String recorded = runs.resultFile(Served.class);
        Runs replays = runs.anew();
        nothingLeaks(replays.run(Served.class, "alignunit.recordings", "replay"));

        if (how == Echo.TEXT || how == Echo.MODEL || how == Echo.BASE64) {
            // the log-probabilities that are not there differ: an error is not kept
            assertThat(first(replays.resultFile(Served.class))).isEqualTo(first(recorded));
        } else if (how == Echo.TOKEN || how == Echo.PIECES) {
            assertThat(replays.resultFile(Served.class)).isEqualTo(recorded);
            assertThat(Files.readString(runs.recordings().resolve("m.jsonl"))).contains("[secret]");
        }
    }

    private static String first(String results) {
        int verbalized = results.indexOf("\"testMethod\" : \"verbalized\"");
        return results.substring(verbalized);
    }

    static class Pipeline {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            IllegalStateException failure = new IllegalStateException(
                    "call failed for " + KEY,
                    new IOException("401 for " + KEY + CONTROLS, new IOException(code("x:" + KEY))));
            failure.addSuppressed(new IOException("closing " + KEY));
            throw failure;
        }

        @AlignmentTest(survey = "surveys/parks.json", groups = "AGE=Young", expression = Expression.SAMPLED)
        void asks() {}
    }

    static class Model {
        @ModelUnderTest
        final LanguageModel model = new LanguageModel() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                return CompletableFuture.failedFuture(new IllegalStateException(
                        CONTROLS + "401 Incorrect API key provided: " + KEY,
                        new IOException("Authorization: Bearer " + KEY)));
            }
        };

        @AlignmentTest(survey = "surveys/parks.json", groups = "AGE=Young", within = 0.25)
        void asks() {}
    }

    static class Factory {
        @ModelUnderTest
        LanguageModel model() {
            throw new IllegalStateException("cannot log in with " + KEY + CONTROLS);
        }

        @AlignmentTest(survey = "surveys/parks.json", groups = "AGE=Young", within = 0.25)
        void asks() {}
    }

    static class Body {
        @ModelUnderTest
        final LanguageModel model = new LanguageModel() {
            @Override
            public String name() {
                return "named " + KEY + CONTROLS;
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                return CompletableFuture.completedFuture(Reply.of("{\"A\": 50, \"B\": 50}"));
            }
        };

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young")
        void fails() {
            throw new AssertionError("expected: " + KEY + CONTROLS, new IOException(KEY));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Pipeline.class, Model.class, Factory.class, Body.class})
    void what_the_users_own_code_lets_slip_is_masked(Class<?> tests) throws IOException {
        EngineExecutionResults run = new Runs(directory).run(tests);

        assertThat(nothingLeaks(run)).contains("[secret]");
        nothingLeaks(new Runs(directory.resolve("plan")).run(tests, "alignunit.recordings", "plan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m@htp://127.0.0.1/v1?api_key=" + KEY,
                "m@http:/127.0.0.1/" + KEY,
                "http://me:" + KEY + "@127.0.0.1/v1",
                "htps://127.0.0.1/" + KEY,
                "m@http://127.0.0.1:PORT/" + KEY + "/v1?key=" + KEY,
                "m@http://bad host/" + KEY
            })
    void the_address_of_a_model_is_masked(String model) throws IOException {
        echo = Echo.PLAIN;
        for (String mode : new String[] {"record", "replay"}) {
            EngineExecutionResults run = new Runs(directory.resolve(mode))
                    .run(
                            Configured.class,
                            "alignunit.model",
                            model.replace("PORT", "" + port),
                            "alignunit.recordings",
                            mode);

            assertThat(run.testEvents().failed().list()).hasSize(1);
            nothingLeaks(run);
        }
    }

    static class Configured {
        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.25)
        void asks() {}
    }

    /** {@return all that was thrown, as JUnit prints it} */
    private String nothingLeaks(EngineExecutionResults run) throws IOException {
        StringWriter failures = new StringWriter();
        run.allEvents().finished().list().stream()
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .forEach(failure -> failure.printStackTrace(new PrintWriter(failures, true)));
        run.allEvents().reportingEntryPublished().list().forEach(event -> clean("entry", event.toString()));
        clean("failures", failures.toString());
        clean("log", logged.toString());
        assertThat(failures + logged.toString()).doesNotContain("\u001b", "\u009b", "\u202e", "\u0007");
        assertThat(Runs.names(run)).allSatisfy(name -> clean("name", name));
        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile)).allSatisfy(file -> {
                clean("name of a file", file.getFileName().toString());
                clean(file.toString(), read(file));
            });
        }
        return failures.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clean(String place, String text) {
        assertThat(text)
                .as(place)
                .doesNotContain(KEY, KEY.substring(0, 8), KEY.substring(9), "mP-x9vB2")
                .doesNotContain("mP\\u002b", "mP%2B", "mP%2b", code(KEY).substring(2, 12))
                .doesNotContain(
                        code("x:" + KEY).substring(4, 14), code("me:" + KEY).substring(4, 14));
    }
}
