package org.alignunit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyTests {

    private final Survey survey = SurveyText.read(SurveyText.SOUND);

    @Test
    void a_reference_is_found_by_question_and_group() {
        Question often = survey.questions().get(0);
        Question which = survey.questions().get(1);
        Group young = survey.groups().get(0);
        Group old = survey.groups().get(1);

        assertThat(survey.reference(often, young)).contains(survey.references().get(0));
        assertThat(survey.reference(often, old)).contains(survey.references().get(1));
        assertThat(survey.reference(which, old)).contains(survey.references().get(2));
        assertThat(survey.reference(which, young)).isEmpty();
    }

    @Test
    void two_references_for_a_question_and_a_group_are_refused() {
        Reference reference = survey.references().get(0);

        assertThatThrownBy(() -> new Survey(
                        "x", "", "", "", "", survey.questions(), survey.groups(), List.of(reference, reference)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("often", "AGE=Young");
    }

    @Test
    void a_survey_keeps_no_hold_on_the_lists_it_was_made_of() {
        List<Question> questions = new ArrayList<>(survey.questions());
        Survey copy = new Survey("x", "", "", "", "", questions, survey.groups(), List.of());
        questions.clear();

        assertThat(copy.questions()).hasSize(2);
        assertThatThrownBy(() -> survey.references().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void globs_choose_questions_by_id_and_groups_by_key() {
        assertThat(survey.questionsMatching(List.of("w*", "often"))).isEqualTo(survey.questions());
        assertThat(survey.questionsMatching(List.of("oft??")))
                .containsExactly(survey.questions().get(0));
        assertThat(survey.groupsMatching(List.of("AGE=*"))).isEqualTo(survey.groups());
        assertThat(survey.groupsMatching(List.of("*=Old")))
                .containsExactly(survey.groups().get(1));
        assertThat(survey.groupsMatching(List.of())).isEqualTo(survey.groups());
    }

    @Test
    void a_glob_that_matches_nothing_names_what_was_meant_or_what_there_is() {
        assertThatThrownBy(() -> survey.groupsMatching(List.of("AGE=young")))
                .hasMessage("no group of survey \"drinks\" matches \"AGE=young\"; did you mean \"AGE=Young\"?");
        assertThatThrownBy(() -> survey.questionsMatching(List.of("taste*")))
                .hasMessage("no question of survey \"drinks\" matches \"taste*\"; there is \"often\", \"which\"");
    }
}
