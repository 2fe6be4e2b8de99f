package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alignunit.Expression;
import org.alignunit.model.springai.RecordedChatModel;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;

class SpringAiInJUnitTests extends InJUnit {
    private static final AtomicInteger CALLS = new AtomicInteger();

    @BeforeEach
    void prepare() {
        CALLS.set(0);
    }

    private record Scripted(String says) implements ChatModel {
        @Override
        public ChatResponse call(Prompt prompt) {
            CALLS.incrementAndGet();
            return new ChatResponse(List.of(new Generation(new AssistantMessage(says))));
        }

        @Override
        public ChatOptions getOptions() {
            return ChatOptions.builder().model("mine").build();
        }
    }

    static class ThroughSpringAi {
        @ModelUnderTest
        final ChatModel model = new Scripted("{\"A\": 50, \"B\": 50, \"C\": 0}");

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.1)
        void young() {}
    }

    @Test
    void a_spring_ai_chat_model_is_a_model_under_test() {
        runs.run(ThroughSpringAi.class, "alignunit.recordings", "record")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
        assertThat(runs.results())
                .singleElement()
                .extracting(test -> test.id().model())
                .isEqualTo("mine");
        assertThat(CALLS).hasValue(1);

        runs.anew()
                .run(ThroughSpringAi.class, "alignunit.recordings", "replay")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
        assertThat(CALLS).hasValue(1);
    }

    static class WithLogProbabilities {
        @ModelUnderTest
        final ChatModel model = new Scripted("A");

        @AlignmentTest(
                survey = "surveys/parks.json",
                groups = "AGE=Young",
                expression = Expression.LOG_PROBABILITIES,
                within = 0.1)
        void young() {}
    }

    @Test
    void log_probabilities_end_in_one_error_that_names_the_remedy_before_anything_is_asked() {
        EngineExecutionResults run = runs.run(WithLogProbabilities.class);

        assertThat(Runs.failure(run))
                .hasMessageContaining("Spring AI's responses carry no log-probabilities")
                .hasMessageContaining("alignunit.model");
        assertThat(CALLS).hasValue(0);
    }

    static class Panel {
        private final ChatModel inner = RecordedChatModel.of(new Scripted("Yes"), "inner");

        @RespondentUnderTest
        String answer(Question question, Group group) {
            return inner.call(group.value() + ", " + question.id() + "?");
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                within = 0.5)
        void old() {}
    }

    @Test
    void a_pipelines_chat_model_is_recorded_and_replayed() {
        runs.run(Panel.class, "alignunit.recordings", "record")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
        int paid = CALLS.get();

        Runs next = runs.anew();
        next.run(Panel.class, "alignunit.recordings", "replay")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));

        assertThat(paid).isPositive();
        assertThat(CALLS).hasValue(paid);
        assertThat(next.result().run().replayedCalls()).isEqualTo(paid);
    }
}
