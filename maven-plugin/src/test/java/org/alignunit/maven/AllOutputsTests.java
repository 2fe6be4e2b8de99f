package org.alignunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.ErrorRate;
import org.alignunit.internal.result.words.FailureMessage;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.Remarks;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.internal.result.words.VerdictWords;
import org.alignunit.maven.gate.Judged;
import org.alignunit.maven.gate.ResultTable;
import org.alignunit.maven.page.Pages;
import org.alignunit.maven.page.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Console table, failure message, page and Markdown show one result with the same figures and sentences. */
class AllOutputsTests {
    static Stream<Arguments> results() {
        return Stream.of(
                of("aligned with bounds", test -> {}),
                of("misaligned with bounds", test -> test.verdict(Outcome.MISALIGNED, 0.4)),
                of(
                        "POINT, all read",
                        test -> point(test.verdict(Outcome.MISALIGNED, 0.4).point(), "read")),
                of("POINT, some replies unread", test -> point(test.verdict(Outcome.INCONCLUSIVE, 0.4), "read")),
                of("POINT, a question unread", test -> point(test.verdict(Outcome.INCONCLUSIVE, 0.239), "unread")),
                of(
                        "a single call a question",
                        test -> test.verdict(Outcome.MISALIGNED, 0.4)
                                .point()
                                .with(r -> r.expression = "VERBALIZED")
                                .with(r -> r.errorCovers = List.of())),
                of(
                        "a single call, some unread",
                        test -> test.verdict(Outcome.INCONCLUSIVE, 0.3)
                                .with(r -> r.expression = "VERBALIZED")
                                .with(r -> r.errorCovers = List.of())),
                of(
                        "log-probabilities",
                        test -> test.point()
                                .with(r -> r.expression = "LOG_PROBABILITIES")
                                .with(r -> r.errorCovers = List.of())),
                of(
                        "log-probabilities with missing mass",
                        test -> test.verdict(Outcome.INCONCLUSIVE, 0.2)
                                .with(r -> r.expression = "LOG_PROBABILITIES")
                                .with(r -> r.errorCovers = List.of("missing mass"))),
                of(
                        "a spent budget",
                        test -> test.verdict(Outcome.INCONCLUSIVE, 0.2)
                                .with(r -> r.message = "the budget is used up")
                                .with(r -> r.problems = Map.of(Conclusion.CUT_SHORT, 3))),
                of(
                        "cut short, and aligned still",
                        test -> test.with(r -> r.problems = Map.of(Conclusion.CUT_SHORT, 1))),
                of(
                        "nothing read",
                        test -> test.verdict(Outcome.INCONCLUSIVE, null)
                                .bounds(0.0, 1.0)
                                .with(r -> r.noiseFloor = null)
                                .with(r -> r.questions = List.of(ResultBuilder.question("unread", null)))),
                of("reported", test -> test.verdict(Outcome.REPORTED, 0.3)),
                of("an error", test -> test.verdict(Outcome.ERROR, null)),
                of(
                        "an infinite distance",
                        test -> test.with(r -> r.measure = DistanceMeasure.KULLBACK_LEIBLER)
                                .verdict(Outcome.REPORTED, Double.POSITIVE_INFINITY)),
                of(
                        "an infinite upper bound",
                        test -> test.with(r -> r.measure = DistanceMeasure.KULLBACK_LEIBLER)
                                .bounds(0.1, Double.POSITIVE_INFINITY)));
    }

    private static Arguments of(String kind, Consumer<ResultBuilder> change) {
        return Arguments.of(kind, new ResultBuilder().with(change).build());
    }

    private static void point(ResultBuilder test, String second) {
        test.obstacle = second.equals("read") ? Obstacle.TOO_MANY_UNREAD : Obstacle.QUESTION_UNREAD;
        test.errorCovers = List.of();
        test.rule = ResultBuilder.rule("POINT", "NONE", 1, 0.05, 30);
        test.questions = List.of(
                ResultBuilder.question("trade", 0.3),
                ResultBuilder.question(second, second.equals("read") ? Double.valueOf(0.5) : null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void every_output_shows_the_same_distance_and_bounds(String kind, TestResult test) {
        ShownDistance shown = ShownDistance.of(test);
        String bounds = shown.bounds();
        Element page = Jsoup.parse(Pages.html(report(test)));
        String limit = test.assertion().within() == null
                ? ""
                : Figures.distance(test.assertion().within());
        String allowed = limit.isEmpty() ? "" : "at most " + limit;

        assertThat(page.selectFirst("summary .figure b").text()).isEqualTo(shown.figure());
        assertThat(page.select(".ladder .estimate dd").text())
                .isEqualTo(shown.estimate() == null ? "" : (shown.figure() + " " + bounds).strip());
        assertThat(Pages.markdown(report(test)))
                .contains("| %s | %s | %s |".formatted(shown.figure(), bounds, allowed));
        assertThat(cells(ResultTable.lines(List.of(test)).get(1)))
                .endsWith(
                        shown.figure(),
                        bounds.isEmpty() ? Figures.UNKNOWN : bounds,
                        limit.isEmpty() ? Figures.UNKNOWN : limit);
        if (test.verdict() != Outcome.ERROR) {
            String row = shown.bounded()
                    ? "  bounds       " + bounds + (bounds.isEmpty() ? "" : ": ") + ErrorRate.words(test) + "\n"
                    : "";
            assertThat(FailureMessage.of(test))
                    .contains("  estimate     " + shown.figure() + "\n" + row + "  threshold ");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void every_output_says_the_same(String kind, TestResult test) {
        String page = Jsoup.parse(Pages.html(report(test))).select("article").text();
        String markdown = Pages.markdown(report(test));

        assertThat(page).contains(VerdictWords.sentence(test));
        assertThat(markdown).contains(VerdictWords.sentence(test));
        assertThat(Remarks.of(test))
                .allSatisfy(remark -> assertThat(page).contains(remark))
                .allSatisfy(remark -> assertThat(markdown).contains(remark));
        if (ShownDistance.of(test).bounded()) {
            assertThat(page).contains(ErrorRate.words(test));
            assertThat(markdown).contains(ErrorRate.words(test));
        }
        if (test.verdict() != Outcome.ERROR) {
            assertThat(FailureMessage.of(test))
                    .startsWith(test.verdict() + ": Democrat, persona, sampled\n" + VerdictWords.sentence(test))
                    .satisfies(message -> assertThat(Remarks.of(test))
                            .allSatisfy(remark -> assertThat(message).contains(remark)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void a_plug_in_distance_has_no_bounds_in_any_output(String kind, TestResult test) {
        if (test.assertion().pointwise()) {
            String all = Jsoup.parse(Pages.html(report(test))).select("article").text()
                    + Pages.markdown(report(test)).replace("| Bounds |", "")
                    + FailureMessage.of(test);

            assertThat(ShownDistance.of(test).bounded()).isFalse();
            assertThat(all).doesNotContainIgnoringCase("bound").doesNotContain("0.119 to 0.339");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOO_MANY_UNREAD | allow more unread replies (maxUnanswered)
            NOTHING_READ    | What to do: look at the problems and try another expression or model.
            QUESTION_UNREAD | What to do: look at the problems and try another expression or model.
            UNDECIDED       | What to do: allow more replies (maxCalls)
            """)
    void what_to_do_depends_on_why_there_is_no_verdict(Obstacle obstacle, String advice) {
        assertThat(FailureMessage.of(inconclusive(obstacle))).contains(advice);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUDGET_SPENT", "UNDECIDABLE"})
    void where_the_message_says_what_to_raise_there_is_no_other_advice(Obstacle obstacle) {
        assertThat(FailureMessage.of(inconclusive(obstacle)))
                .contains("raise it")
                .doesNotContain("What to do");
    }

    private static TestResult inconclusive(Obstacle obstacle) {
        return new ResultBuilder()
                .verdict(Outcome.INCONCLUSIVE, 0.3)
                .with(r -> r.message = "too little: raise it")
                .with(r -> r.obstacle = obstacle)
                .build();
    }

    @Test
    void a_failure_message_has_no_text_that_a_terminal_obeys() {
        TestResult test = new ResultBuilder()
                .text("\u001b[2J\u009b1A\u202e\u0000\u0085[INFO] BUILD SUCCESS")
                .verdict(Outcome.MISALIGNED, 0.4)
                .build();

        assertThat(FailureMessage.of(test) + FailureMessage.people(test) + FailureMessage.model(test))
                .contains("BUILD SUCCESS")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]")
                .doesNotContainPattern("(?m)^\\[INFO");
    }

    /** OSC, CSI, bell, direction, null, next line, line separators, zero width, tags, a lone surrogate: what has a terminal do something. */
    @Test
    void no_output_has_text_that_a_terminal_obeys() {
        String hostile = "\u001b]0;x\u0007\u009b2J\u202e\u2066\u0000\u0085\u2028\u200b\udb40\udc41\ud800";
        for (Outcome verdict : Outcome.values()) {
            TestResult test = new ResultBuilder()
                    .with(r -> r.message = "message")
                    .text(hostile)
                    .verdict(verdict, 0.4)
                    .build();

            assertThat(String.join("\n", ResultTable.lines(List.of(test)))
                            + FailureMessage.of(test)
                            + Pages.html(report(test))
                            + Pages.markdown(report(test)))
                    .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u200b\u202e\u2066\\x{e0041}&&[^\\n]]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "bn-BD", "tr-TR", "hi-IN-u-nu-deva"})
    void all_outputs_are_the_same_in_every_locale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<String> plain = outputs();
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(outputs()).isEqualTo(plain);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> outputs() {
        return results()
                .map(each -> (TestResult) each.get()[1])
                .map(test -> Pages.html(report(test))
                        + Pages.markdown(report(test))
                        + ResultTable.lines(List.of(test))
                        + FailureMessage.of(test))
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(" {2,}"));
    }

    private static Report report(TestResult test) {
        return new Report("Panel", Judged.of(test), Optional.empty());
    }
}
