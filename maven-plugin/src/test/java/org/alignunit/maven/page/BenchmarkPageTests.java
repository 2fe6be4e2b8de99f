package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BenchmarkPageTests {
    private static final TestResult NEAR = test("near", "VERBALIZED", 0.1, 9);
    private static final TestResult FAR = test("far", "VERBALIZED", 0.3, 9);

    @Test
    void models_and_baselines_stand_in_one_list_and_the_models_are_numbered() {
        Document page = page(FAR, NEAR);

        assertThat(page.select(".ranks tbody tr").eachText())
                .containsExactly(
                        "1. near persona, verbalized skill 0.000 politics 0.100",
                        "uniform the same share for every option skill politics 0.200",
                        "2. far persona, verbalized skill -8.000 politics 0.300");
        assertThat(page.select(".ranks tbody .mark").eachAttr("x")).containsExactly("25.00%", "50.00%", "75.00%");
        assertThat(page.select(".board").text())
                .contains("covers what every numbered model read: 9 of 9 in politics")
                .doesNotContain("On other questions", "Not measured.");
    }

    @Test
    void domains_have_a_column_each_and_a_missing_cell_is_a_dash() {
        Document page = page(
                NEAR,
                FAR,
                test("third", "VERBALIZED", 0.4, 9),
                builder("near", "VERBALIZED", 0.3, 9)
                        .with(r -> r.domain = "books")
                        .build(),
                builder("third", "VERBALIZED", 0.3, 9)
                        .with(r -> r.domain = "books")
                        .build());

        assertThat(page.select(".ranks thead th.n").eachText())
                .containsExactly("Skill", "all domains", "books", "politics");
        assertThat(page.select(".ranks tbody tr").first().select(".n").eachText())
                .containsExactly("skill -4.000", "all domains 0.200", "books 0.300", "politics 0.100");
        assertThat(page.select(".apart li").eachText()).containsExactly("far persona, verbalized: politics 0.300");
    }

    @Test
    void what_cannot_be_compared_stands_apart_and_what_is_missing_is_named() {
        Document page = page(
                NEAR,
                test("small", "VERBALIZED", 0.05, 2),
                test("near", "LOG_PROBABILITIES", 0.5, 9),
                builder("broken", "VERBALIZED", 0.1, 1)
                        .verdict(Outcome.ERROR, null)
                        .build());

        assertThat(page.select(".apart li").eachText())
                .containsExactly("small persona, verbalized: politics 0.050 over 2 of 9; the leader there 0.100");
        assertThat(page.select(".board").text())
                .contains("Not measured. broken: persona, verbalized; small: persona, log-probabilities");
        assertThat(page.select(".ranks tbody tr").eachText()).noneMatch(row -> row.contains("small"));
    }

    @Test
    void conditions_have_a_line_each_and_a_test_that_was_cut_short_is_named() {
        Document page = page(
                test("near", "LOG_PROBABILITIES", 0.3, 9),
                builder("near", "LOG_PROBABILITIES", 0.1, 9)
                        .with(r -> r.condition = new Condition(4, 1, 1, true, 3, false, null))
                        .build(),
                builder("far", "LOG_PROBABILITIES", 0.0, 9)
                        .with(r -> r.problems = Map.of(Conclusion.CUT_SHORT, 4))
                        .build());

        assertThat(page.select(".ranks tbody tr").eachText())
                .containsExactly(
                        "1. near persona (3 examples), log-probabilities, scaled, 4 orders skill 0.000 politics 0.100",
                        "uniform the same share for every option skill politics 0.200",
                        "2. near persona, log-probabilities skill -8.000 politics 0.300");
        assertThat(page.select(".board").text())
                .contains(
                        "Not measured. far: persona, log-probabilities / persona (3 examples), log-probabilities, scaled,"
                                + " 4 orders; cut short: Democrat, persona, sampled (far)");
    }

    @Test
    void distances_by_entropy_have_a_mark_a_part() {
        QuestionResult[] questions = IntStream.range(0, 24)
                .mapToObj(i -> {
                    Map<String, Double> people = Map.of("yes", 0.5 + i / 50.0, "no", 0.5 - i / 50.0);
                    double distance = i < 8 ? 0.1 : i < 16 ? 0.2 : 0.3;
                    return new QuestionResult(
                            "q" + i,
                            "q",
                            people,
                            null,
                            people,
                            new QuestionFigures(distance, ResultBuilder.squared(distance), null, null, null),
                            new ReplyCounts(1, 0, 0),
                            null,
                            null,
                            null);
                })
                .toArray(QuestionResult[]::new);
        Document page = page(builder("near", "VERBALIZED", 0, 0)
                .with(r -> r.questions = List.of(questions))
                .build());

        assertThat(page.select(".divided tbody tr").eachText())
                .containsExactly("near persona, verbalized"
                        + " agreed 0.300 skill 0.416 0.304 to 0.497"
                        + " between 0.200 skill 0.273 0.021 to 0.424"
                        + " divided 0.100 skill -0.429 -2.774 to 0.149");
        assertThat(page.select(".divided tbody .mark").eachAttr("y")).containsExactly("18%", "50%", "82%");
        assertThat(page.select(".divided thead").text()).contains("agreed below 72.2 % (8)", "divided from 94.3 % (8)");
        assertThat(page(NEAR, FAR).select(".divided"))
                .as("people who are alike")
                .isEmpty();
    }

    @Test
    void a_domain_of_one_line_has_a_column_and_no_say() {
        Document page = page(
                NEAR,
                FAR,
                builder("near", "VERBALIZED", 0.9, 9)
                        .with(r -> r.domain = "books")
                        .build());

        assertThat(page.select(".ranks thead th.n").eachText())
                .containsExactly("Skill", "politics", "books", "politics");
        assertThat(page.select(".ranks .model th b").eachText()).containsExactly("1. near", "2. far");
        assertThat(page.select(".board p").text()).contains("9 of 9 in books (apart), 9 of 9 in politics");
    }

    @Test
    void the_worst_group_is_told_with_simultaneous_bounds_of_the_gap() {
        Document page = page(
                NEAR,
                builder("near", "VERBALIZED", 0.25, 9)
                        .with(r -> r.group = "POLPARTY=Republican")
                        .build(),
                new ResultBuilder()
                        .with(r -> r.model = "near")
                        .with(r -> r.expression = "VERBALIZED")
                        .with(r -> r.group = "POLPARTY=Other")
                        .verdict(Outcome.ERROR, null)
                        .with(r -> r.questions = List.of())
                        .build());

        assertThat(page.select(".worst tbody tr").eachText())
                .containsExactly("near persona, verbalized · priorities"
                        + " farthest from 0.250 POLPARTY=Republican"
                        + " nearest to 0.100 POLPARTY=Democrat"
                        + " farther by +0.150 +0.150 to +0.150 2 groups, 9 questions; nothing read of POLPARTY=Other");
        assertThat(page.select(".board").text()).contains("for all differences between two of them, at once");
    }

    @Test
    void a_model_that_tells_and_simulates_has_a_gap_over_all_its_groups() {
        Document page = page(
                NEAR,
                test("near", "SEQUENCE", 0.2, 9),
                builder("near", "VERBALIZED", 0.1, 9)
                        .with(r -> r.group = "POLPARTY=Republican")
                        .build(),
                builder("near", "SEQUENCE", 0.2, 9)
                        .with(r -> r.group = "POLPARTY=Republican")
                        .build());

        assertThat(page.select(".gaps tbody tr").first().text())
                .isEqualTo("all groups near, persona verbalized 0.100, sequence 0.200"
                        + " +100 % +100 % to +100 %, each at 95 % 9 questions, 2 groups");
        assertThat(page.select(".gaps tbody tr")).hasSize(3);
    }

    @Test
    void a_run_of_few_questions_or_none_has_no_benchmark() {
        TestResult broken = builder("broken", "VERBALIZED", 0.1, 9)
                .verdict(Outcome.ERROR, null)
                .build();

        assertThat(page(test("near", "VERBALIZED", 0.1, 7)).select(".board")).isEmpty();
        assertThat(page(broken).select(".board")).isEmpty();
        assertThat(page(NEAR).select(".board")).isNotEmpty();
        assertThat(Pages.markdown(report(broken))).doesNotContain("Leaderboard");
    }

    @Test
    void the_summary_has_the_same_tables() {
        String summary = Pages.markdown(report(
                NEAR,
                FAR,
                test("small", "VERBALIZED", 0.05, 2),
                builder("near", "VERBALIZED", 0.25, 9)
                        .with(r -> r.group = "POLPARTY=Republican")
                        .build()));

        assertThat(summary)
                .contains(
                        "### Leaderboard: total variation",
                        "| | Model | Asked | Skill | politics | Interval |\n|---|---|---|---:|---:|---|\n")
                .contains("- small, persona, verbalized: politics 0.050 over 2 of 18; the leader there 0.100\n")
                .contains("| near | persona, verbalized · priorities | POLPARTY=Republican 0.250 |");
    }

    private static TestResult test(String model, String expression, double distance, int questions) {
        return builder(model, expression, distance, questions).build();
    }

    private static ResultBuilder builder(String model, String expression, double distance, int questions) {
        return new ResultBuilder()
                .with(r -> r.model = model)
                .with(r -> r.expression = expression)
                .with(r -> r.questions = List.of(IntStream.range(0, questions)
                        .mapToObj(i -> ResultBuilder.question("q" + i, distance))
                        .toArray(QuestionResult[]::new)));
    }

    private static Document page(TestResult... tests) {
        return Jsoup.parse(Pages.html(report(tests)));
    }

    private static Report report(TestResult... tests) {
        return new Report("Panel", Judged.of(tests), Optional.empty());
    }
}
