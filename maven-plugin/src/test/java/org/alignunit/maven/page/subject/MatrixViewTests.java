package org.alignunit.maven.page.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.Property;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.alignunit.maven.page.Pages;
import org.alignunit.maven.page.Report;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MatrixViewTests {
    private static final TestResult GAPS = new ResultBuilder()
            .verdict(Outcome.MISALIGNED, 2.0)
            .bounds(1.8, 2.2)
            .property(Property.GROUP_GAPS, 0.8, 1.25)
            .with(r -> r.group = "PARTY=Left - PARTY=Right")
            .with(r -> r.baselines = Map.of())
            .with(r -> r.questions = List.of(
                    ResultBuilder.gap("small", -0.1, -0.2),
                    ResultBuilder.gap("large", 0.4, 0.8),
                    ResultBuilder.gap("turned", 0.2, -0.6)))
            .build();

    private static TestResult spread(String group, Outcome verdict, double estimate) {
        return new ResultBuilder()
                .verdict(verdict, estimate)
                .bounds(estimate - 0.05, estimate + 0.05)
                .property(Property.SPREAD, 0.8, null)
                .with(r -> r.group = group)
                .build();
    }

    private static Document page(TestResult... tests) {
        return Jsoup.parse(Pages.html(new Report("Panel", Judged.of(tests), Optional.empty())));
    }

    @Test
    void a_row_is_a_subject_a_column_a_property_and_a_cell_the_case_nearest_to_its_limit() {
        Document page = page(
                new ResultBuilder().build(),
                spread("PARTY=Left", Outcome.ALIGNED, 0.95),
                spread("PARTY=Right", Outcome.ALIGNED, 0.85),
                new ResultBuilder().with(r -> r.model = "other").build());

        assertThat(page.select(".head b").eachText()).containsExactly("Distance", "Spread");
        assertThat(page.select(".row > summary").eachText())
                .containsExactly(
                        "gpt-4 persona, sampled 3 aligned Distance 0.100 aligned Democrat Spread 0.850 aligned Right",
                        "other persona, sampled 1 aligned Distance 0.100 aligned Democrat Spread –");
    }

    @Test
    void the_gravest_case_of_a_property_stands_in_its_cell_whatever_lies_nearer_to_a_limit() {
        Document page =
                page(spread("PARTY=Left", Outcome.ALIGNED, 0.81), spread("PARTY=Right", Outcome.MISALIGNED, 0.3));

        assertThat(page.select(".row > summary .value").text()).isEqualTo("0.300 misaligned Right");
        assertThat(page.select(".row > summary use").eachAttr("href"))
                .containsExactly("#misaligned", "#misaligned", "#aligned", "#min", "#misaligned");
    }

    @Test
    void all_marks_of_a_property_lie_on_one_axis() {
        PropertyAxis axis = PropertyAxis.of(List.of(GAPS)).values().iterator().next();

        assertThat(axis.label()).isEqualTo("Group gaps");
        assertThat(axis.scale().end()).isEqualTo(2.5);
        assertThat(axis.strip(GAPS))
                .satisfies(strip -> assertThat(List.of(strip.at(), strip.min(), strip.max(), strip.people()))
                        .containsExactly("80.00%", "32.00%", "50.00%", "40.00%"))
                .satisfies(strip -> assertThat(strip.bounds().from()).isEqualTo("72.00%"));
    }

    /** Numbers of respondents span too much for one line. */
    @Test
    void what_a_model_is_worth_has_no_marks_anywhere_on_the_page() {
        TestResult worth = new ResultBuilder()
                .verdict(Outcome.MISALIGNED, 12.0)
                .bounds(8.0, 20.0)
                .property(Property.WORTH, 30.0, null)
                .build();
        Document page = page(worth, spread("PARTY=Left", Outcome.ALIGNED, 0.9));

        assertThat(page.select(".props th").eachText()).contains("Worth Democrat, priorities");
        assertThat(page.select("tr.misaligned .plot").text()).isEmpty();
        assertThat(page.select("tr.misaligned .plot use, .why .plots use")).isEmpty();
        assertThat(page.select("tr.aligned .plot use")).isNotEmpty();
    }

    @Test
    void an_axis_reaches_below_zero_where_figures_do() {
        TestResult worse = new ResultBuilder()
                .verdict(Outcome.MISALIGNED, -0.05)
                .bounds(-0.07, -0.03)
                .property(Property.BASELINE, 0.0, null)
                .with(r -> r.noiseFloor = null)
                .with(r -> r.baselines = Map.of())
                .build();
        PropertyAxis axis = PropertyAxis.of(List.of(worse)).values().iterator().next();

        assertThat(axis.ticks())
                .extracting(tick -> tick.label())
                .startsWith("-0.08")
                .endsWith("0");
        assertThat(axis.strip(worse).min()).isEqualTo("100.00%");
    }

    @Test
    void gaps_are_turned_and_those_that_are_reversed_or_far_off_come_first() {
        GapsView gaps = GapsView.of(GAPS).orElseThrow();

        assertThat(gaps.rows())
                .extracting(GapsView.Row::question, GapsView.Row::people, GapsView.Row::model, GapsView.Row::reversed)
                .containsExactly(
                        tuple("turned", "0.20", "-0.60", true),
                        tuple("large", "0.40", "0.80", false),
                        tuple("small", "0.10", "0.20", false));
        assertThat(gaps.pair()).isEqualTo("Left - Right");
    }

    @Test
    void the_slope_plot_has_a_point_a_question_the_diagonal_and_a_table_behind_it() {
        Document page = page(GAPS, new ResultBuilder().build());
        Element plot = page.selectFirst(".two .slope");

        assertThat(plot.attr("aria-label")).contains("Slope 2.000, 1.800 to 2.200; 1 is as people.");
        // across from 0 to 0.4, up from -0.75 to 1
        assertThat(plot.select(".points").attr("d")).isEqualTo("M227.0 266.0h0M410.0 42.0h0M135.5 138.0h0");
        assertThat(plot.select(".as-people").attr("x2")).isEqualTo("410.0");
        assertThat(plot.select(".as-people").attr("y2")).isEqualTo("106.0");
        assertThat(plot.select(".allowed")).hasSize(1);
        assertThat(page.select(".two table tbody tr").eachText())
                .containsExactly("turned 0.20 -0.60", "large 0.40 0.80", "small 0.10 0.20");
        assertThat(page.select("#group-gaps figure a").attr("href")).isEqualTo("#subject-1");
    }

    /** A gap of draws, which chance moves so far. */
    private static QuestionResult drawn(String id, double people, double model, double chance) {
        QuestionResult gap = ResultBuilder.gap(id, people, model);
        return new QuestionResult(
                id,
                id,
                gap.reference(),
                gap.referenceSize(),
                gap.model(),
                new QuestionFigures(null, null, model - chance, model + chance, null, people, model),
                gap.replies(),
                null,
                null,
                null);
    }

    /** A gap that chance may have turned is not called reversed; its bar ends with the plot. */
    @Test
    void a_gap_of_draws_has_a_bar_for_chance() {
        TestResult sampled = new ResultBuilder()
                .verdict(Outcome.INCONCLUSIVE, 1.2)
                .property(Property.GROUP_GAPS, 0.8, 1.25)
                .with(r -> r.group = "PARTY=Left - PARTY=Right")
                .with(r -> r.questions = List.of(
                        drawn("perhaps", -0.2, 0.25, 0.3),
                        drawn("turned", 0.2, -0.5, 0.25),
                        ResultBuilder.gap("stated", 0.4, 0.5)))
                .build();

        Document page = page(sampled);
        assertThat(page.select(".two table tbody tr").eachText())
                .containsExactly(
                        "turned 0.20 -0.50 -0.75 to -0.25", "perhaps 0.20 -0.25 -0.55 to 0.05", "stated 0.40 0.50");
        assertThat(page.select(".two .gaps-list li").eachText())
                .containsExactly(
                        "turned people 0.20, model -0.50: reversed",
                        "perhaps people 0.20, model -0.25",
                        "stated people 0.40, model 0.50");
        assertThat(page.selectFirst(".two .slope .bars").attr("d")).matches("(M227\\.0 [\\d.]+V[\\d.]+){2}");
        assertThat(page.selectFirst(".two figcaption").text()).endsWith("chance may have moved the model’s gap.");
    }

    @Test
    void a_headline_says_what_is_wrong_with_gaps() {
        assertThat(page(GAPS).select("h1").text())
                .isEqualTo("Build fails: gpt-4 exaggerates the gap between Left and Right");
    }
}
