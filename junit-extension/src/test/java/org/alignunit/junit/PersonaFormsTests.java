package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;

class PersonaFormsTests extends InJUnit {
    static class Forms {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                steering = {Steering.NONE, Steering.PERSONA, Steering.FEW_SHOT},
                persona = {
                    PersonaForm.SENTENCE,
                    PersonaForm.QUESTION_ANSWER,
                    PersonaForm.BIOGRAPHY,
                    PersonaForm.PORTRAIT
                },
                within = 0.3)
        void young() {}
    }

    @Test
    void each_form_is_a_test_case_of_its_own_and_no_steering_has_none() {
        List<String> names = Runs.names(runs.run(Forms.class));

        assertThat(names)
                .map(name -> name.replaceAll("Young, |, verbalized.*", ""))
                .containsExactly(
                        "no steering",
                        "persona",
                        "persona (question and answer)",
                        "persona (biography)",
                        "persona (portrait)",
                        "few-shot",
                        "few-shot (question and answer)",
                        "few-shot (biography)",
                        "few-shot (portrait)");
        // the error rate is shared by what runs, not by what could be combined
        assertThat(runs.results().get(0).assertion().rule().testCases()).isEqualTo(9);
    }

    @Test
    void the_result_tells_the_form_and_shows_what_was_sent() {
        runs.run(Forms.class);

        assertThat(runs.results()).hasSize(9);
        for (TestResult result : runs.results()) {
            FirstPrompt prompt = result.setup().prompt();
            assertThat(prompt.question()).isEqualTo("trees");
            assertThat(prompt.user().contains("Description: I am a person under 30."))
                    .isEqualTo(Constant.of(PersonaForm.BIOGRAPHY)
                            .equals(result.id().asked().persona()));
            assertThat(prompt.request()).startsWith("temperature 1, at most 108 tokens, as JSON that follows {");
            assertThat(result.id().asked().persona() == null)
                    .isEqualTo(result.id().asked().steering().is(Steering.NONE));
        }
        Set<String> sent = runs.results().stream()
                .map(result -> result.setup().prompt().messages())
                .collect(Collectors.toSet());
        assertThat(sent).hasSize(9).allMatch(messages -> messages.startsWith("[user]\n"));
    }

    static class Unrecorded {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young")
        void one() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Old",
                expression = Expression.SAMPLED)
        void many() {}
    }

    @Test
    void what_is_not_recorded_is_told_by_question_group_file_and_remedy() {
        runs.run(Unrecorded.class, "alignunit.recordings", "replay");

        assertThat(runs.results())
                .extracting(test -> test.conclusion().message())
                .anySatisfy(message -> assertThat(message)
                        .startsWith("a reply is not recorded, to \"trees\" for AGE=Young: ")
                        .contains("no reply of 'scripted' to this prompt (draw 0) in /")
                        .contains("scripted.jsonl\n")
                        .endsWith("record it: mvn verify -Dalignunit.recordings=record")
                        .hasLineCount(2)
                        .doesNotContain("{", "temperature"))
                .anySatisfy(
                        message -> assertThat(message)
                                .startsWith(
                                        "6 of the 6 replies of this round are not recorded, the first to \"trees\" for AGE=Old: "));
    }

    static class UnrecordedParties {
        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=*")
        void each() {}
    }

    @Test
    void one_test_case_of_a_method_explains_what_is_not_recorded_and_the_others_refer_to_it() {
        runs.run(UnrecordedParties.class, "alignunit.recordings", "replay", "alignunit.model", "openai:gpt-4o-mini");

        List<TestResult> explained = runs.results().stream()
                .filter(test -> test.conclusion()
                        .message()
                        .endsWith("record it: OPENAI_API_KEY=... mvn verify -Dalignunit.recordings=record"))
                .toList();
        assertThat(runs.results()).hasSizeGreaterThan(1);
        assertThat(explained).hasSize(1);
        assertThat(runs.results())
                .filteredOn(test -> !explained.contains(test))
                .allSatisfy(other -> assertThat(other.conclusion().message())
                        .isEqualTo("replies are not recorded, as for \"%s\": see there"
                                .formatted(explained.get(0).name().displayName())));
    }
}
