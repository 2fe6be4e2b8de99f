package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.PROMPT;
import static org.alignunit.model.http.FakeServer.answer;
import static org.alignunit.model.http.FakeServer.error;
import static org.alignunit.model.http.FakeServer.failure;
import static org.alignunit.model.http.FakeServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.model.budget.Budget;
import org.alignunit.internal.model.budget.BudgetSettings;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each attempt that may be charged for counts. */
class PaidAttemptsTests {
    private final FakeServer server = new FakeServer();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        server.close();
    }

    private LanguageModel within(int calls, LanguageModel model) {
        Map<String, String> parameters = Map.of(
                "alignunit.budget.calls", Integer.toString(calls),
                "alignunit.budget.directory", directory.toString(),
                "alignunit.run", "test");
        return model.within(
                new Budget(BudgetSettings.from(new Parameters(name -> Optional.ofNullable(parameters.get(name))))));
    }

    /** The calls in the only ledger. */
    private long counted() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return Long.parseLong(
                    Files.readString(files.findFirst().orElseThrow()).split(" ")[1]);
        }
    }

    static Stream<Arguments> firstAnswers() {
        return Stream.of(
                Arguments.of("busy", error(429, "busy"), 1),
                Arguments.of("overloaded", error(503, "busy"), 1),
                Arguments.of("takes no schema", error(400, "no response_format"), 1),
                Arguments.of(
                        "reasons",
                        answer(
                                200,
                                "{\"choices\": [{\"finish_reason\": \"length\", \"message\": {\"content\": \"\"}}]}"),
                        2),
                Arguments.of("broken", error(500, "oops"), 2),
                Arguments.of("breaks off", answer(200, "{\"choices\": ["), 2),
                Arguments.of("reset", says("A").onResponseBody(new SocketEffect.CloseSocket()), 2),
                Arguments.of("silent", says("A").onResponseStart(SocketEffect.Stall.INSTANCE), 2),
                Arguments.of("garbled", answer(200, "<html>"), 2));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("firstAnswers")
    void an_attempt_counts_if_it_may_be_charged(String name, MockResponse.Builder first, int calls) throws Exception {
        server.then(first).then(says("A"));

        Prompt schema = new Prompt("", "?", 0, 5, 0, "{\"type\": \"object\"}");
        within(9, server.model()).ask(schema, 0).join();

        assertThat(counted()).isEqualTo(calls);
    }

    @Test
    void nothing_is_sent_again_unseen_on_a_connection_that_was_kept() throws Exception {
        server.then(says("A"))
                .then(says("B").onResponseStart(new SocketEffect.CloseSocket()))
                .then(says("C"));
        LanguageModel model = within(9, server.model());
        model.ask(PROMPT, 0).join();

        assertThat(model.ask(PROMPT, 1).join().text()).isEqualTo("C");
        assertThat(server.server.getRequestCount()).isEqualTo(3);
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void what_an_attempt_has_shown_is_not_paid_for_again_when_the_next_meets_a_busy_server() throws Exception {
        server.then(answer(200, "{\"choices\": [{\"finish_reason\": \"length\", \"message\": {\"content\": \"\"}}]}"))
                .then(error(429, "busy"))
                .then(error(429, "busy"))
                .then(says("A"));

        within(9, server.model()).ask(PROMPT, 0).join();

        assertThat(server.server.getRequestCount()).isEqualTo(4);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void an_attempt_that_the_budget_does_not_allow_is_not_made() {
        server.then(error(500, "oops")).then(says("A"));

        assertThat(failure(within(1, server.model())).kind()).isEqualTo(Kind.OVER_BUDGET);
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_server_that_is_not_there_charges_nothing() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        LanguageModel nobody =
                HttpModels.parse("m@http://127.0.0.1:" + port + "/v1", Map.of(), FakeServer.QUICK, warning -> {});

        assertThat(failure(within(1, nobody), PROMPT).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(counted()).isZero();
    }
}
