package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlPageTests {
    @Test
    void what_needs_attention_comes_first_and_each_row_leads_to_its_card() {
        Document page = page(aligned(), reported(), error(), misaligned());

        assertThat(page.select(".row .props .badge").eachText())
                .containsExactly("misaligned", "in error", "aligned", "measured");
        for (Element link : page.select(".row .props a")) {
            // within its fold, so that a browser opens it
            Element card = page.selectFirst("details " + link.attr("href"));
            assertThat(card.closest("article").selectFirst(".badge").text())
                    .isEqualTo(link.closest("tr").selectFirst(".badge").text());
        }
    }

    @Test
    void sections_stand_in_one_order_and_empty_ones_are_left_out() {
        TestResult compared = new ResultBuilder()
                .with(r -> r.questions = List.of(IntStream.range(0, 8)
                        .mapToObj(i -> ResultBuilder.question("q" + i, 0.1))
                        .toArray(QuestionResult[]::new)))
                .build();

        assertThat(page(compared, error(), misaligned()).select("main > section[id]").stream()
                        .map(Element::id))
                .containsExactly("subjects", "leaderboard-1", "people", "ran", "sure", "cost");
        assertThat(Pages.markdown(new Report("Panel", Judged.of(compared, misaligned()), Optional.empty())))
                .containsSubsequence("## Subjects", "### Leaderboard", "## People", "## What ran", "## Cases", "### ■");
    }

    @Test
    void the_distance_axis_shows_bounds_threshold_noise_floor_and_baselines() {
        Document page = page(misaligned());

        assertThat(page.select(".ladder div").eachText())
                .containsExactly(
                        "model 0.400 0.200 to 0.500",
                        "limit at most 0.250",
                        "pooled 0.120 all groups together",
                        "uniform 0.310 the same share for every option",
                        "noise floor 0.070");
        // the axis ends at 0.5: the next round number
        assertThat(page.select(".props .bounds").attr("x")).isEqualTo("40.00%");
        assertThat(page.select(".props .bounds").attr("width")).isEqualTo("60.00%");
        assertThat(page.select(".props use[href=#max]").attr("x")).isEqualTo("50.00%");
    }

    @Test
    void people_and_model_stand_side_by_side_and_the_worst_question_first() {
        TestResult test = new ResultBuilder()
                .with(r -> r.questions = List.of(
                        ResultBuilder.question("near", 0.05),
                        ResultBuilder.question("unread", null),
                        ResultBuilder.question("far", 0.5),
                        ResultBuilder.question("middle", 0.3)))
                .build();
        Document page = page(test);

        assertThat(page.select(".card > .question h5 .muted").eachText()).containsExactly("unread", "far", "middle");
        assertThat(page.select(".card summary").text()).isEqualTo("1 more question, closer to the people");
        assertThat(page.select(".card details .question h5 .muted").eachText()).containsExactly("near");
        Element far = page.select(".question").get(1);
        assertThat(far.select("tbody tr").eachText())
                .containsExactly("Top priority 40.0 % 90.0 %", "No priority 60.0 % 10.0 %");
        assertThat(far.select("td use[href=#people-mark]").attr("x")).isEqualTo("40.00%");
        assertThat(far.select("td use[href=#model-mark]").attr("x")).isEqualTo("90.00%");
        assertThat(page.select(".question").first().text()).contains("No reply was read", "Top priority 40.0 % -");
        assertThat(far.text()).contains("30 answers read, 2 refusals, 1 unreadable · 171 people");
    }

    @Test
    void the_facts_tell_age_origin_problems_and_cost() {
        Document page = page(
                new ResultBuilder()
                        .with(r -> r.problems = Map.of("refusal", 3, "extra key", 12))
                        .with(r -> r.cost = new RunCost(12, 30, 1_500, 250, 0.0123, 61_500))
                        .build(),
                aligned());

        assertThat(page.selectFirst(".facts").text())
                .contains(
                        "12 paid, 30 replayed",
                        "Recorded 2024-05-01 to 2024-05-02",
                        "published figures",
                        "extra key: 12, refusal: 3",
                        "67.7 % closer to the group than the same share for every option",
                        "1,750 tokens, $0.0123, 1 min 1 s",
                        "each bound holds at 95 % confidence; the interval between them at 90 %; the bounds count answers, unread replies");
        assertThat(page.selectFirst(".totals").text()).contains("calls paid 12", "price $0.0123");
    }

    @Test
    void doubtful_figures_are_remarked_on() {
        Document page = page(
                new ResultBuilder()
                        .with(r -> r.errorCovers = List.of())
                        .with(r -> r.noiseFloor = 0.3)
                        .build(),
                misaligned());

        assertThat(page.select(".remark").eachText())
                .contains(
                        "The baseline \"pooled\" (all groups together) is closer to the group than the model: 0.120 against 0.400.",
                        "The threshold is below the noise floor: not even the group itself could be expected to meet it.",
                        "The distance is below the noise floor: it cannot be told from sampling noise.",
                        "Each question got one reply. Other replies may give another distance. By how much was not measured.");
    }

    @Test
    void the_noise_floor_is_unknown_for_the_reason_that_holds() {
        Document unasked = page(new ResultBuilder()
                .verdict(Outcome.INCONCLUSIVE, null)
                .with(r -> r.noiseFloor = null)
                .with(r -> r.questions = List.of(ResultBuilder.answered("trade", 0)))
                .build());
        Document unsized = page(new ResultBuilder()
                .with(r -> r.noiseFloor = null)
                .with(r -> r.questions = List.of(ResultBuilder.sized("trade", null)))
                .build());

        assertThat(unasked.select(".remark").eachText()).contains("The noise floor is unknown: nothing was asked.");
        assertThat(unsized.select(".remark").eachText())
                .contains("The noise floor is unknown: the survey gives no sample size.");
    }

    @Test
    void probabilities_that_were_read_off_carry_no_sampling_error() {
        Document page = page(new ResultBuilder()
                .with(r -> r.expression = "LOG_PROBABILITIES")
                .with(r -> r.errorCovers = List.of())
                .point()
                .build());

        assertThat(page.select(".remark").eachText())
                .contains("The probabilities were read off, so the distance has no sampling error.")
                .noneMatch(remark -> remark.contains("not measured"));
    }

    @Test
    void bounds_that_unread_replies_alone_made_are_explained() {
        Document page =
                page(new ResultBuilder().with(r -> r.errorCovers = List.of()).build());

        assertThat(page.select(".sentence").text())
                .isEqualTo("The distance is at most 0.250: its upper bound is 0.200.");
        assertThat(page.select(".facts").text())
                .contains("the bounds show what unread replies could change; they have no error rate");
    }

    @Test
    void baselines_are_told_in_words_on_the_legend_and_in_the_card() {
        Document page = page(
                new ResultBuilder()
                        .with(r -> r.baselines = Map.of(
                                "leaveOneOut",
                                0.187,
                                "perfectDraws30",
                                0.09,
                                "annotators",
                                0.25,
                                "uniform",
                                0.381,
                                "invented",
                                0.6))
                        .build(),
                misaligned());

        assertThat(page.select(".legend").text())
                .contains("uniform", "leave-one-out", "sampling floor (30 draws)", "annotators", "invented")
                .doesNotContain("leaveOneOut");
        assertThat(page.select(".aligned .ladder .baseline").eachText())
                .containsExactly(
                        "sampling floor (30 draws) 0.090 sampling error alone",
                        "leave-one-out 0.187 mean of the other questions",
                        "annotators 0.250 estimates by human annotators",
                        "uniform 0.381 the same share for every option",
                        "invented 0.600");
        // perfect draws are no guess that a model could lose to
        assertThat(page.select(".remark").text()).doesNotContain("perfect");
    }

    @Test
    void a_model_farther_than_uniform_is_told_so() {
        assertThat(page(misaligned()).select(".facts").text())
                .contains("29.0 % farther from the group than the same share for every option");
    }

    @Test
    void a_distance_whose_error_was_not_measured_has_no_bounds() {
        Document page = page(new ResultBuilder()
                .verdict(Outcome.MISALIGNED, 0.4)
                .with(r -> r.errorCovers = List.of())
                .point()
                .build());

        assertThat(page.select(".sentence").text()).isEqualTo("The distance of these replies is above 0.250.");
        assertThat(page.select(".ladder .estimate").text()).isEqualTo("model 0.400");
        assertThat(page.select(".facts").text()).doesNotContain("Bounds");
    }

    @Test
    void an_infinite_distance_stands_at_the_end_of_the_axis() {
        Document page = page(new ResultBuilder()
                .with(r -> r.measure = DistanceMeasure.KULLBACK_LEIBLER)
                .verdict(Outcome.REPORTED, Double.POSITIVE_INFINITY)
                .build());

        assertThat(page.select(".ladder .estimate").text()).startsWith("model infinite");
        assertThat(page.select(".props use[href=#beyond]").attr("x")).isEqualTo("100.00%");
    }

    private static TestResult aligned() {
        return new ResultBuilder().build();
    }

    private static TestResult misaligned() {
        return new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build();
    }

    private static TestResult reported() {
        return new ResultBuilder().verdict(Outcome.REPORTED, 0.3).build();
    }

    private static TestResult error() {
        return new ResultBuilder().verdict(Outcome.ERROR, null).build();
    }

    private static Document page(TestResult... tests) {
        Instant written = Instant.parse("2026-11-21T10:12:00Z");
        return Jsoup.parse(Pages.html(new Report("Panel", Judged.of(tests), Optional.of(written))));
    }
}
