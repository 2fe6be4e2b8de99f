package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class SubjectsUnderTestTests extends InJUnit {
    static class Injecting implements TestInstancePostProcessor {
        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            ((Injected) instance).model = ScriptedModel.stating(50, 50);
        }
    }

    @ExtendWith(Injecting.class)
    static class Injected {
        @ModelUnderTest
        LanguageModel model;

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.1)
        void young() {}
    }

    @Test
    void an_injected_instance_field_gives_the_model() {
        runs.run(Injected.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
    }

    static class FromMethod {
        @ModelUnderTest
        LanguageModel model() {
            return ScriptedModel.stating(50, 50);
        }

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.1)
        void young() {}
    }

    @Test
    void a_method_gives_the_model_and_a_replay_costs_nothing() {
        EngineExecutionResults missing = runs.run(FromMethod.class, "alignunit.recordings", "replay");
        assertThat(Runs.failure(missing)).hasMessageContaining("-Dalignunit.recordings=record");
        assertThat(ScriptedModel.CALLS).hasValue(0);

        runs.run(FromMethod.class, "alignunit.recordings", "record")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
        assertThat(ScriptedModel.CALLS).hasValue(1);

        Runs next = runs.anew();
        next.run(FromMethod.class, "alignunit.recordings", "replay")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
        assertThat(ScriptedModel.CALLS).hasValue(1);
        TestResult replayed = next.result();
        assertThat(replayed.run().calls()).isZero();
        assertThat(replayed.run().replayedCalls()).isEqualTo(1);
        assertThat(replayed.recorded().recordedFrom()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void a_live_run_asks_for_everything_anew() {
        runs.run(FromMethod.class, "alignunit.run", "1");
        runs.run(FromMethod.class, "alignunit.run", "2");

        assertThat(ScriptedModel.CALLS).hasValue(2);
    }

    static class HalfOut {
        private static final AtomicBoolean OUT = new AtomicBoolean();

        @ModelUnderTest
        static final LanguageModel MODEL = new ScriptedModel((prompt, draw) -> {
            if (OUT.get() && prompt.user().contains("lawns")) {
                throw new ModelException(ModelException.Kind.UNAVAILABLE, "out");
            }
            return "{\"A\": \"50%\", \"B\": \"50%\", \"C\": \"0%\"}";
        });

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                within = 0.1)
        void young() {}
    }

    @Test
    void a_live_run_that_met_an_outage_pays_only_for_what_is_missing_the_next_time() {
        HalfOut.OUT.set(true);
        runs.run(HalfOut.class).testEvents().assertStatistics(stats -> stats.failed(1));
        HalfOut.OUT.set(false);
        ScriptedModel.CALLS.set(0);

        EngineExecutionResults next = runs.run(HalfOut.class);

        next.testEvents().assertStatistics(stats -> stats.succeeded(1));
        assertThat(ScriptedModel.CALLS).hasValue(1);
        assertThat(Runs.entries(next)).containsEntry("alignunit.replayedCalls", "1");
    }

    static class ThroughLangChain4j {
        @ModelUnderTest
        final ChatModel model = new ChatModel() {
            @Override
            public ChatRequestParameters defaultRequestParameters() {
                return ChatRequestParameters.builder().modelName("mine").build();
            }

            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder()
                        .aiMessage(AiMessage.from("{\"A\": 50, \"B\": 50, \"C\": 0}"))
                        .build();
            }
        };

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.1)
        void young() {}
    }

    @Test
    void a_langchain4j_chat_model_is_a_model_under_test() {
        runs.run(ThroughLangChain4j.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
    }

    static class Panel {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            return group.value().equals("Old")
                    ? "Yes"
                    : question.options().get(1).text();
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                within = 0.3)
        void old() {}
    }

    @Test
    void a_whole_pipeline_stands_in_for_the_model() {
        runs.run(Panel.class).testEvents().assertStatistics(stats -> stats.succeeded(1));

        TestResult result = runs.result();
        assertThat(result.verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(result.id().model()).isEqualTo("Panel.answer");
        assertThat(result.questions().get(0).model()).containsEntry("Yes", 1.0);
    }

    static class PanelAskedWrongly {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            return "Yes";
        }

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Old", within = 0.3)
        void old() {}
    }

    @Test
    void a_pipeline_gives_single_answers_only() {
        assertThat(Runs.failure(runs.run(PanelAskedWrongly.class))).hasMessageContaining("expression = SAMPLED");
    }

    static class BrokenPanel {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            throw new IllegalStateException("no persona store");
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                within = 0.3)
        void old() {}
    }

    @Test
    void a_pipeline_that_throws_is_an_error_and_no_verdict() {
        assertThat(Runs.failure(runs.run(BrokenPanel.class)))
                .isNotInstanceOf(AssertionError.class)
                .hasMessageContaining("BrokenPanel.answer")
                .hasMessageContaining("no persona store");
        assertThat(runs.result().verdict()).isEqualTo(Outcome.ERROR);
    }

    static class NoModel {
        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Old", within = 0.3)
        void old() {}
    }

    @Test
    void without_a_model_the_error_names_both_ways_to_give_one() {
        assertThat(Runs.failure(runs.run(NoModel.class)))
                .hasMessageContaining("@ModelUnderTest")
                .hasMessageContaining("alignunit.model");
        assertThat(runs.result().verdict()).isEqualTo(Outcome.ERROR);
    }

    @Test
    void a_budget_stops_the_run_before_it_is_overrun() {
        assertThat(Runs.failure(runs.run(FromMethod.class, "alignunit.budget.tokens", "10")))
                .hasMessageContaining("alignunit.budget.tokens");
        assertThat(ScriptedModel.CALLS).hasValue(0);
    }

    @Test
    void a_configured_model_that_is_not_there_is_an_error() {
        assertThat(Runs.failure(runs.run(NoModel.class, "alignunit.model", "nonsense")))
                .hasMessageContaining("alignunit.model")
                .hasMessageContaining("nonsense");
    }

    static class Faulty {
        @ModelUnderTest
        static final LanguageModel MODEL = new LanguageModel() {
            @Override
            public String name() {
                return "faulty";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                return CompletableFuture.failedFuture(new IllegalStateException("a bug in the client"));
            }
        };

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Old", within = 0.3)
        void old() {}
    }

    @Test
    void a_clients_own_bug_is_an_error_with_its_cause() {
        assertThat(Runs.failure(runs.run(Faulty.class)))
                .isNotInstanceOf(AssertionError.class)
                .hasMessageContaining("a bug in the client");
        assertThat(runs.result().verdict()).isEqualTo(Outcome.ERROR);
    }

    @Test
    void torn_recordings_are_told_of(@TempDir Path directory) throws Exception {
        Path recordings = Files.createDirectories(directory.resolve("recordings"));
        Files.writeString(recordings.resolve("scripted.jsonl"), "{\"half\": ");

        assertThat(Runs.failure(runs.run(
                        FromMethod.class,
                        "alignunit.recordings",
                        "replay",
                        "alignunit.recordings.directory",
                        recordings.toString())))
                .hasMessageContaining("damaged");
    }
}
