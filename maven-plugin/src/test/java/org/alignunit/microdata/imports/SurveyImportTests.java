package org.alignunit.microdata.imports;

import static org.alignunit.microdata.imports.Module.OFTEN;
import static org.alignunit.microdata.imports.Module.SEXES;
import static org.alignunit.microdata.imports.Module.SURVEY;
import static org.alignunit.microdata.imports.Module.WHICH;
import static org.alignunit.microdata.imports.Module.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a survey file holds that was made of microdata. */
class SurveyImportTests {
    @TempDir
    private Path folder;

    private Module module;

    @BeforeEach
    void start() {
        module = new Module(folder);
    }

    private JsonNode imported(String csv, String... parts) {
        return module.data(csv).mapping(mapping(parts)).imported();
    }

    private static JsonNode reference(JsonNode survey, String question, String group) {
        for (JsonNode reference : survey.get("references")) {
            if (reference.get("question").asText().equals(question)
                    && reference.get("group").asText().equals(group)) {
                return reference;
            }
        }
        throw new AssertionError("no reference");
    }

    @Test
    void weights_are_summed_and_people_counted() {
        JsonNode survey = imported(
                "sex,often,w\nm,1,2\nm,1,0.5\nm,2,1\nm,9,1.5\nm,,4\nf,2,1\nf,2,1\nm,1,0\n",
                SURVEY,
                "'weight': {'column': 'w'}",
                "'questions': [" + OFTEN + "]",
                SEXES);

        JsonNode men = reference(survey, "often", "SEX=Man");
        assertThat(men.get("counts")).hasToString("{\"Daily\":2.5,\"Never\":1,\"No answer\":1.5}");
        assertThat(men.get("respondents").asInt()).isEqualTo(3);
        assertThat(men.get("effectiveSize").asDouble()).isCloseTo(3.5 * 3.5 / 5.25, within(1e-9));
        assertThat(men.get("squaredWeights")).hasToString("{\"Daily\":4.25,\"Never\":1}");
        // all women weigh 1, which only this says
        assertThat(reference(survey, "often", "SEX=Woman").get("squaredWeights"))
                .hasToString("{\"Daily\":0,\"Never\":2}");
        // of a man who was not asked
        assertThat(survey.get("largestWeight").asDouble()).isEqualTo(4);
        JsonNode provenance = survey.get("provenance");
        assertThat(provenance.get("notAsked").get(0)).hasToString("{\"question\":\"often\",\"respondents\":1}");
        assertThat(provenance.get("weight").get("zeroOrMissing").asInt()).isEqualTo(1);
        assertThat(provenance.get("weight").get("covers").asText()).isEqualTo("weighting only; no strata, no clusters");
        assertThat(provenance.get("data").get("rows").asInt()).isEqualTo(8);
        assertThat(module.read().references()).hasSize(2);
    }

    @Test
    void without_a_weight_counts_are_people() {
        JsonNode survey =
                imported("sex,which\nm,g\nm,b\nf,g\n", SURVEY, "'weight': null", "'questions': [" + WHICH + "]", SEXES);

        assertThat(reference(survey, "which", "SEX=Woman"))
                .hasToString(
                        "{\"question\":\"which\",\"group\":\"SEX=Woman\",\"counts\":{\"Green\":1,\"Black\":0},\"respondents\":1}");
    }

    @Test
    void small_groups_are_left_out_and_groups_may_overlap() {
        JsonNode survey = imported(
                "sex,which\nm,g\nm,b\nf,g\n",
                SURVEY,
                "'weight': null",
                "'minimumRespondents': 2",
                "'questions': [" + WHICH + "]",
                SEXES.replace("]", "").replace("['m'", "['m']").replace("['f'", "['f']")
                        + ", {'attribute': 'ALL', 'value': 'All', 'persona': 'a person',"
                        + " 'where': {'not': {'column': 'sex', 'codes': ['x']}}}]");

        assertThat(survey.get("references")).hasSize(2);
        assertThat(survey.get("groups")).hasSize(2);
        assertThat(reference(survey, "which", "ALL=All").get("respondents").asInt())
                .isEqualTo(3);
        assertThat(survey.get("provenance").get("leftOut").get(0))
                .hasToString("{\"question\":\"which\",\"group\":\"SEX=Woman\",\"respondents\":1}");
    }

    @Test
    void each_exclusion_is_told_with_what_it_moved() {
        JsonNode survey = imported(
                "sex,which,seconds,again\nm,g,300,0\nm,b,300,0\nm,b,50,0\nm,b,50,1\nf,g,300,1\nf,g,300,0\nf,b,300,0\n",
                SURVEY,
                "'weight': null",
                "'exclude': [{'name': 'speeders', 'where': {'column': 'seconds', 'below': 120}, 'expect': 2},"
                        + " {'name': 'repeats', 'where': {'column': 'again', 'codes': [1]}}]",
                "'questions': [" + WHICH + "]",
                SEXES);

        assertThat(reference(survey, "which", "SEX=Man").get("counts")).hasToString("{\"Green\":1,\"Black\":1}");
        JsonNode speeders = survey.get("sensitivity").get(0);
        assertThat(speeders.get("decision").asText()).isEqualTo("EXCLUSION");
        assertThat(speeders.get("name").asText()).isEqualTo("speeders");
        // the other exclusion stays
        assertThat(reference(speeders, "which", "SEX=Man").get("counts")).hasToString("{\"Green\":1,\"Black\":2}");
        assertThat(reference(survey.get("sensitivity").get(1), "which", "SEX=Woman")
                        .get("counts"))
                .hasToString("{\"Green\":2,\"Black\":1}");
        JsonNode told = survey.get("provenance").get("exclusions").get(0);
        assertThat(told.get("respondents").asInt()).isEqualTo(2);
        assertThat(told.get("weightShare").asDouble()).isCloseTo(2 / 7.0, within(1e-9));
        assertThat(told.get("largestShift").get("group").asText()).isEqualTo("SEX=Man");
        assertThat(told.get("largestShift").get("totalVariation").asDouble()).isCloseTo(1 / 6.0, within(1e-9));
        assertThat(told.get("meanShift").asDouble()).isCloseTo(1 / 12.0, within(1e-9));
    }

    private static final String RAKED_DATA =
            "sex,age,which,w\nm,1,g,1\nm,1,b,1\nm,2,g,1\nm,2,b,2\nf,1,g,1.5\nf,2,b,1\n" + "f,2,g,1\nx,2,g,1\n";

    @Test
    void weights_are_raked_and_what_that_cost_is_told() {
        JsonNode survey = imported(
                RAKED_DATA,
                SURVEY,
                "'weight': {'column': 'w'}",
                "'rake': {'margins': [{'column': 'sex', 'shares': {'m': 0.4, 'f': 0.6}},"
                        + " {'column': 'age', 'shares': {'1': 0.5, '2': 0.5}}]}",
                "'questions': [" + WHICH + "]",
                SEXES);

        double men = sum(reference(survey, "which", "SEX=Man").get("counts"));
        double women = sum(reference(survey, "which", "SEX=Woman").get("counts"));
        assertThat(men / (men + women)).isCloseTo(0.4, within(1e-9));
        assertThat(men + women).isCloseTo(8.5, within(1e-8));
        JsonNode raking = survey.get("provenance").get("raking");
        assertThat(raking.get("droppedNoMargin").asInt()).isEqualTo(1);
        assertThat(raking.get("largestMarginError").asDouble()).isLessThan(1e-9);
        assertThat(raking.get("cycles").asInt()).isPositive();
        assertThat(raking.get("kishBefore").asDouble()).isCloseTo(8.5 * 8.5 / 11.25, within(1e-8));
        assertThat(raking.get("sample").get("sex").get("shares").get("m").asDouble())
                .isCloseTo(5 / 8.5, within(1e-9));
        assertThat(raking.get("sample").get("sex").get("distance").asDouble()).isCloseTo(5 / 8.5 - 0.4, within(1e-9));
        JsonNode without = survey.get("sensitivity").get(0);
        assertThat(without.get("decision").asText()).isEqualTo("RAKING");
        assertThat(sum(reference(without, "which", "SEX=Man").get("counts"))).isEqualTo(5);
    }

    @Test
    void a_sample_that_is_only_compared_keeps_its_weights_and_says_how_far_it_is() {
        String csv = "sex,which\n" + "m,g\n".repeat(400) + "f,b\n".repeat(100) + "x,b\n";
        JsonNode survey = imported(
                csv,
                SURVEY,
                "'weight': null",
                "'rake': {'apply': false, 'margins': [{'column': 'sex', 'shares': {'m': 0.5, 'f': 0.5}}]}",
                "'questions': [" + WHICH + "]",
                SEXES);

        assertThat(survey.has("sensitivity")).isFalse();
        assertThat(sum(reference(survey, "which", "SEX=Man").get("counts"))).isEqualTo(400);
        JsonNode raking = survey.get("provenance").get("raking");
        assertThat(raking.get("applied").asBoolean()).isFalse();
        assertThat(raking.has("cycles")).isFalse();
        // by hand: |0.8 - 0.5|, and sqrt(1 / 500) / 2 + sqrt(ln 20 / 1000)
        JsonNode sex = raking.get("sample").get("sex");
        assertThat(sex.get("distance").asDouble()).isCloseTo(0.3, within(1e-9));
        assertThat(sex.get("lower").asDouble())
                .isCloseTo(0.3 - Math.sqrt(1 / 500.0) / 2 - Math.sqrt(Math.log(20) / 1000), within(1e-9));
        assertThat(module.run().warnings())
                .singleElement()
                .asString()
                .contains(
                        "#/rake/margins/0",
                        "far from margin \"sex\" (0.300, at least 0.223) and weights are not raked");
    }

    @Test
    void trimmed_weights_are_those_of_a_list_of_people() {
        JsonNode survey = imported(
                RAKED_DATA + "f,1,b,9\n",
                SURVEY,
                "'weight': {'column': 'w'}",
                "'rake': {'trim': 2, 'margins': [{'column': 'sex', 'shares': {'m': 0.5, 'f': 0.5}}]}",
                "'questions': [" + WHICH + "]",
                SEXES);

        // base weights by hand: men 5 and women 12.5 become 8.75 each; the mean of 8 people is 2.1875, so the limit is
        // 4.375
        double[] men = {1.75, 1.75, 1.75, 3.5};
        double[] women = {1.05, 0.7, 0.7, 6.3};
        double shift = (6.3 - 4.375) / 7;
        JsonNode counts = reference(survey, "which", "SEX=Woman").get("counts");
        assertThat(counts.get("Black").asDouble()).isCloseTo(women[1] + shift + 4.375, within(1e-8));
        assertThat(counts.get("Green").asDouble()).isCloseTo(women[0] + women[2] + 2 * shift, within(1e-8));
        JsonNode squares = reference(survey, "which", "SEX=Woman").get("squaredWeights");
        assertThat(squares.get("Black").asDouble())
                .isCloseTo(Math.pow(women[1] + shift, 2) + 4.375 * 4.375, within(1e-8));
        assertThat(survey.get("largestWeight").asDouble()).isCloseTo(4.375, within(1e-8));
        assertThat(sum(reference(survey, "which", "SEX=Man").get("counts")))
                .isCloseTo(men[0] + men[1] + men[2] + men[3] + 4 * shift, within(1e-8));
        assertThat(survey.get("provenance").get("raking").get("trimmed").asInt())
                .isEqualTo(1);
    }

    private static double sum(JsonNode counts) {
        double sum = 0;
        for (JsonNode count : counts) {
            sum += count.asDouble();
        }
        return sum;
    }

    @Test
    void waves_have_weights_of_their_own() {
        JsonNode survey = imported(
                "year,sex,which,a,b\n2018,m,g,2,\n2018,f,b,1,\n2021,m,b,,3\n2021,f,b,,1\n2025,m,b,,\n",
                SURVEY,
                "'weight': {'column': 'b'}",
                "'waves': [{'id': '2018', 'where': {'column': 'year', 'codes': [2018]}, 'weight': {'column': 'a'}},"
                        + " {'id': '2021', 'where': {'column': 'year', 'from': 2020, 'to': 2021}}]",
                "'questions': [" + WHICH + "]",
                SEXES);

        assertThat(survey.get("waves")).hasToString("[\"2018\",\"2021\"]");
        assertThat(survey.get("references")).hasSize(4);
        assertThat(survey.get("references").get(0).get("wave").asText()).isEqualTo("2018");
        assertThat(survey.get("references").get(0).get("counts")).hasToString("{\"Green\":2,\"Black\":0}");
        assertThat(survey.get("references").get(1).get("counts")).hasToString("{\"Green\":0,\"Black\":3}");
        assertThat(survey.get("provenance").get("waves")).hasSize(3);
        assertThat(module.read().waves()).containsExactly("2018", "2021");
    }

    @Test
    void pairs_of_opinions_are_counted_on_request() {
        JsonNode survey = imported(
                "sex,which,often,w\nm,g,1,2\nm,g,1,1\nm,b,2,1\nm,b,9,1\nf,g,,1\nf,g,2,1\n",
                SURVEY,
                "'weight': {'column': 'w'}",
                "'crosstabs': true",
                "'questions': [" + WHICH + "," + OFTEN + "]",
                SEXES);

        assertThat(survey.get("crosstabs").get(0))
                .hasToString(
                        "{\"group\":\"SEX=Man\",\"questions\":[\"which\",\"often\"],\"counts\":[[3,0],[0,1]],\"respondents\":3}");
        assertThat(survey.get("crosstabs")).hasSize(2);
    }

    @Test
    void a_second_run_gives_the_same_bytes() throws IOException {
        imported(
                "sex,which,w\nm,g,0.1\nm,b,0.2\nf,g,0.7\n",
                SURVEY,
                "'weight': {'column': 'w'}",
                "'questions': [" + WHICH + "]",
                SEXES);
        String first = Files.readString(module.survey());
        Files.delete(module.survey());

        assertThat(module.run().information())
                .anyMatch(line -> line.contains("written: src/test/resources/surveys/tea.json"));
        assertThat(Files.readString(module.survey())).isEqualTo(first);
        assertThat(module.run().information()).anyMatch(line -> line.contains("is as it was"));
        assertThat(first.lines().filter(line -> line.contains("\"counts\""))).hasSize(2);
    }

    @Test
    void what_changed_since_the_last_import_is_told() {
        imported("sex,which\nm,g\nm,b\nf,g\n", SURVEY, "'weight': null", "'questions': [" + WHICH + "]", SEXES);
        module.data("sex,which,often\nm,g,1\nm,g,2\nm,g,1\nm,b,1\nf,g,1\n")
                .mapping(mapping(
                        SURVEY,
                        "'weight': null",
                        "'questions': [" + WHICH.replace("Which tea?", "Which tea do you like?") + "," + OFTEN + "]",
                        SEXES));

        assertThat(module.run().information())
                .contains(
                        "  since the last import: new question: often",
                        "  since the last import: reworded question: which",
                        "  since the last import: references: 2 before, 4 now, 2 in common",
                        "  since the last import: 1 of 2 references moved, at most by 0.250 (which, SEX=Man)",
                        "  since the last import: the data are not those of the last import");
    }
}
