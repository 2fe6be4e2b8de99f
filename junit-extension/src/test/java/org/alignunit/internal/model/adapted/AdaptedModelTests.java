package org.alignunit.internal.model.adapted;

import static org.alignunit.internal.model.adapted.AdaptedModelContract.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.model.budget.Budget;
import org.alignunit.internal.model.budget.BudgetSettings;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdaptedModelTests {
    private static final Prompt PROMPT = AdaptedModelContract.PROMPT;
    private static final ChatReply A = new ChatReply(Reply.of("A"), false);

    private final List<Prompt> sent = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    /** What a chat model throws, with its meaning. */
    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final ChatFailure failure;

        Thrown(ChatFailure failure, String message) {
            super(message);
            this.failure = failure;
        }
    }

    private final class FakeChat implements Chat {
        private final Function<Prompt, ChatReply> answers;

        FakeChat(Function<Prompt, ChatReply> answers) {
            this.answers = answers;
        }

        @Override
        public String library() {
            return "Fake";
        }

        @Override
        public Class<?> adapter() {
            return AdaptedModel.class;
        }

        @Override
        public Object model() {
            return this;
        }

        @Override
        public Map<String, Object> settings(String name) {
            return Map.of();
        }

        @Override
        public ChatReply ask(Prompt prompt, String name, Set<ModelQuirk> known) {
            sent.add(prompt);
            return answers.apply(prompt);
        }

        @Override
        public ChatFailure meaning(RuntimeException thrown) {
            return ((Thrown) thrown).failure;
        }
    }

    private LanguageModel model(Function<Prompt, ChatReply> answers) {
        return AdaptedModel.of(new FakeChat(answers), "m", 1);
    }

    private static ChatReply fail(ChatFailure failure, String words) {
        throw new Thrown(failure, words);
    }

    @Test
    void prompts_that_wait_for_their_turn_know_what_others_have_shown_meanwhile() {
        List<Prompt> allowed = new CopyOnWriteArrayList<>();
        LanguageModel model = model(prompt -> prompt.maxTokens() == PROMPT.maxTokens()
                        ? new ChatReply(Reply.of(""), true)
                        : new ChatReply(Reply.of("<think>Hm</think>A"), false))
                .within((prompt, call) -> {
                    allowed.add(prompt);
                    return call.get();
                });

        IntStream.range(0, 30).mapToObj(i -> model.ask(PROMPT, i)).toList().forEach(CompletableFuture::join);

        assertThat(sent).hasSize(31).isEqualTo(allowed);
    }

    @Test
    void an_error_of_the_chat_model_ends_its_call_and_lets_the_next_have_its_turn() {
        List<Error> errors = List.of(new OutOfMemoryError("no"), new StackOverflowError(), new AssertionError("chat"));
        LanguageModel model = model(prompt -> {
            if (sent.size() <= errors.size()) {
                throw errors.get(sent.size() - 1);
            }
            return A;
        });

        List<CompletableFuture<Reply>> replies =
                IntStream.range(0, 5).mapToObj(i -> model.ask(PROMPT, i)).toList();

        for (int i = 0; i < errors.size(); i++) {
            assertThat(replies.get(i))
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withCause(errors.get(i));
        }
        assertThat(replies.get(4)).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void a_library_that_is_too_old_is_no_fault_of_the_server() {
        LanguageModel model = model(prompt -> {
            throw new NoSuchMethodError("'dev.langchain4j.model.X dev.langchain4j.model.Y.z()'");
        });

        for (int i = 0; i < 3; i++) {
            assertThat(AdaptedModelContract.failure(model, PROMPT))
                    .hasMessageContaining("the class path")
                    .hasMessageContaining("Use LangChain4j 1.2 or newer");
        }
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void what_a_chat_model_is_never_asked_costs_nothing(boolean foundByLibrary) {
        Map<String, String> parameters = Map.of(
                "alignunit.budget.calls",
                "1",
                "alignunit.budget.directory",
                directory.toString(),
                "alignunit.run",
                "1");
        LanguageModel model = model(prompt -> {
                    if (prompt.topLogProbabilities() == 0) {
                        return A;
                    }
                    throw foundByLibrary
                            ? new Thrown(ChatFailure.UNSUPPORTED, "no")
                            : ModelException.unasked(Kind.UNSUPPORTED, "no");
                })
                .within(new Budget(
                        BudgetSettings.from(new Parameters(name -> Optional.ofNullable(parameters.get(name))))));

        for (int i = 0; i < 3; i++) {
            assertThat(failure(model, new Prompt("", "?", 0, 1, 2, "")).kind()).isEqualTo(Kind.UNSUPPORTED);
        }

        assertThat(model.ask(PROMPT, 0).join().text()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({
        "KEY, 401",
        "NAME, 404",
        "ADDRESS, unknown host",
        "ACCOUNT, 402",
        "BUSY, You exceeded your quota: insufficient_quota",
        "MALFORMED, Your credit balance is too low",
        "MALFORMED, API key not valid. Please pass a valid API key."
    })
    void a_refusal_is_the_message_of_all_calls_and_nothing_more_is_sent(ChatFailure failure, String words) {
        LanguageModel model = model(prompt -> fail(failure, words));
        ModelException first = failure(model, PROMPT);

        assertThat(first.kind()).isEqualTo(Kind.REFUSED);
        assertThat(first).hasMessageContaining(words);
        assertThat(failure(model, PROMPT)).isSameAs(first);
        assertThat(sent).hasSize(1);
    }

    @Test
    void where_several_calls_in_a_row_find_nobody_there_the_others_end_with_the_same_message() {
        LanguageModel model = model(prompt -> fail(ChatFailure.UNAVAILABLE, "attempt " + sent.size()));

        for (int i = 0; i < 30; i++) {
            assertThat(failure(model, PROMPT).kind()).isEqualTo(Kind.UNAVAILABLE);
        }

        assertThat(sent).hasSize(AdaptedModel.LOST_IN_A_ROW);
        assertThat(failure(model, PROMPT)).hasMessageContaining("attempt " + AdaptedModel.LOST_IN_A_ROW);
    }

    @ParameterizedTest
    @CsvSource({"BUSY, slow down", "BAD_EXCHANGE, no", "MALFORMED, no", "KEY, your input was flagged"})
    void what_concerns_one_call_ends_no_other(ChatFailure failure, String words) {
        LanguageModel model = model(prompt -> sent.size() <= 20 ? fail(failure, words) : A);

        for (int i = 0; i < 20; i++) {
            failure(model, PROMPT);
        }

        assertThat(model.ask(PROMPT, 0).join().text()).isEqualTo("A");
    }

    @Test
    void a_thread_that_a_chat_model_leaves_interrupted_can_still_keep_its_reply() {
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        LanguageModel model = model(prompt -> {
                    Thread.currentThread().interrupt();
                    return A;
                })
                .within((prompt, call) -> call.get()
                        .whenComplete((reply, failure) ->
                                interrupted.add(Thread.currentThread().isInterrupted())));

        model.ask(PROMPT, 0).join();

        assertThat(interrupted).containsExactly(false);
    }
}
