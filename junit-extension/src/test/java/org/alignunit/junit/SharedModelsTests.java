package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.alignunit.Expression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one test method meets, the others need not meet again. */
class SharedModelsTests extends InJUnit {
    private static final AtomicInteger ASKED = new AtomicInteger();

    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        ASKED.set(0);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean cold = !new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                        .contains("\"temperature\"");
                ASKED.incrementAndGet();
                String body = status.get() != 200
                        ? "{\"error\": {\"message\": \"bad key\"}}"
                        : cold
                                ? "{\"choices\": [{\"message\": {\"content\": \"A\"}}]}"
                                : "{\"error\": {\"message\": \"Unsupported parameter: temperature\"}}";
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status.get() != 200 ? status.get() : cold ? 200 : 400, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String model() {
        return "m@http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Three test methods that each ask something of their own. */
    abstract static class ThreeMethods {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 12)
        void trees() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "lawns",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 12)
        void lawns() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                maxCalls = 12)
        void old() {}
    }

    static class Configured extends ThreeMethods {}

    @Test
    void a_configured_model_that_is_refused_is_asked_once_for_all_methods() {
        status.set(401);

        runs.run(Configured.class, "alignunit.model", model(), "alignunit.concurrency", "1");

        assertThat(runs.results())
                .hasSize(3)
                .extracting(test -> test.conclusion().message())
                .allSatisfy(message -> assertThat(message).contains("401"));
        assertThat(ASKED).hasValue(1);
    }

    @Test
    void what_a_configured_model_does_not_take_is_told_of_once_for_all_methods() {
        assertThat(Logged.by(Models.class, () -> runs.run(Configured.class, "alignunit.model", model())))
                .singleElement()
                .asString()
                .contains("takes no temperature");
    }

    static class Given extends ThreeMethods {
        @ModelUnderTest
        static final ChatModel MODEL = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                ASKED.incrementAndGet();
                throw new AuthenticationException("bad key");
            }

            @Override
            public ChatRequestParameters defaultRequestParameters() {
                return ChatRequestParameters.builder().modelName("m").build();
            }
        };
    }

    @Test
    void a_chat_model_of_all_methods_is_refused_once() {
        runs.run(Given.class, "alignunit.concurrency", "1");

        assertThat(runs.results())
                .hasSize(3)
                .extracting(test -> test.conclusion().message())
                .allSatisfy(message -> assertThat(message).contains("bad key"));
        assertThat(ASKED).hasValue(1);
    }

    /** Equal to any other of its kind. */
    private record Counting() implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            if (ASKED.getAndIncrement() == 0) {
                throw new AuthenticationException("bad key");
            }
            return ChatResponse.builder().aiMessage(AiMessage.from("A")).build();
        }

        @Override
        public ChatRequestParameters defaultRequestParameters() {
            return ChatRequestParameters.builder().modelName("m").build();
        }
    }

    static class Own extends ThreeMethods {
        @ModelUnderTest
        final ChatModel model = new Counting();
    }

    @Test
    void a_chat_model_of_one_methods_own_is_its_alone_though_it_equals_another() {
        runs.run(Own.class, "alignunit.concurrency", "1");

        assertThat(runs.results())
                .filteredOn(
                        result -> String.valueOf(result.conclusion().message()).contains("bad key"))
                .hasSize(1);
    }
}
