package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationGapViewTests {
    private static final TestResult VERBALIZED = test("VERBALIZED", 0.2, 20);

    @Test
    void the_gap_stands_beside_both_distances_with_its_bounds_and_what_they_count() {
        Document page = page(VERBALIZED, test("SEQUENCE", 0.3, 20));

        assertThat(page.select(".gaps tbody tr").text())
                .isEqualTo(
                        "POLPARTY=Democrat gpt-4, persona · priorities · PartyIT.answers verbalized 0.200, sequence 0.300"
                                + " +50 % +50 % to +50 %, each at 95 % 20 questions; noise floor of sequence 0.070");
        assertThat(page.select(".gaps td use[href=#people-mark]").attr("x")).isEqualTo("50.00%");
        assertThat(page.select(".gaps > p").text())
                .contains(
                        "count the choice of questions, not the respondents' error",
                        "With fewer than 8 there are none");
    }

    @Test
    void methods_that_measured_the_same_share_a_line_and_surveys_do_not() {
        QuestionResult[] near = {question("q0", 0.1), question("q1", 0.1)};
        Document page = page(
                builder("VERBALIZED").with(r -> r.questions = List.of(near)).build(),
                builder("SAMPLED").with(r -> r.questions = List.of(near)).build(),
                builder("VERBALIZED")
                        .with(r -> r.method = "again")
                        .with(r -> r.questions = List.of(near))
                        .build(),
                builder("SAMPLED")
                        .with(r -> r.method = "again")
                        .with(r -> r.questions = List.of(near))
                        .build(),
                builder("VERBALIZED")
                        .with(r -> r.survey = "books")
                        .with(r -> r.questions = List.of(near))
                        .build(),
                builder("SAMPLED")
                        .with(r -> r.survey = "books")
                        .with(r -> r.questions = List.of(near))
                        .build());

        assertThat(page.select(".gaps tbody th .muted").eachText())
                .containsExactly(
                        "gpt-4, persona",
                        "gpt-4, persona · priorities · PartyIT.again, PartyIT.answers",
                        "gpt-4, persona · books · PartyIT.answers");
    }

    @Test
    void few_questions_have_a_gap_without_bounds_and_unread_ones_are_counted() {
        QuestionResult[] unread = {question("q0", 0.1), question("q1", null)};
        Document page = page(
                test("VERBALIZED", 0.2, 2),
                builder("SAMPLED")
                        .with(r -> r.questions = List.of(unread))
                        .with(r -> r.noiseFloor = null)
                        .build());

        assertThat(page.select(".gaps tbody .n").text()).isEqualTo("-50 % 1 question, 1 left out as not read by both");
    }

    @Test
    void the_summary_has_a_table_of_gaps() {
        String summary = Pages.markdown(report(VERBALIZED, test("SEQUENCE", 0.3, 20)));

        assertThat(summary)
                .contains("### From knowledge to simulation: total variation")
                .contains(
                        "| sequence 0.300 | 0.200 | +50 % | +50 % to +50 %, each at 95 % | 20 questions; noise floor");
    }

    @Test
    void without_both_expressions_there_is_no_such_section() {
        assertThat(page(VERBALIZED).select(".gaps")).isEmpty();
        assertThat(Pages.markdown(report(VERBALIZED))).doesNotContain("knowledge to simulation");
    }

    private static TestResult test(String expression, double distance, int questions) {
        return builder(expression)
                .with(r -> r.questions = List.of(IntStream.range(0, questions)
                        .mapToObj(i -> question("q" + i, distance))
                        .toArray(QuestionResult[]::new)))
                .build();
    }

    private static ResultBuilder builder(String expression) {
        return new ResultBuilder().with(r -> r.displayName = expression).with(r -> r.expression = expression);
    }

    private static QuestionResult question(String id, @Nullable Double distance) {
        return ResultBuilder.question(id, distance);
    }

    private static Document page(TestResult... tests) {
        return Jsoup.parse(Pages.html(report(tests)));
    }

    private static Report report(TestResult... tests) {
        return new Report("Panel", Judged.of(tests), Optional.empty());
    }
}
