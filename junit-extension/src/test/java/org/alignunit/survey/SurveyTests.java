package org.alignunit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTests {
    private static final List<String> IDS = List.of("tea.often", "tea.kind", "milk", "a+b", "line\nbreak");

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

    @ParameterizedTest
    @CsvSource({
        "tea.*, 2",
        "tea?*, 2",
        "t*, 2",
        "a+b, 1",
        "line*break, 1",
        "line?break, 1",
        "*, 5",
        "????, 1",
        "m?lk, 1",
        "*k*, 3"
    })
    void a_star_is_any_characters_a_question_mark_is_one_and_all_else_is_itself(String glob, int matched) {
        assertThat(Names.matching(List.of(glob), IDS, id -> id, "id")).hasSize(matched);
    }

    @ParameterizedTest
    @CsvSource({"milk?", "MILK", "tea", "a.b", "aab", "''", "[m]ilk", "mil", "\\Qmilk\\E"})
    void a_glob_that_matches_nothing_is_an_error(String glob) {
        assertThatThrownBy(() -> Names.matching(List.of("*", glob), IDS, id -> id, "id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no id matches \"" + glob + "\"; ");
    }

    @Test
    void a_glob_that_matches_nothing_names_what_was_meant_or_what_there_is() {
        assertThatThrownBy(() -> survey.groupsMatching(List.of("AGE=young")))
                .hasMessage("no group of survey \"drinks\" matches \"AGE=young\"; did you mean \"AGE=Young\"?");
        assertThatThrownBy(() -> survey.questionsMatching(List.of("taste*")))
                .hasMessage("no question of survey \"drinks\" matches \"taste*\"; there is \"often\", \"which\"");
    }

    @ParameterizedTest
    @CsvSource({
        "AGE=Midle*, 'did you mean \"AGE=Middle-aged\"?'",
        "age=*, 'did you mean \"AGE=Young\" or \"AGE=Old\" or \"AGE=Middle-aged\"?'",
        "Old, 'did you mean \"AGE=Old\"?'",
        "middle, 'did you mean \"AGE=Middle-aged\"?'",
        "RACE=Green*, 'there is \"AGE=Young\", \"AGE=Old\", \"AGE=Middle-aged\", \"SEX=F\"'",
        "AEG=*, 'did you mean \"AGE=Young\" or \"AGE=Old\" or \"AGE=Middle-aged\"?'",
        "SEX=Female, 'there is \"AGE=Young\", \"AGE=Old\", \"AGE=Middle-aged\", \"SEX=F\"'",
        "F, 'there is \"AGE=Young\", \"AGE=Old\", \"AGE=Middle-aged\", \"SEX=F\"'"
    })
    void a_glob_is_told_the_nearest_names(String glob, String remedy) {
        List<String> keys = List.of("AGE=Young", "AGE=Old", "AGE=Middle-aged", "SEX=F");

        assertThatThrownBy(() -> Names.matching(List.of(glob), keys, key -> key, "group"))
                .hasMessage("no group matches \"" + glob + "\"; " + remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "Strongly disagree with this, Strongly disagrees whith that",
        "no, No",
        "Refused, 'Refused '",
        "teh, tea",
    })
    void a_third_of_the_letters_may_be_wrong(String written, String meant) {
        assertThat(Names.remedy(written, List.of("something else entirely", meant)))
                .isEqualTo("did you mean \"" + meant + "\"?");
    }

    @Test
    void what_is_like_nothing_is_not_guessed_at() {
        assertThat(Names.remedy("Republican", List.of("Democrat", "Other")))
                .isEqualTo("there is \"Democrat\", \"Other\"");
    }

    @Test
    void a_long_list_of_names_is_cut() {
        List<String> names =
                IntStream.range(0, 30).mapToObj(i -> "question" + i).toList();

        assertThat(Names.remedy("x", names))
                .startsWith("there is \"question0\", ")
                .endsWith("\"question11\" and 18 more");
    }
}
