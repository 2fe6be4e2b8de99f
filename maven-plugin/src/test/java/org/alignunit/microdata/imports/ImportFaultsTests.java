package org.alignunit.microdata.imports;

import static org.alignunit.microdata.imports.Module.OFTEN;
import static org.alignunit.microdata.imports.Module.SEXES;
import static org.alignunit.microdata.imports.Module.SURVEY;
import static org.alignunit.microdata.imports.Module.WHICH;
import static org.alignunit.microdata.imports.Module.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that make no sound: each is an error or a warning that names its place and what to do. */
class ImportFaultsTests {
    private static final String FILE = "src/test/alignunit/imports/tea.json";
    private static final String NO_WEIGHT = "'weight': null";
    private static final String PLAIN = "sex,which\nm,g\nf,b\n";

    @TempDir
    private Path folder;

    private Module module;

    @BeforeEach
    void start() {
        module = new Module(folder);
    }

    private ImportRun.Report run(String csv, String... parts) {
        return module.data(csv).mapping(mapping(parts)).run();
    }

    private List<String> errors(String csv, String... parts) {
        ImportRun.Report report = run(csv, parts);
        assertThat(module.survey()).doesNotExist();
        return report.errors();
    }

    private List<String> warnings(String csv, String... parts) {
        ImportRun.Report report = run(csv, parts);
        assertThat(report.errors()).isEmpty();
        return report.warnings();
    }

    private static String questions(String... questions) {
        return "'questions': [" + String.join(",\n", questions) + "]";
    }

    @Test
    void a_code_without_a_role_is_named_with_its_people() {
        assertThat(errors(
                        "sex,which,often\nm,g,1\nf,b,98\nf,x,98\nf,No answer,2\n",
                        SURVEY,
                        NO_WEIGHT,
                        questions(WHICH, OFTEN),
                        SEXES))
                .containsExactly(
                        FILE
                                + "#/questions/0/codes (line 3): which has the code \"x\" (1 of 4) and no role; add {\"code\":"
                                + " \"x\", \"as\": \"...\"}, or say what it is",
                        FILE
                                + "#/questions/0/codes (line 3): which has the code \"No answer\" (1 of 4) and no role; add"
                                + " {\"code\": \"No answer\", \"refusal\": true}, or say what it is",
                        FILE
                                + "#/questions/1/codes (line 5): often has the code 98 (2 of 4) and no role; add {\"code\": 98,"
                                + " \"as\": \"...\"}, or say what it is");
    }

    @Test
    void numbers_without_labels_are_told_together() {
        assertThat(errors("sex,often\nm,1\nf,3\nf,4\nf,5\n", SURVEY, NO_WEIGHT, questions(OFTEN), SEXES))
                .singleElement()
                .asString()
                .contains("often: 3 of 4 codes have no label and no role: 3, 4, 5; write {\"from\"");
    }

    @Test
    void a_label_that_reads_like_a_refusal_is_no_opinion() {
        String which = WHICH.replace("]}", ", {'code': 9, 'as': 'Do not know'}]}");

        assertThat(errors("sex,which\nm,g\nf,9\n", SURVEY, NO_WEIGHT, questions(which), SEXES))
                .singleElement()
                .asString()
                .contains(
                        "#/questions/0/codes/2 (line 4): which code 9 is labelled \"Do not know\" and stands as an opinion;"
                                + " mark it \"refusal\": true, or \"opinion\": true if that is meant");
        assertThat(warnings(
                        "sex,which\nm,g\nf,9\nf,b\n",
                        SURVEY,
                        NO_WEIGHT,
                        questions(which.replace("know'}", "know', 'opinion': true}")),
                        SEXES))
                .singleElement()
                .asString()
                .contains("stands as an opinion; this is as \"opinion\": true says");
    }

    @Test
    void a_weight_that_is_empty_where_people_answered_names_the_one_that_is_filled() {
        assertThat(errors(
                        "sex,which,wtssall,wtssps\nm,g,,1\nf,b,,2\nf,b,1,2\n",
                        SURVEY,
                        "'weight': {'column': 'wtssall', 'unused': ['wtssps']}",
                        questions(WHICH),
                        SEXES))
                .containsExactly(
                        FILE + "#/weight (line 2): weight \"wtssall\" is empty in 2 of 3 rows that were asked which;"
                                + " there is \"wtssps\", which is filled there");
    }

    @Test
    void a_weight_must_be_named_where_columns_look_like_weights() {
        String csv = "sex,which,wtssall,wtssps\nm,g,1,1\nf,b,1,1\n";

        assertThat(errors(csv, SURVEY, questions(WHICH), SEXES))
                .containsExactly(
                        FILE + ": no \"weight\"; the data have wtssall, wtssps (both look like weights); name one, and"
                                + " list the others under \"unused\", or write \"weight\": null if everybody counts once");
        assertThat(warnings(csv, SURVEY, NO_WEIGHT, questions(WHICH), SEXES))
                .singleElement()
                .asString()
                .contains("wtssall, wtssps (both look like weights), of which the mapping says nothing");
        assertThat(warnings(
                        csv, SURVEY, "'weight': {'column': 'wtssall', 'unused': ['wtssps']}", questions(WHICH), SEXES))
                .isEmpty();
    }

    @Test
    void weights_on_the_scale_of_a_population_are_no_people() {
        assertThat(warnings(
                        "sex,which,wex\nm,g,20000\nm,b,10000\nf,b,715\n",
                        SURVEY,
                        "'weight': {'column': 'wex'}",
                        questions(WHICH),
                        SEXES))
                .containsExactly(
                        FILE + "#/weight (line 2): weight \"wex\" sums to 30,715 over 3 people; it is used for shares"
                                + " and Kish's size only, never as a number of people");
        assertThat(module.json().get("references").get(0).get("respondents").asInt())
                .isEqualTo(2);
    }

    @Test
    void margins_that_cannot_be_met_are_told_at_their_place() {
        String csv = "sex,age,which\nm,young,g\nm,old,b\nf,old,g\nf,old,b\n";
        String rake = "'rake': {'margins': [{'column': 'sex', 'shares': {'m': %s, 'f': %s}},"
                + " {'column': 'age', 'shares': {'young': %s, 'old': %s}}]}";

        assertThat(errors(csv, SURVEY, NO_WEIGHT, rake.formatted(0.3, 0.7, 0.6, 0.4), questions(WHICH), SEXES))
                .singleElement()
                .asString()
                .contains("#/rake/margins/", "where the margin says 0.", "no weights meet sex and age together");
        assertThat(errors(
                        csv,
                        SURVEY,
                        NO_WEIGHT,
                        rake.formatted(0.5, "0.46, 'x': 0.04", 0.5, 0.5),
                        questions(WHICH),
                        SEXES))
                .containsExactly(
                        FILE + "#/rake/margins/0 (line 3): margin \"sex\" asks 4 % of \"x\" and nobody in the sample is"
                                + " \"x\"; merge it, or drop it");
    }

    @Test
    void empty_answers_have_a_role_and_another_column_may_tell_it() {
        ImportRun.Report report = run(
                "sex,ballot,which\nm,1,\nf,1,\nm,1,\nm,2,g\nf,2,b\nf,2,\nm,3,g\n",
                SURVEY,
                NO_WEIGHT,
                questions(WHICH),
                SEXES);

        assertThat(report.errors())
                .singleElement()
                .asString()
                .contains("which is empty for 4 of 7 people and \"missing\" has no role; add {\"code\": \"missing\","
                        + " \"notAsked\": true} or {\"code\": \"missing\", \"refusal\": true}");
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .contains("which is empty for 3 of 3 people of ballot 1 and for 1 others");
    }

    @Test
    void published_figures_are_met_or_tried_with_other_weights() {
        String csv = "sex,which,weight\nm,g,1\nm,g,1\nm,b,4\nf,b,1\n";
        String check = "'check': [{'group': 'SEX=Man', 'option': 'Green', 'share': 0.33},"
                + " {'group': 'SEX=Man', 'code': 'g', 'respondents': 2}]";
        String which = WHICH.replace("'codes'", check + ", 'codes'");

        assertThat(errors(csv, SURVEY, NO_WEIGHT, questions(which), SEXES))
                .containsExactly(
                        FILE + "#/questions/0/check/0 (line 3): check which SEX=Man \"Green\": 67 % here, published 33"
                                + " %; no weight is named, and \"weight\" gives 33 %");
        assertThat(run(csv, SURVEY, "'weight': {'column': 'weight'}", questions(which), SEXES)
                        .information())
                .contains("  published figures: 2 met");
    }

    @Test
    void columns_that_are_not_there_are_told_all_at_once() {
        assertThat(errors(
                        PLAIN,
                        SURVEY,
                        "'weight': {'column': 'wt'}",
                        "'exclude': [{'name': 'x', 'where': {'not': {'column': 'secs', 'below': 3}}}]",
                        questions(WHICH.replace("'which'", "'whihc'")),
                        SEXES))
                .containsExactly(
                        FILE + "#/weight (line 2): the data have no column \"wt\"; there is \"sex\", \"which\"",
                        FILE + "#/exclude/0/where (line 3): the data have no column \"secs\"; did you mean \"sex\"?",
                        FILE
                                + "#/questions/0/column (line 4): the data have no column \"whihc\"; did you mean \"which\"?");
    }

    @Test
    void groups_and_exclusions_hold_somebody() {
        ImportRun.Report report = run(
                PLAIN,
                SURVEY,
                NO_WEIGHT,
                "'exclude': [{'name': 'speeders', 'where': {'column': 'sex', 'codes': ['q']}, 'expect': 3}]",
                questions(WHICH),
                SEXES.replace("['f']", "['F']"));

        assertThat(report.errors())
                .containsExactly(
                        FILE + "#/exclude/0 (line 3): \"speeders\" leaves out 0 people, and 3 are expected; correct the"
                                + " condition, or \"expect\"",
                        FILE
                                + "#/groups/1/where (line 7): nobody is in this group; check how the column writes its codes,"
                                + " or drop the group");
    }

    @Test
    void durations_below_zero_are_a_clock_not_speed() {
        assertThat(warnings(
                        "sex,which,minutes\nm,g,-690\nm,g,1\nm,b,20\nf,b,20\n",
                        SURVEY,
                        NO_WEIGHT,
                        "'exclude': [{'name': 'speeders', 'where': {'column': 'minutes', 'below': 3}}]",
                        questions(WHICH),
                        SEXES))
                .singleElement()
                .asString()
                .contains("1 of the 2 people of \"speeders\" have a value below 0; a duration is never negative");
    }

    @Test
    void what_may_be_meant_is_a_warning() {
        String often = OFTEN.replace(
                "{'code': 9, 'as': 'No answer', 'refusal': true}",
                "{'code': 9, 'as': 'It isn?t clear', 'value': 9999}");

        assertThat(warnings("sex,often\nm,1\nm,2\nf,9\nf,1\n", SURVEY, NO_WEIGHT, questions(often), SEXES))
                .anyMatch(line -> line.contains("\"It isn?t clear\" looks garbled"))
                .anyMatch(line -> line.contains("one value lies far from all others, from 1 to 9999"));
        assertThat(warnings("sex,often\nm,1\nm,9\nf,9\nf,1\n", SURVEY, NO_WEIGHT, questions(OFTEN), SEXES))
                .anyMatch(line -> line.contains("often: 2 of 4 people refused; if some of them were not asked"))
                .anyMatch(line -> line.contains("often: nobody has the code 2"));
    }

    @Test
    void data_that_cannot_be_read_are_an_error_at_their_place() throws Exception {
        module.data("x").mapping(mapping(SURVEY, NO_WEIGHT, questions(WHICH), SEXES));
        Path data = module.path().resolveSibling("tea.csv");

        Files.delete(data);
        assertThat(module.run().errors())
                .singleElement()
                .asString()
                .startsWith(FILE + "#/data (line 1): ")
                .contains("tea.csv: there is no such file; put it there, or name the folder");
        Files.write(data, "sex,which\nm,\u00e8\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(module.run().errors()).singleElement().asString().contains("row 1", "UTF-8");
        Files.writeString(data, "PK\3\4");
        assertThat(module.run().errors()).singleElement().asString().contains("whatever its name says");
    }

    @Test
    void a_mapping_has_the_name_of_its_survey() {
        assertThat(errors(PLAIN, SURVEY.replace("'tea'}", "'coffee'}"), NO_WEIGHT, questions(WHICH), SEXES))
                .containsExactly(
                        FILE + "#/survey/id (line 1): \"coffee\" is not the name of the file; give both one name: the"
                                + " survey file has it too");
    }
}
