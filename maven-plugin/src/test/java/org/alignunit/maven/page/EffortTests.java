package org.alignunit.maven.page;

import static org.alignunit.maven.ResultBuilder.answered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class EffortTests {
    @Test
    void a_test_that_stops_early_shows_it() {
        Document page = page(sampled(300, answered("a", 42)));

        assertThat(page.select(".effort").text()).isEqualTo("Stopped after 42 of at most 300 answers");
        assertThat(page.select(".effort .taken").attr("width")).isEqualTo("14.00%");
    }

    @Test
    void each_question_shows_its_own() {
        Document page = page(sampled(70, answered("a", 14), answered("b", 7)));

        assertThat(page.select(".effort").text()).isEqualTo("Stopped after 7 to 14 of at most 70 answers a question");
        assertThat(page.select(".effort .taken").attr("width")).isEqualTo("15.00%");
        assertThat(page.select(".question .taken").eachAttr("width")).containsExactly("20.00%", "10.00%");
        assertThat(page.select(".question").get(1).text()).contains("7 of at most 70 answers · 7 answers read");
    }

    @Test
    void what_was_not_read_was_taken_all_the_same() {
        assertThat(page(sampled(70, ResultBuilder.question("a", 0.1)))
                        .select(".effort")
                        .text())
                .isEqualTo("Stopped after 33 of at most 70 answers");
    }

    @Test
    void a_test_that_took_them_all_says_so() {
        assertThat(page(sampled(30, answered("a", 30), answered("b", 30)))
                        .select(".effort")
                        .text())
                .isEqualTo("Took all 30 answers allowed a question");
        assertThat(page(sampled(30, answered("a", 29), answered("b", 30)))
                        .select(".effort")
                        .text())
                .isEqualTo("Stopped after 29 to 30 of at most 30 answers a question");
    }

    @Test
    void only_single_answers_with_a_known_limit_are_told_of() {
        TestResult untold = new ResultBuilder().with(r -> r.rule = null).build();
        TestResult verbalized =
                new ResultBuilder().with(r -> r.expression = "VERBALIZED").build();
        TestResult error = new ResultBuilder()
                .verdict(Outcome.ERROR, null)
                .with(r -> r.questions = List.of())
                .build();

        for (TestResult test : List.of(untold, verbalized, error)) {
            assertThat(page(test).select(".gauge")).isEmpty();
        }
    }

    private static TestResult sampled(int most, QuestionResult... questions) {
        return new ResultBuilder()
                .with(r -> r.rule = ResultBuilder.rule("BOUNDS", "BONFERRONI", 1, 0.05, most))
                .with(r -> r.questions = List.of(questions))
                .build();
    }

    private static Document page(TestResult test) {
        return Jsoup.parse(Pages.html(new Report("Panel", Judged.of(test), Optional.empty())));
    }
}
