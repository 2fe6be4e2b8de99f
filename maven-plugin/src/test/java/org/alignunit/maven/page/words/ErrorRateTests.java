package org.alignunit.maven.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.ErrorRate;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.alignunit.maven.page.Pages;
import org.alignunit.maven.page.Report;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorRateTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BONFERRONI | 4 | 0.0125 | each bound holds at 98.75 % confidence: 5 % shared by 4 test cases; the interval between them at 97.5 %
        BONFERRONI | 3 | 0.01666666666666667 | each bound holds at 98.3333 % confidence: 5 % shared by 3 test cases; the interval between them at 96.6667 %
        BONFERRONI | 1 | 0.05 | each bound holds at 95 % confidence; the interval between them at 90 %
        NONE | 4 | 0.05 | each bound holds at 95 % confidence for this test case alone, of 4 test cases; the interval between them at 90 %
        E_BH | 4 | 0.02 | each bound holds at 98 % confidence after the correction of 4 test cases (e-BH); the interval between them at 96 %
        """)
    void the_rule_is_told_in_words(String correction, int testCases, double alpha, String words) {
        TestResult test = new ResultBuilder()
                .with(r -> r.rule = ResultBuilder.rule("BOUNDS", correction, testCases, alpha, 70))
                .build();

        assertThat(ErrorRate.words(test)).isEqualTo(words + "; the bounds count answers, unread replies");
        assertThat(test.assertion().pointwise()).isFalse();
    }

    @Test
    void without_a_rule_the_confidence_tells() {
        assertThat(ErrorRate.words(new ResultBuilder().with(r -> r.rule = null).build()))
                .startsWith("each bound holds at 95 % confidence; the interval between them at 90 %");
    }

    @Test
    void where_nothing_is_asserted_there_is_nothing_to_share() {
        TestResult reported = new ResultBuilder()
                .verdict(Outcome.REPORTED, 0.3)
                .with(r -> r.rule = ResultBuilder.rule("BOUNDS", "BONFERRONI", 4, 0.05, 30))
                .build();

        assertThat(ErrorRate.words(reported)).startsWith("each bound holds at 95 % confidence; the interval");
    }

    @Test
    void a_plain_distance_promises_nothing_and_the_page_says_so() {
        TestResult point = new ResultBuilder()
                .with(r -> r.rule = ResultBuilder.rule("POINT", "BONFERRONI", 4, 0.0125, 30))
                .build();
        String html = Pages.html(new Report("Panel", Judged.of(point), Optional.empty()));
        String text = Jsoup.parse(html).selectFirst("article").text();

        assertThat(point.assertion().pointwise()).isTrue();
        assertThat(text)
                .contains(
                        "The distance is the plug-in distance (decision = POINT): no error rate is stated.",
                        "The distance of these replies is at most 0.250.")
                .doesNotContain("each bound holds", "was not measured");
    }
}
