package org.alignunit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alignunit.survey.SurveyException.Problem;
import org.junit.jupiter.api.Test;

/** Holds docs/survey-file.md to what the code does. */
class SurveyFilePageTests {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*) \\| (`.*) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final String page = read();

    @Test
    void the_example_is_read_with_the_figures_of_the_page() {
        Survey survey = SurveyText.read(example());
        List<Reference> references = survey.references();

        assertThat(references.get(0).distribution().share(0)).isEqualTo(0.2);
        assertThat(references.get(0).refusalShare()).isEqualTo(0.2);
        assertThat(references.get(0).respondents()).hasValue(100);
        assertThat(references.get(1).distribution().share(0)).isCloseTo(0.5, within(1e-12));
        assertThat(references.get(1).respondents().orElseThrow()).isCloseTo(32, within(1e-9));
        assertThat(references.get(2).distribution().share(0)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(references.get(2).annotators().orElseThrow().share(0)).isEqualTo(0.6);
        Group young = survey.groups().get(0);
        assertThat(young.introduction().of(young.value(), young.persona()))
                .isEqualTo(new Introduction(
                        "How old do you feel?",
                        "Young",
                        "As to my age, I think of myself as a young person.",
                        "you were a young person"));
    }

    @Test
    void the_error_of_the_page_is_what_its_example_gives_when_broken_so() {
        assertThat(catchThrowableOfType(
                        SurveyException.class,
                        () -> SurveyText.read(example().replace("Coffee\": 0.66", "Cofee\": 0.66"))))
                .hasMessage(page.lines()
                        .filter(line -> line.startsWith("`drinks.json#"))
                        .findFirst()
                        .orElseThrow()
                        .replace("`", ""));
    }

    @Test
    void every_row_of_the_table_is_an_error_and_every_error_has_a_row() {
        List<Row> rows =
                ROW.matcher(page).results().map(SurveyFilePageTests::row).toList();
        List<Problem> problems = everyError();

        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(rows).allSatisfy(row -> assertThat(problems).anyMatch(row::tells));
        assertThat(problems).allSatisfy(problem -> assertThat(rows).anyMatch(row -> row.tells(problem)));
        List<Pattern> phrases =
                rows.stream().flatMap(row -> row.faults.stream()).toList();
        assertThat(phrases)
                .allSatisfy(phrase -> assertThat(problems)
                        .anyMatch(problem -> phrase.matcher(problem.fault()).matches()));
    }

    private static List<Problem> everyError() {
        List<Problem> all = new ArrayList<>();
        for (String edit :
                """
                'id': 'drinks' > 'id': 'drinks', 'id': 'b'
                'title' > 'titel'
                'title' > 'headline'
                'id': 'drinks', >
                'title': 'Drinks' > 'title': 7
                'text': 'Tea' > 'text': ''
                'nominal' > 'NOMINAL'
                'Never': 50 > 'Never': -1
                'Tea': 0.25 > 'Tea': 25
                'Tea': 0.25 > 'Tea': 1e999
                {'text': 'Tea'}, >
                {'text': 'Tea'} > {'text': '1'}, %s
                ['which'] > ['which', 'which']
                'id': 'which' > 'id': 'often'
                'text': 'Weekly' > 'text': 'Daily'
                'shares': {'Tea': 0.25, 'Coffee': 0.75} > 'effectiveSize': 2
                'shares': {'Tea': 0.25, 'Coffee': 0.75} > 'shares': {}, 'counts': {}
                'Never': 50 > 'Never': 50.5
                'from': '2021-02-01' > 'from': 'May'
                'from': '2021-02-01' > 'from': '2022-02-01'
                {'text': 'Coffee'} > {'text': 'Coffee', 'refusal': true}
                'value': 4.5 > 'refusal': false
                {'text': 'Tea'} > {'text': 'Tea', 'value': 1}
                'ordinal' > 'nominal'
                ['which'] > ['wich']
                ['which'] > ['often']
                'group': 'AGE=Young' > 'group': 'AGE=Yuong'
                'references' > 'attributes': {'AEG': {}}, 'references'
                'references' > 'attributes': {'AGE': {'portrait': 'you were {person}'}}, 'references'
                'references' > 'attributes': {'AGE': {'biography': 'I am I.'}}, 'references'
                {'question': 'which' > {'question': 'often'
                'Tea': 0.25, >
                'Tea': 0.25 > 'Tae': 0.25
                'Tea': 0.25 > 'Tea': 0.2
                'effectiveSize': 80.5 > 'effectiveSize': 800.5
                'Never': 50, 'Daily': 20, 'Weekly': 30 > 'Never': 0, 'Daily': 0, 'Weekly': 0
                """.formatted("{'text': 'x'}, ".repeat(30) + "{'text': 'Tea'}").split("\n")) {
            String[] sides = edit.split(" >", 2);
            all.addAll(SurveyText.problems(SurveyText.with(sides[0], sides[1].strip())));
        }
        for (String edit : """
                'wave': '2018', 'respondents': 60 > 'respondents': 60
                'wave': '2018', 'respondents': 60 > 'wave': '2017', 'respondents': 60
                ['2018', '2021'] > ['2017', '2018', '2021']
                'waves': ['2018', '2021'], >
                'squaredWeights': {'Never': 25 > 'effectiveSize': 7, 'squaredWeights': {'Never': 25
                'wave': '2021', 'effectiveSize': 80.5 > 'wave': '2018', 'effectiveSize': 80.5
                'wave': '2021', 'respondents': 40 > 'wave': '2021', 'squaredWeights': {}, 'respondents': 40
                'RAKING', 'name': 'raking' > 'EXCLUSION', 'name': 'speeders'
                [1, 3],  >
                'crosstabs': [ > 'crosstabs': [%s,
                9f86d > 9F86D
                """.formatted(
                        "{'group': 'AGE=Old', 'wave': '2021', 'questions': ['which', 'often'], 'respondents': 32,"
                                + " 'counts': [[9, 7, 2], [1, 3, 3]]}")
                .split("\n")) {
            String[] sides = edit.split(" >", 2);
            all.addAll(SurveyText.problems(SurveyText.imported(sides[0], sides[1].strip())));
        }
        all.addAll(SurveyText.problems(""));
        all.addAll(SurveyText.problems(SurveyText.SOUND.replaceAll("\"value\": [0-9.]+", "\"value\": 1")));
        all.addAll(catchThrowableOfType(
                        SurveyException.class,
                        () -> Surveys.read("none.json", SurveyFilePageTests.class.getClassLoader()))
                .problems());
        return all;
    }

    private String example() {
        Matcher block = Pattern.compile("(?s)```json\n(.*?)```").matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/survey-file.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(MatchResult row) {
        return new Row(patterns(row.group(1)), patterns(row.group(2)));
    }

    /** The codes of a table cell, in which an ellipsis stands for any words. */
    private static List<Pattern> patterns(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(code -> Arrays.stream(code.group(1).split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+")))
                .map(regex -> Pattern.compile(regex + "( \\(.*\\))?"))
                .toList();
    }

    private record Row(List<Pattern> faults, List<Pattern> remedies) {
        boolean tells(Problem problem) {
            return faults.stream()
                            .anyMatch(fault -> fault.matcher(problem.fault()).matches())
                    && remedies.stream()
                            .anyMatch(remedy -> remedy.matcher(problem.remedy()).matches());
        }
    }
}
