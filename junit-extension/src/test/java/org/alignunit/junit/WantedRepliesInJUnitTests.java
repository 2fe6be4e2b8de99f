package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.Expression;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.WantedReplies;
import org.alignunit.internal.result.WantedReplies.WantedPrompt;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;

/** What plans say of the replies that tests lack. */
class WantedRepliesInJUnitTests extends InJUnit {
    static class Sampled {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                within = 0.25)
        void young() {}
    }

    @Test
    void a_model_that_the_configuration_names_is_wanted_with_as_many_replies_as_95_of_100_runs_need() {
        runs.run(Sampled.class, "alignunit.recordings", "plan", "alignunit.model", "m@http://127.0.0.1:1/v1");

        CasePlan plan = OutputFiles.PLANS.readAll(runs.output()).get(0);
        WantedReplies wanted = only();
        assertThat(wanted.server()).isEqualTo("http://127.0.0.1:1/v1");
        assertThat(wanted.id().model()).isEqualTo("m");
        assertThat(wanted.prompts()).hasSize(1);
        WantedPrompt prompt = wanted.prompts().get(0);
        assertThat(prompt.user()).contains("Are there enough trees?");
        assertThat(prompt.draws())
                .isEqualTo(
                        IntStream.range(0, (int) Math.ceil(plan.calls().high().calls()))
                                .boxed()
                                .toList());
    }

    static class InAField {
        @ModelUnderTest
        static final LanguageModel MODEL = HttpModels.parse("openai:m");

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                within = 0.1)
        void young() {}
    }

    @Test
    void a_model_of_a_field_is_wanted_from_its_provider() {
        runs.run(InAField.class, "alignunit.recordings", "plan");

        assertThat(only().server()).isEqualTo("openai");
        assertThat(only().prompts()).extracting(WantedPrompt::draws).containsExactly(List.of(0), List.of(0));
        assertThat(only().prompts())
                .allSatisfy(prompt -> assertThat(prompt.schema()).contains("\"type\""));
    }

    static class Scripted {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                within = 0.1)
        void young() {}
    }

    @Test
    void what_is_recorded_is_not_wanted_and_of_a_client_of_ones_own_no_server_is_known() {
        runs.run(Scripted.class, "alignunit.recordings", "plan");
        assertThat(only().server()).isEmpty();
        assertThat(only().prompts()).hasSize(2);

        runs.run(Scripted.class, "alignunit.recordings", "record");
        runs.run(Scripted.class, "alignunit.recordings", "plan");

        assertThat(only().prompts()).isEmpty();
    }

    static class OwnPipeline {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            return "A";
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                within = 0.25)
        void young() {}
    }

    @Test
    void of_a_pipeline_nothing_is_wanted() {
        runs.run(OwnPipeline.class, "alignunit.recordings", "plan");

        assertThat(only().prompts()).isEmpty();
    }

    private WantedReplies only() {
        List<WantedReplies> wanted = OutputFiles.WANTED.readAll(runs.output());
        assertThat(wanted).hasSize(1);
        return wanted.get(0);
    }
}
