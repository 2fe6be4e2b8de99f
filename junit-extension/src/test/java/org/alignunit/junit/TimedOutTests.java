package org.alignunit.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.langchain4j.LangChain4jModel;
import org.alignunit.model.langchain4j.RecordedChatModel;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that timed out pays for the calls in flight alone, whatever is under test and whoever ended it. */
class TimedOutTests extends InJUnit {
    private static final int AT_ONCE = 4;
    private static final int LIMIT_MILLIS = 1500;
    private static final int CALL_MILLIS = 250;
    private static final AtomicInteger CALLS = new AtomicInteger();

    @BeforeEach
    void prepare() {
        CALLS.set(0);
    }

    private static String slow() {
        CALLS.incrementAndGet();
        try {
            Thread.sleep(CALL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "A";
    }

    private static final ChatModel CHAT = new ChatModel() {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder().aiMessage(AiMessage.from(slow())).build();
        }
    };

    @Timeout(value = LIMIT_MILLIS, unit = TimeUnit.MILLISECONDS)
    static class OfAServer {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                expression = Expression.SAMPLED,
                maxCalls = 100)
        void asks() {}
    }

    static class OfAChatModel extends OfAServer {
        @ModelUnderTest
        final Object model = LangChain4jModel.of(CHAT, "chat", AT_ONCE);
    }

    static class OfAModelThatAnswersLater extends OfAServer {
        @ModelUnderTest
        final LanguageModel model = new LanguageModel() {
            @Override
            public String name() {
                return "later";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                return CompletableFuture.supplyAsync(() -> Reply.of(slow()), Executors.newCachedThreadPool());
            }
        };
    }

    static class OfAModelOnTheTestsThread extends OfAServer {
        @ModelUnderTest
        final LanguageModel model = new LanguageModel() {
            @Override
            public String name() {
                return "at once";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                return CompletableFuture.completedFuture(Reply.of(slow()));
            }
        };
    }

    static class OfAPipeline extends OfAServer {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            return slow();
        }
    }

    static class OfAPipelineThatAsksOften extends OfAServer {
        private final ChatModel recorded = RecordedChatModel.of(CHAT, "inner");

        @RespondentUnderTest
        String answer(Question question, Group group) {
            String answer = "";
            for (int i = 0; i < 50; i++) {
                answer = recorded.chat(question.id() + i);
            }
            return answer;
        }
    }

    static class OnAThreadOfItsOwn {
        @Timeout(value = LIMIT_MILLIS, unit = TimeUnit.MILLISECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                expression = Expression.SAMPLED,
                maxCalls = 100)
        void asks() {}
    }

    /** Ends tests as {@code assertTimeoutPreemptively} does. */
    static final class Preemptively implements InvocationInterceptor {
        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
            Assertions.assertTimeoutPreemptively(Duration.ofMillis(LIMIT_MILLIS), invocation::proceed);
        }
    }

    @ExtendWith(Preemptively.class)
    static class EndedByAnExtension {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                expression = Expression.SAMPLED,
                maxCalls = 100)
        void asks() {}
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                OfAServer.class,
                OfAChatModel.class,
                OfAModelThatAnswersLater.class,
                OfAModelOnTheTestsThread.class,
                OfAPipeline.class,
                OfAPipelineThatAsksOften.class,
                OnAThreadOfItsOwn.class,
                EndedByAnExtension.class
            })
    void pays_for_the_calls_in_flight_alone(Class<?> tests) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                byte[] body = "{\"choices\": [{\"message\": {\"content\": \"%s\"}}]}"
                        .formatted(slow())
                        .getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        String model = "m@http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        try {
            HttpModels.parse(model)
                    .ask(new Prompt("", "warm?", 1, 1, 0, ""), 0)
                    .join(); // a fresh JVM takes long for it
            CALLS.set(0);
            runs.run(tests, "alignunit.concurrency", String.valueOf(AT_ONCE), "alignunit.model", model);
            int begun = CALLS.get();
            TimeUnit.MILLISECONDS.sleep(4 * CALL_MILLIS);

            assertThat(CALLS.get()).isEqualTo(begun).isBetween(1, 12 * AT_ONCE);
            assertThat(runs.results()).isNotEmpty().allSatisfy(test -> {
                assertThat(test.verdict()).isEqualTo(Outcome.ERROR);
                assertThat(test.conclusion().message()).contains("interrupted");
            });
        } finally {
            server.stop(0);
        }
    }
}
