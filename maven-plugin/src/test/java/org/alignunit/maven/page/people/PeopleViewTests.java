package org.alignunit.maven.page.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.MappingDecision;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.SensitivityCheck;
import org.alignunit.internal.result.WaveDistance;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.page.words.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleViewTests {
    private static final Path SAMPLE = Path.of("../sample-project/src/test/resources/surveys");

    private static ResultBuilder commuters(String group) {
        return new ResultBuilder().with(r -> {
            r.survey = "commuters";
            r.wave = "2023";
            r.group = group;
            r.sensitivity = List.of(
                    check(MappingDecision.EXCLUSION, "speeders", Outcome.MISALIGNED),
                    check(MappingDecision.EXCLUSION, "repeat participants", Outcome.ALIGNED),
                    check(MappingDecision.RAKING, "raking", Outcome.ALIGNED));
            r.waves = List.of(new WaveDistance("2019", 2, 0.147, 0.1, 0.2, 0.134, null, null));
        });
    }

    private static SensitivityCheck check(MappingDecision decision, String name, Outcome verdict) {
        return new SensitivityCheck(Constant.of(decision), name, 2, 0.3, verdict);
    }

    private static PeopleView sample() throws IOException {
        return PeopleSection.of(
                        List.of(
                                commuters("AGE=Old").build(),
                                commuters("AGE=Young")
                                        .with(r -> r.sensitivity = List.of())
                                        .build()),
                        SurveyFile.in(SAMPLE))
                .surveys()
                .get(0);
    }

    @Test
    void an_imported_survey_shows_people_weights_and_what_raking_cost() throws IOException {
        PeopleView people = sample();

        assertThat(people.title()).isEqualTo("Four hundred commuters");
        assertThat(people.used()).isEqualTo("commuters, 2023, used by 2 cases");
        assertThat(people.figures())
                .containsExactly(
                        new Fact("AGE=Old", "103"),
                        new Fact("AGE=Young", "60"),
                        new Fact(
                                "effective size (Kish) of 200 rows, by weight weight: design effect 1.06, weighting only",
                                "188"));
        assertThat(people.raking())
                .isEqualTo(
                        "Raked to sex: the effective size went from 157 to 144, a design effect of 1.16 (weighting only).");
        assertThat(people.basis()).doesNotContain("not known");
    }

    @Test
    void the_sample_stands_beside_its_margins() throws IOException {
        assertThat(sample().margins().rows())
                .extracting(MarginView::level, MarginView::sample, MarginView::population, MarginView::points)
                .containsExactly(tuple("1", "34.4 %", "49.0 %", "-14.6"), tuple("2", "65.6 %", "51.0 %", "+14.6"));
    }

    @Test
    void each_decision_shows_how_far_it_moved_the_people_and_which_verdicts() throws IOException {
        assertThat(sample().decisions())
                .containsExactly(
                        new DecisionView(
                                "speeders",
                                "28 people, 7.4 % of the weight",
                                "0.031",
                                "0.051",
                                "reason, AGE=Young, 2019",
                                "1 of 1",
                                true),
                        new DecisionView(
                                "repeat participants",
                                "15 people, 3.8 % of the weight",
                                "0.009",
                                "0.024",
                                "reason, AGE=Young, 2023",
                                "0 of 1",
                                false),
                        new DecisionView("raking", "", "0.015", "0.048", "reason, AGE=Old, 2023", "0 of 1", false));
    }

    @Test
    void people_of_a_wave_stand_beside_the_models_distance_from_them() throws IOException {
        WaveView.Table waves = sample().waves();

        assertThat(waves.rows())
                .extracting(
                        WaveView::wave,
                        row -> row.people().figure(),
                        row -> row.model().figure())
                .containsExactly(
                        tuple("2019", "0.134", "0.147"),
                        tuple("2023", "", "0.100"),
                        tuple("2019", "0.134", "0.147"),
                        tuple("2023", "", "0.100"));
        assertThat(waves.rows().get(0).model().bounds()).isEqualTo("0.100 to 0.200");
        assertThat(waves.rows().get(0).people().bounds()).isEmpty();
    }

    @Test
    void of_a_survey_without_provenance_source_and_people_are_shown() throws IOException {
        PeopleView people = PeopleSection.of(
                        List.of(new ResultBuilder()
                                .with(r -> r.survey = "books")
                                .with(r -> r.questions =
                                        List.of(ResultBuilder.sized("a", 17.0), ResultBuilder.sized("b", 21.0)))
                                .build()),
                        SurveyFile.in(SAMPLE))
                .surveys()
                .get(0);

        assertThat(people.basis())
                .isEqualTo(
                        "2 questions, 17 to 21 people a question and group. The noise floor lies at 0.070. Weights, margins"
                                + " and exclusions are not known, as no import made the survey file.");
        assertThat(people.source()).startsWith("Counts: NYT Book Opinions");
        assertThat(people.figures()).isEmpty();
        assertThat(people.compared() || people.decided() || people.moved() || people.imported())
                .isFalse();
    }

    @Test
    void a_sample_that_is_not_raked_and_far_from_a_margin_says_so(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x.json"), """
                {"id": "priorities", "references": [{"question": "q", "group": "g", "counts": {"a": 1, "b": 2}}],
                 "provenance": {"weight": {"column": null}, "raking": {"applied": false, "margins": {"age": {"18-29": 0.2}},
                   "sample": {"age": {"shares": {"18-29": 0.142}, "lower": 0.01}}}}}
                """);
        Files.writeString(folder.resolve("broken.json"), "{");

        PeopleView people = PeopleSection.of(List.of(new ResultBuilder().build()), SurveyFile.in(folder))
                .surveys()
                .get(0);

        assertThat(people.raking())
                .isEqualTo(
                        "The sample is not raked to age. It differs from the margins by more than chance, and so may its"
                                + " answers.");
        assertThat(people.figures()).containsExactly(new Fact("weights", "none"));
        assertThat(people.margins().rows()).extracting(MarginView::points).containsExactly("-5.8");
    }
}
