package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.PROMPT;
import static org.alignunit.model.http.FakeServer.answer;
import static org.alignunit.model.http.FakeServer.error;
import static org.alignunit.model.http.FakeServer.failure;
import static org.alignunit.model.http.FakeServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many calls at once to a server that fares badly. */
class StormTests {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final int CALLS = 300;
    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_question_gets_its_own_reply_exactly_once_though_a_third_of_the_answers_are_faults() {
        Map<String, Integer> attempts = new ConcurrentHashMap<>();
        Map<String, Integer> replies = new ConcurrentHashMap<>();
        answering(user -> {
            int attempt = attempts.merge(user, 1, Integer::sum);
            Random random = new Random(31L * user.hashCode() + attempt);
            random.nextInt();
            // the last attempt that a broken line is given succeeds, so that the outcome does not hang on luck
            if (attempt == FakeServer.QUICK.attempts() || random.nextInt(10) >= 3) {
                replies.merge(user, 1, Integer::sum);
                return says("reply to " + user).build();
            }
            return fault(random.nextInt(6));
        });
        LanguageModel model = server.model();

        List<CompletableFuture<Reply>> asked = IntStream.range(0, CALLS)
                .mapToObj(i -> model.ask(question(i), i))
                .toList();

        for (int i = 0; i < CALLS; i++) {
            assertThat(asked.get(i).join().text())
                    .isEqualTo("reply to " + question(i).user());
        }
        assertThat(replies)
                .hasSize(CALLS)
                .allSatisfy((user, times) -> assertThat(times).isEqualTo(1));
        assertThat(server.server.getRequestCount()).isBetween(CALLS * 12 / 10, CALLS * 16 / 10);
    }

    private static MockResponse fault(int kind) {
        return switch (kind) {
            case 0 -> error(429, "slow down").build();
            case 1 -> error(500, "oops").build();
            case 2 -> error(503, "overloaded").setHeader("Retry-After", "0").build();
            case 3 ->
                says("a".repeat(50_000))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build();
            case 4 -> answer(200, "{\"choices\": [{\"mess").build();
            default -> answer(200, "").build();
        };
    }

    @Test
    void hundreds_of_calls_with_an_expired_key_end_in_one_message_and_few_requests() {
        answering(user -> error(401, "key expired").build());
        LanguageModel model = server.model(Map.of("ALIGNUNIT_API_KEY", "k-1"));

        List<Throwable> failures = failures(model, PROMPT);

        assertThat(failures.get(0)).hasMessageContaining("key expired");
        assertThat(failures).allMatch(failure -> failure == failures.get(0));
        assertThat(server.server.getRequestCount()).isLessThanOrEqualTo(FakeServer.QUICK.concurrency());
    }

    @Test
    void a_dead_server_is_given_up_for_all_calls_once_one_has_spent_its_attempts() {
        LanguageModel model = server.model();
        server.close();
        ModelException first = failure(model);

        List<Throwable> failures = failures(model, PROMPT);

        assertThat(first.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failures).allMatch(failure -> failure == first);
    }

    @Test
    void a_server_that_asks_everyone_for_too_long_a_wait_is_asked_no_more() {
        answering(
                user -> error(429, "tomorrow").setHeader("Retry-After", "86400").build());
        LanguageModel model = server.model();
        ModelException first = failure(model);

        List<Throwable> failures = failures(model, PROMPT);

        assertThat(failures).allMatch(failure -> failure == first);
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_prompt_that_the_server_breaks_down_over_does_not_stop_the_others() {
        answering(user -> user.equals(PROMPT.user())
                ? error(500, "oops").build()
                : says("A").build());
        LanguageModel model = server.model();

        assertThat(failure(model).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(model.ask(question(1), 0).join().text()).isEqualTo("A");
    }

    @Test
    void one_call_finds_out_for_all_that_there_are_no_log_probabilities() {
        answering(user -> says("A").build());

        List<Throwable> failures = failures(server.model(), new Prompt("", "Which one?", 0, 1, 3, ""));

        assertThat(failures).allMatch(failure -> ((ModelException) failure).kind() == Kind.UNSUPPORTED);
        assertThat(server.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void all_calls_go_ahead_once_one_has_brought_log_probabilities() {
        answering(user -> answer(200, """
                {"choices": [{"message": {"content": "A"}, "logprobs": {"content": [
                  {"token": "A", "logprob": -0.1, "top_logprobs": []}]}}]}""").build());
        LanguageModel model = server.model();

        CompletableFuture<?>[] asked = IntStream.range(0, CALLS)
                .mapToObj(i -> model.ask(new Prompt("", "Which one?", 0, 1, 3, ""), i))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(asked).join();

        assertThat(server.server.getRequestCount()).isEqualTo(CALLS);
    }

    private static Prompt question(int i) {
        return new Prompt("", "question " + i, 0.7, 5, 0, "");
    }

    private static List<Throwable> failures(LanguageModel model, Prompt prompt) {
        List<CompletableFuture<Throwable>> asked = IntStream.range(0, CALLS)
                .mapToObj(i -> model.ask(prompt, i)
                        .<Throwable>handle(
                                (reply, failure) -> failure == null ? new AssertionError("a reply") : cause(failure)))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private void answering(Function<String, MockResponse> answers) {
        server.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                try {
                    var messages = MAPPER.readTree(request.getBody().utf8()).path("messages");
                    return answers.apply(
                            messages.path(messages.size() - 1).path("content").asText());
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }
}
