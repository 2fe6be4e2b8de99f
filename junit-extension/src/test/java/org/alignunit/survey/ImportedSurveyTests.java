package org.alignunit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alignunit.MappingDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What importers add to a survey file: waves, sensitivity, crosstabs and provenance. */
class ImportedSurveyTests {
    private final Survey survey = SurveyText.read(SurveyText.IMPORTED);

    @Test
    void the_newest_wave_is_the_reference_unless_another_is_named() {
        Question often = survey.questions().get(0);
        Question which = survey.questions().get(1);
        Group young = survey.groups().get(0);
        Group old = survey.groups().get(1);
        Survey earlier = survey.inWave("2018");

        assertThat(survey.waves()).containsExactly("2018", "2021");
        assertThat(survey.wave()).isEqualTo("2021");
        assertThat(survey.reference(often, young).orElseThrow().distribution().share(0))
                .isEqualTo(0.2);
        assertThat(survey.references())
                .hasSize(3)
                .allMatch(reference -> reference.wave().equals("2021"));
        assertThat(earlier.wave()).isEqualTo("2018");
        assertThat(earlier.reference(often, young).orElseThrow().distribution().share(0))
                .isCloseTo(30 / 60.5, within(1e-12));
        assertThat(earlier.reference(which, old)).isEmpty();
        assertThat(earlier.inWave("2021").references()).isEqualTo(survey.references());
    }

    @Test
    void the_order_of_waves_is_that_of_the_list_and_not_of_the_references() {
        Survey turned = SurveyText.read(SurveyText.imported("['2018', '2021']", "['2021', '2018']"));

        assertThat(turned.waves()).containsExactly("2021", "2018");
        assertThat(turned.wave()).isEqualTo("2018");
    }

    @Test
    void a_wave_that_does_not_exist_is_told_with_the_nearest_name() {
        Survey plain = SurveyText.read(SurveyText.SOUND);

        assertThat(plain.waves()).isEmpty();
        assertThat(plain.wave()).isEmpty();
        assertThatThrownBy(() -> survey.inWave("2019"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("survey \"drinks\" has no wave \"2019\"; did you mean \"2018\"?");
        assertThatThrownBy(() -> plain.inWave("2018")).hasMessage("survey \"drinks\" has no waves: leave wave out");
    }

    @Test
    void squared_weights_make_kish_s_effective_size() {
        Reference weighted = survey.inWave("2018").references().get(0);

        assertThat(weighted.respondents()).hasValue(60);
        assertThat(weighted.effectiveSize().orElseThrow()).isCloseTo(60.5 * 60.5 / 77, within(1e-9));
    }

    @Test
    void a_survey_may_say_how_heavy_people_can_be() {
        Survey stated = SurveyText.read(SurveyText.imported("'waves': [", "'largestWeight': 4.5, 'waves': ["));

        assertThat(survey.largestWeight()).isEmpty();
        assertThat(stated.inWave("2018").largestWeight()).hasValue(4.5);
        assertThat(stated.sensitivity().get(0).survey().largestWeight()).hasValue(4.5);
    }

    @Test
    void sensitivity_is_the_survey_without_a_decision_in_the_same_wave() {
        Sensitivity speeders = survey.inWave("2018").sensitivity().get(0);
        Question often = survey.questions().get(0);
        Group young = survey.groups().get(0);

        assertThat(survey.sensitivity())
                .extracting(Sensitivity::decision, Sensitivity::name)
                .containsExactly(tuple(MappingDecision.EXCLUSION, "speeders"), tuple(MappingDecision.RAKING, "raking"));
        assertThat(speeders.survey()
                        .reference(often, young)
                        .orElseThrow()
                        .distribution()
                        .share(2))
                .isCloseTo(3 / 7.0, within(1e-12));
        assertThat(survey.sensitivity().get(0).survey().references()).hasSize(1);
        assertThat(survey.sensitivity().get(1).survey().references()).isEmpty();
        assertThat(survey.sensitivity().get(1).survey().wave()).isEqualTo("2021");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'wave': '2018', 'respondents': 60 | 'respondents': 60 | #/references/3: missing "wave"; add one of "2018", "2021"
        'wave': '2018', 'respondents': 60 | 'wave': '2019', 'respondents': 60 | #/references/3/wave: no wave "2019"; did you mean "2018"?
        'waves': ['2018', '2021'], | `` | #/references/0/wave: no wave "2021"; add "waves" to the survey, the newest last
        ['2018', '2021'] | ['2015', '2018', '2021'] | #/waves/0: "2015" has no reference with respondents; add one, or leave the wave out
        ['2018', '2021'] | ['2018', '2021', '2018'] | #/waves: an entry is repeated; list each once
        'wave': '2021', 'effectiveSize' | 'wave': '2018', 'effectiveSize' | #/references/3: "often" and "AGE=Young" already have a reference at /references/0; keep one
        'squaredWeights': {'Never': 25, | 'squaredWeights': { | #/references/3/squaredWeights: missing "Never"; add a number
        'squaredWeights': {'Never': 25, | 'squaredWeights': {'Naver': 25, | #/references/3/squaredWeights/Naver: question "often" has no option "Naver"; did you mean "Never"?
        'squaredWeights': {'Never': 25, | 'effectiveSize': 40, 'squaredWeights': {'Never': 25, | #/references/3/squaredWeights: the squared weights make 47.535714285714285 people, and effectiveSize is 40.0; correct one
        'squaredWeights': {'Never': 25, | 'squaredWeights': {'Never': 2, | #/references/3/effectiveSize: 67.7824074074074 is above the 60.0 people who stated an opinion; give Kish's
        'waves': [ | 'largestWeight': 1.2, 'waves': [ | #/largestWeight: some people of "AGE=Young" weigh 1.33333333333333
        'waves': [ | 'largestWeight': 0, 'waves': [ | #/largestWeight: 0 is too small; write more than 0
        'wave': '2021', 'respondents': 40 | 'wave': '2021', 'squaredWeights': {}, 'respondents': 40 | #/references/1/squaredWeights: squared weights without counts; give counts, or leave them out
        'RAKING' | 'Raking' | #/sensitivity/1/decision: "Raking" is not allowed; write one of "EXCLUSION", "RAKING"
        'RAKING', 'name': 'raking' | 'EXCLUSION', 'name': 'speeders' | #/sensitivity/1/name: "EXCLUSION speeders" is already at /sensitivity/0; name each once
        'wave': '2018', 'counts' | 'wave': '2021', 'counts' | #/sensitivity/0/references/1: "often" and "AGE=Young" already have a reference at /sensitivity/0/references/0; keep one
        'Never': 60, | 'Naver': 60, | #/sensitivity/0/references/0/counts/Naver: question "often" has no option "Naver"; did you mean "Never"?
        'Never': 60, | 'Never': -1, | #/sensitivity/0/references/0/counts/Never: -1 is too small; write at least 0
        'Never': 60, | 'Never': 1e999, | #/sensitivity/0/references/0/counts/Never: 1e999 is not finite; write a number
        [1, 3], | `` | #/crosstabs/0/counts: 2 entries for the 3 opinions on "often"; give one for each, in the question's order
        [1, 3], | [1, 3, 4], | #/crosstabs/0/counts/1: 3 entries for the 2 opinions on "which"; give one
        ['often', 'which'] | ['often', 'witch'] | #/crosstabs/0/questions/1: no question "witch"; did you mean "which"?
        ['often', 'which'] | ['often', 'often'] | #/crosstabs/0/questions: an entry is repeated; list each once
        'AGE=Old', 'wave': '2021', 'questions': ['often' | 'AGE=Odd', 'wave': '2021', 'questions': ['often' | #/crosstabs/0/group: no group "AGE=Odd"; did you mean "AGE=Old"?
        'AGE=Old', 'wave': '2021', 'questions': ['often' | 'AGE=Old', 'questions': ['often' | #/crosstabs/0: missing "wave"; add one of "2018", "2021"
        'share': 0.61 | 'share': 1.61 | #/structure/0/share: 1.61 is too large; write at most 1
        'share': 0.61, | `` | #/structure/0: missing "share"; add what is missing
        ['which', 'often'] | ['which', 'offen'] | #/structure/0/questions/1: no question "offen"; did you mean "often"?
        'structure': [ | 'structure': [{'group': 'AGE=Old', 'wave': '2021', 'questions': ['often', 'which'], 'share': 1, 'standardError': 0}, | #/structure/1: "AGE=Old, 2021" is already at /structure/0; keep one of them
        'importer': 'alignunit 0.2.0', | `` | #/provenance: missing "importer"; add what is missing
        9f86d08 | 9F86D08 | #/provenance/mapping/sha256: "9F86D081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f... does not match ^[0-9a-f]{64}$; correct it (64 hexadecimal digits
        """)
    void what_does_not_fit_is_told(String passage, String replacement, String expected) {
        assertThat(SurveyText.described(SurveyText.imported(passage, replacement)))
                .anyMatch(problem -> problem.startsWith("drinks.json" + expected));
    }

    @Test
    void the_structure_of_a_group_belongs_to_a_wave() {
        Group old = survey.groups().get(1);

        assertThat(survey.structure(old))
                .contains(new Structure("AGE=Old", "2021", List.of("which", "often"), 0.61, 0.05));
        assertThat(survey.structure(survey.groups().get(0))).isEmpty();
        assertThat(survey.inWave("2018").structure(old)).isEmpty();
    }

    @Test
    void a_pair_of_questions_has_one_crosstab_in_either_order() {
        String twice = SurveyText.imported(
                "'crosstabs': [",
                "'crosstabs': [{'group': 'AGE=Old', 'wave': '2021', 'questions': ['which', 'often'], 'respondents': 3,"
                        + " 'counts': [[1, 1, 1], [0, 0, 0]]}, ");

        assertThat(SurveyText.problem(twice))
                .isEqualTo("drinks.json#/crosstabs/1: \"often, which, AGE=Old, 2021\" is already at /crosstabs/0;"
                        + " keep one of them");
    }

    @Test
    void a_reference_that_cannot_be_read_does_not_leave_its_wave_without_people() {
        assertThat(SurveyText.described(SurveyText.imported("'respondents': 60", "'respondents': 'sixty'")))
                .hasSize(1);
    }
}
