package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.alignunit.Expression;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.http.HttpSettings;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A server that repeats whatever it is sent, and more, gets none of it written down. */
class SecretsTests {
    private static final String KEY = "sk-live-0123456789abcdef";
    private static final String ORGANISATION = "org-AbCdEf123456";
    private static final AtomicInteger STATUS = new AtomicInteger();
    private static final StringBuffer LOGGED = new StringBuffer();
    private static int port;

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            LOGGED.append(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private HttpServer server;
    private Runs runs;
    private Path directory;

    @BeforeEach
    void serve(@TempDir Path temporary) throws IOException {
        directory = temporary;
        runs = new Runs(directory);
        LOGGED.setLength(0);
        Logger.getLogger("").addHandler(listener);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SecretsTests::repeat);
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
        Logger.getLogger("").removeHandler(listener);
    }

    private static void repeat(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            assertThat(sent).isEqualTo("Bearer " + KEY);
            String said = "You sent " + sent + " of " + ORGANISATION;
            String body = STATUS.get() == 200
                    ? """
                            {"model": "m-1", "organization": "%s", "headers": {"Authorization": "%s"},
                             "choices": [{"message": {"content": "A"}}], "usage": {"prompt_tokens": 1}}""".formatted(ORGANISATION, sent)
                    : "{\"error\": {\"message\": \"%s\"}}".formatted(said);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("openai-organization", ORGANISATION);
            exchange.getResponseHeaders().set("Set-Cookie", "session=" + KEY);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(STATUS.get(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    static class Keyed {
        @ModelUnderTest
        final LanguageModel model = HttpModels.parse(
                "m@http://127.0.0.1:" + port + "/v1",
                Map.of("ALIGNUNIT_API_KEY", KEY),
                HttpSettings.DEFAULT,
                warning -> Logger.getLogger("warnings").warning(warning));

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 30)
        void measured() {}
    }

    @Test
    void a_key_is_in_no_recording_result_log_or_failure() throws IOException {
        for (int status : List.of(200, 400, 401, 403, 404)) {
            STATUS.set(status);
            Runs each = new Runs(directory.resolve(String.valueOf(status)));
            EngineExecutionResults run =
                    each.run(Keyed.class, "alignunit.recordings", status == 200 ? "record" : "live");

            assertThat(each.results()).hasSize(1);
            leaks(run);
        }
        assertThat(directory.resolve("200/recordings/m.jsonl")).isNotEmptyFile();
    }

    static class Careless {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            throw new IllegalStateException("401 for Bearer " + KEY + " of " + ORGANISATION);
        }

        @AlignmentTest(survey = "surveys/parks.json", groups = "AGE=Young", expression = Expression.SAMPLED)
        void measured() {}
    }

    @Test
    void what_a_pipeline_lets_slip_is_in_no_result() throws IOException {
        runs.run(Careless.class);

        assertThat(runs.result().conclusion().message()).contains("401 for [secret] of [secret]");
        files();
    }

    private void leaks(EngineExecutionResults run) throws IOException {
        StringWriter failures = new StringWriter();
        run.allEvents()
                .failed()
                .list()
                .forEach(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .printStackTrace(new PrintWriter(failures, true)));
        assertThat(failures.toString()).doesNotContain(KEY, ORGANISATION, "0123456789abcdef");
        assertThat(LOGGED.toString()).doesNotContain(KEY, ORGANISATION);
        files();
    }

    private void files() throws IOException {
        try (var all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(KEY, ORGANISATION));
        }
    }
}
