package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.TestResult;
import org.alignunit.model.ModelException;
import org.alignunit.model.langchain4j.RecordedChatModel;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordedPipelineTests extends InJUnit {
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicBoolean OUT = new AtomicBoolean();

    @BeforeEach
    void prepare() {
        CALLS.set(0);
        OUT.set(false);
    }

    abstract static class Panel {
        private final ChatModel inner = RecordedChatModel.of(
                new ChatModel() {
                    @Override
                    public ChatResponse doChat(ChatRequest request) {
                        if (OUT.get() && request.toString().contains("lawns")) {
                            throw new ModelException(ModelException.Kind.UNAVAILABLE, "out");
                        }
                        CALLS.incrementAndGet();
                        return ChatResponse.builder()
                                .aiMessage(AiMessage.from("Yes"))
                                .tokenUsage(new TokenUsage(3, 2))
                                .build();
                    }
                },
                "inner");

        @RespondentUnderTest
        String answer(Question question, Group group) {
            return inner.chat(group.value() + ", " + question.id() + "?");
        }
    }

    static class OldPanel extends Panel {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                within = 0.5)
        void old() {}
    }

    static class YoungPanel extends Panel {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                within = 0.45)
        void young() {}
    }

    @Test
    void a_replay_is_neither_paid_nor_undated() {
        runs.run(OldPanel.class, "alignunit.recordings", "record");
        RunCost paid = runs.result().run();
        assertThat(paid.calls()).isEqualTo(CALLS.get()).isPositive();
        assertThat(paid.promptTokens()).isEqualTo(3L * CALLS.get());

        runs.run(OldPanel.class, "alignunit.recordings", "replay");

        TestResult replayed = runs.result();
        assertThat(replayed.run().calls()).isZero();
        assertThat(replayed.run().replayedCalls()).isEqualTo(paid.calls());
        assertThat(replayed.recorded().recordedFrom()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(CALLS).hasValue((int) paid.calls());
    }

    static class ClosePanel extends Panel {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                maxCalls = 40,
                within = 0.1)
        void close() {}
    }

    @Test
    void a_budget_counts_the_calls_of_the_models_inside() {
        runs.run(ClosePanel.class, "alignunit.budget.calls", "5");

        assertThat(CALLS).hasValue(5);
        TestResult result = runs.result();
        assertThat(result.verdict()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(result.conclusion().message()).contains("alignunit.budget.calls = 5 is used up after 5 calls");
    }

    @Test
    void a_live_run_asks_for_everything_anew_and_once() {
        runs.run(OldPanel.class, "alignunit.run", "1");
        int once = CALLS.get();
        runs.run(OldPanel.class, "alignunit.run", "1");
        assertThat(CALLS).as("two executions of one run").hasValue(once);

        runs.run(OldPanel.class, "alignunit.run", "2");
        assertThat(CALLS).hasValue(2 * once);
    }

    static class Broken {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            throw new StackOverflowError();
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                expression = Expression.SAMPLED,
                maxCalls = 40)
        void ends() {}
    }

    @Test
    void an_error_in_a_pipeline_ends_its_test() {
        runs.run(Broken.class);

        assertThat(runs.results()).isNotEmpty().allSatisfy(test -> {
            assertThat(test.verdict()).isEqualTo(Outcome.ERROR);
            assertThat(test.conclusion().message()).contains("StackOverflowError");
        });
    }
}
