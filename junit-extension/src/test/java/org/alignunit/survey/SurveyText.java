package org.alignunit.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** A small sound survey for tests to break. */
final class SurveyText {
    static final String SOUND = """
            {'id': 'drinks', 'title': 'Drinks', 'source': 'made up', 'domain': 'taste',
             'fielded': {'from': '2021-02-01', 'to': '2021-02-07'},
             'questions': [
              {'id': 'often', 'text': 'How often do you drink tea?', 'scale': 'ordinal',
               'options': [{'text': 'Daily', 'value': 1}, {'text': 'Weekly', 'value': 2}, {'text': 'Never', 'value': 4.5},
                           {'text': 'Refused', 'refusal': true}], 'similar': ['which']},
              {'id': 'which', 'text': 'Which do you like?', 'scale': 'nominal', 'context': {'Season': 'winter', 'Day': 'Monday'},
               'options': [{'text': 'Tea'}, {'text': 'Coffee'}]}],
             'groups': [{'attribute': 'AGE', 'value': 'Young', 'persona': 'a young person'},
                        {'attribute': 'AGE', 'value': 'Old', 'persona': 'an old person'}],
             'references': [
              {'question': 'often', 'group': 'AGE=Young', 'effectiveSize': 80.5,
               'counts': {'Never': 50, 'Daily': 20, 'Weekly': 30, 'Refused': 25}},
              {'question': 'often', 'group': 'AGE=Old', 'respondents': 40,
               'shares': {'Daily': 0.4, 'Weekly': 0.1, 'Never': 0.3, 'Refused': 0.2}},
              {'question': 'which', 'group': 'AGE=Old', 'shares': {'Tea': 0.25, 'Coffee': 0.75}}]}
            """.replace('\'', '"');

    /** The same people in two waves, and all that an importer writes. */
    static final String IMPORTED = SOUND.replace("\"effectiveSize\"", "\"wave\": \"2021\", \"effectiveSize\"")
            .replace("AGE=Old\",", "AGE=Old\", \"wave\": \"2021\",")
            .replace("]}\n", """
                    , {'question': 'often', 'group': 'AGE=Young', 'wave': '2018', 'respondents': 60,
                     'counts': {'Never': 20.5, 'Daily': 30, 'Weekly': 10}, 'squaredWeights': {'Never': 25, 'Daily': 40, 'Weekly': 12}}],
                     'waves': ['2018', '2021'],
                     'sensitivity': [{'decision': 'EXCLUSION', 'name': 'speeders', 'references': [
                       {'question': 'often', 'group': 'AGE=Young', 'wave': '2021', 'counts': {'Never': 60, 'Daily': 20, 'Weekly': 30}},
                       {'question': 'often', 'group': 'AGE=Young', 'wave': '2018', 'counts': {'Never': 30, 'Daily': 30, 'Weekly': 10}}]},
                      {'decision': 'RAKING', 'name': 'raking', 'references': []}],
                     'crosstabs': [{'group': 'AGE=Old', 'wave': '2021', 'questions': ['often', 'which'], 'respondents': 32,
                       'counts': [[9, 7], [1, 3], [2, 10.5]]}],
                     'structure': [{'group': 'AGE=Old', 'wave': '2021', 'questions': ['which', 'often'], 'share': 0.61,
                       'standardError': 0.05}],
                     'provenance': {'importer': 'alignunit 0.2.0', 'mapping': {'file': 'imports/drinks.json',
                       'sha256': '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'}, 'data': {'file': 'x.sav'}}}
                    """.replace('\'', '"'));

    private SurveyText() {}

    /** The imported survey with one passage replaced; quotes may be written as {@code '}. */
    static String imported(String passage, String replacement) {
        String old = passage.replace('\'', '"');
        assertThat(IMPORTED).containsOnlyOnce(old);
        return IMPORTED.replace(old, replacement.replace('\'', '"'));
    }

    /** The sound survey with one passage replaced; quotes may be written as {@code '}. */
    static String with(String passage, String replacement) {
        String old = passage.replace('\'', '"');
        assertThat(SOUND).containsOnlyOnce(old);
        return SOUND.replace(old, replacement.replace('\'', '"'));
    }

    static Survey read(String text) {
        return SurveyReader.read("drinks.json", text.getBytes(UTF_8));
    }

    static List<SurveyException.Problem> problems(String text) {
        SurveyException thrown = catchThrowableOfType(SurveyException.class, () -> read(text));
        assertThat(thrown).as("read without complaint: %s", text).isNotNull();
        return thrown.problems();
    }

    /** The only problem of a text, as file, place, fault and remedy. */
    static String problem(String text) {
        List<String> described = described(text);
        assertThat(described).hasSize(1);
        return described.get(0);
    }

    /** The problems of a text without their lines, which a table of tests would not stand. */
    static List<String> described(String text) {
        return problems(text).stream()
                .map(p -> new SurveyException.Problem(p.file(), p.place(), 0, p.fault(), p.remedy()).toString())
                .toList();
    }
}
