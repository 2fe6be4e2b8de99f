package org.alignunit.maven.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.alignunit.maven.page.cases.Attention;
import org.alignunit.maven.page.cases.TestView;
import org.alignunit.maven.page.cases.VerdictView;
import org.alignunit.maven.page.past.PastView;
import org.alignunit.maven.page.people.PeopleSection;
import org.alignunit.maven.page.races.RaceView;
import org.alignunit.maven.page.subject.MatrixView;
import org.alignunit.maven.page.words.Fact;
import org.alignunit.maven.page.words.HowSure;
import org.alignunit.maven.page.words.Totals;

/**
 * The page.
 *
 * @param title of the project
 * @param written when the results were; empty without results
 * @param outcome the outcome of the build
 * @param tally how many cases there are of each state
 * @param matrix subjects by properties
 * @param races of configurations for the nearest
 * @param charts what the distances of each measure say together
 * @param people whom the models are compared with, by survey
 * @param past how cases have gone from build to build
 * @param ran what ran, by class
 * @param measured what asserts nothing, beside what asserts something
 * @param last how many verdicts may be wrong, and what all of it cost
 */
record PageView(
        String title,
        String written,
        BuildOutcomeView outcome,
        TallyView tally,
        MatrixView matrix,
        List<RaceView> races,
        List<ChartView> charts,
        PeopleSection people,
        PastView past,
        RanView ran,
        Measured measured,
        Last last) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Cases that assert nothing: how many, in a sentence, and those that are listed. */
    record Measured(String lead, List<TestView> tests) {
        boolean any() {
            return !tests.isEmpty();
        }
    }

    /** What ends the page; {@code sure} may be empty. */
    record Last(String sure, List<Fact> totals) {}

    /** Lays out a page whose cards take so many bytes at most; the size of a card is in bytes too. */
    static PageView of(Report report, ToIntFunction<TestView> size, int bytes) {
        GateResult gate = report.gate();
        List<TestResult> tests = Stream.concat(
                        gate.tests().stream(), gate.classes().stream().flatMap(each -> each.stale().stream()))
                .sorted(Attention.ORDER)
                .toList();
        Map<PropertyAxis.Key, PropertyAxis> axes = PropertyAxis.of(tests);
        Map<TestResult, TestView> views = views(Growth.shown(tests), axes, size, bytes);
        return new PageView(
                report.title(),
                report.written().map((Instant when) -> MINUTE.format(when)).orElse(""),
                BuildOutcomeView.of(gate, views),
                TallyView.of(Stream.concat(
                                gate.tests().stream().map(test -> VerdictView.of(test.verdict())),
                                Collections.nCopies(gate.notRun(), VerdictView.NOTRUN).stream())
                        .toList()),
                MatrixView.of(tests, axes, views),
                RaceView.of(tests),
                ChartView.of(tests),
                PeopleSection.of(tests, report.surveys()),
                PastView.of(report.past()),
                RanView.of(gate, views.keySet()),
                measured(tests, views),
                new Last(sure(gate), Totals.of(tests)));
    }

    /**
     * Lays out the test cases that are shown. Those for which there is no room have no card.
     *
     * @param size of a card, in bytes
     * @param bytes of all cards together, at most
     */
    private static Map<TestResult, TestView> views(
            List<TestResult> shown, Map<PropertyAxis.Key, PropertyAxis> axes, ToIntFunction<TestView> size, int bytes) {
        Map<TestResult, TestView> views = new IdentityHashMap<>();
        int room = bytes;
        int number = 0;
        for (TestResult test : shown) {
            number++;
            TestView view = TestView.of(
                    "test-" + number,
                    test,
                    Objects.requireNonNull(axes.get(PropertyAxis.Key.of(test))),
                    bytes / 4 * 3 / shown.size());
            room -= room > 0 ? size.applyAsInt(view) : 0;
            views.put(test, room >= 0 ? view : view.withoutCard());
        }
        return views;
    }

    private static Measured measured(List<TestResult> tests, Map<TestResult, TestView> views) {
        List<TestResult> measured = tests.stream()
                .filter(test -> test.verdict() == Outcome.REPORTED)
                .toList();
        return new Measured(
                Figures.counted(measured.size(), "case")
                        + (measured.size() == 1
                                ? " asserts nothing and breaks no rule."
                                : " assert nothing and break no rule."),
                measured.size() == tests.size()
                        ? List.of()
                        : measured.stream()
                                .map(views::get)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private static String sure(GateResult gate) {
        String correction =
                gate.correction().map(rate -> rate.summary(gate.tests())).orElse("");
        return (HowSure.of(gate.tests()) + " " + correction).strip();
    }

    /** {@return whether there are several measures to tell apart} */
    boolean named() {
        return charts.size() > 1;
    }

    boolean raced() {
        return !races.isEmpty();
    }

    boolean empty() {
        return matrix.all().isEmpty();
    }

    /** {@return whether there is one test alone, whose card is open and all there is to see} */
    boolean single() {
        return tally.marks().size() == 1
                && matrix.all().size() == 1
                && matrix.all().get(0).card().single();
    }
}
