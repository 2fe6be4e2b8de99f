package org.alignunit.maven.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.BaselineWords;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.leaderboard.Benchmark;
import org.alignunit.maven.outcome.BuildOutcome;
import org.alignunit.maven.outcome.Reason;
import org.alignunit.maven.page.axis.Scale;
import org.alignunit.maven.page.benchmark.BenchmarkView;
import org.alignunit.maven.page.people.PeopleView;
import org.alignunit.maven.page.words.Fact;
import org.alignunit.maven.page.words.HowSure;
import org.alignunit.maven.page.words.Totals;
import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param title of the project
 * @param written when the results were; empty without results
 * @param outcome the outcome of the build
 * @param tally how many cases there are of each state
 * @param charts the tests by measure, each on one axis
 * @param sure how many of the verdicts may be wrong; may be empty
 * @param people whom the models are compared with, by survey
 * @param ran what ran, by class
 * @param totals what it cost
 */
record PageView(
        String title,
        String written,
        Outcome outcome,
        TallyView tally,
        List<Chart> charts,
        String sure,
        List<PeopleView> people,
        RanView ran,
        List<Fact> totals) {
    private static final int OPEN_REASONS = 4;
    private static final int CASES_OF_A_REASON = 3;
    private static final int OPEN_ROWS = 20;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * The outcome of the build.
     *
     * @param verdict its mark and colour
     * @param headline state and gravest cause
     * @param lead how many assertions are met; may be empty
     * @param reasons the gravest of them
     * @param folded the others
     * @param tolerated what would break the build without tolerance
     */
    record Outcome(
            VerdictView verdict,
            String headline,
            String lead,
            List<ReasonView> reasons,
            List<ReasonView> folded,
            List<ReasonView> tolerated) {
        /** {@return how many reasons are folded; empty if none is} */
        String foldedCount() {
            return folded.isEmpty() ? "" : Figures.counted(folded.size(), "more reason");
        }

        boolean tolerates() {
            return !tolerated.isEmpty();
        }

        boolean fails() {
            return !reasons.isEmpty();
        }
    }

    /** The tests of one measure; of few questions a benchmark says nothing. */
    record Chart(
            String measure,
            List<Scale.Tick> ticks,
            String step,
            String baselines,
            List<TestView> tests,
            @Nullable BenchmarkView benchmark,
            List<GapView> gaps) {
        boolean compared() {
            return !gaps.isEmpty();
        }

        /** {@return the cards of what needs attention, which stand before all comparisons} */
        List<TestView> red() {
            return cards(true);
        }

        List<TestView> passing() {
            return cards(false);
        }

        private List<TestView> cards(boolean red) {
            return tests.stream()
                    .filter(test -> test.anchor() != null && test.verdict().red() == red)
                    .toList();
        }

        /** {@return what is listed at once} */
        List<TestView> open() {
            return folded().isEmpty()
                    ? tests
                    : tests.stream().filter(test -> test.verdict().red()).toList();
        }

        /** {@return what passes, by survey, where there is much of it} */
        List<Fold> folded() {
            Map<String, List<TestView>> surveys = tests.stream()
                    .filter(test -> !test.verdict().red())
                    .collect(Collectors.groupingBy(test -> test.subject().survey(), TreeMap::new, Collectors.toList()));
            return surveys.values().stream().mapToInt(List::size).sum() <= OPEN_ROWS
                    ? List.of()
                    : surveys.entrySet().stream()
                            .map(survey -> new Fold(survey.getKey(), survey.getValue()))
                            .toList();
        }
    }

    /** Tests of a survey that pass. */
    record Fold(String survey, List<TestView> tests) {
        String count() {
            return Figures.counted(tests.size(), "case");
        }
    }

    /** Lays out a page; the size of a card is in bytes. */
    static PageView of(Report report, ToIntFunction<TestView> size) {
        GateResult gate = report.gate();
        List<TestResult> stale =
                gate.classes().stream().flatMap(each -> each.stale().stream()).toList();
        List<TestResult> tests = Stream.concat(gate.tests().stream(), stale.stream())
                .sorted(TestView.ORDER)
                .toList();
        Map<DistanceMeasure, List<TestResult>> measures = tests.stream()
                .collect(Collectors.groupingBy(test -> test.id().distance(), TreeMap::new, Collectors.toList()));
        Map<DistanceMeasure, Scale> scales = new EnumMap<>(DistanceMeasure.class);
        measures.forEach((measure, all) -> scales.put(measure, Scale.of(all)));
        List<TestResult> shown = Growth.shown(tests);
        Map<TestResult, TestView> views = Growth.views(shown, scales::get, size);
        List<Chart> charts = new ArrayList<>();
        measures.forEach((measure, all) -> charts.add(chart(
                measure,
                all,
                all.stream().map(views::get).filter(Objects::nonNull).toList(),
                scales.get(measure))));
        return new PageView(
                report.title(),
                report.written().map((Instant when) -> MINUTE.format(when)).orElse(""),
                outcome(gate, views),
                TallyView.of(Stream.concat(
                                gate.tests().stream().map(test -> VerdictView.of(test.verdict())),
                                Collections.nCopies(gate.notRun(), VerdictView.NOTRUN).stream())
                        .toList()),
                charts,
                sure(gate),
                PeopleView.of(tests, report.surveys()),
                RanView.of(gate, views.keySet()),
                Totals.of(tests));
    }

    private static String sure(GateResult gate) {
        String correction =
                gate.correction().map(rate -> rate.summary(gate.tests())).orElse("");
        return (HowSure.of(gate.tests()) + " " + correction).strip();
    }

    private static Outcome outcome(GateResult gate, Map<TestResult, TestView> views) {
        BuildOutcome outcome = BuildOutcome.of(gate);
        List<ReasonView> reasons = reasons(outcome.reasons(), views);
        int open = Math.min(OPEN_REASONS, reasons.size());
        boolean asserts = gate.tests().stream().anyMatch(test -> test.verdict() != org.alignunit.Outcome.REPORTED);
        return new Outcome(
                reasons.isEmpty()
                        ? asserts ? VerdictView.ALIGNED : VerdictView.REPORTED
                        : reasons.get(0).verdict(),
                outcome.headline(),
                outcome.lead(),
                reasons.subList(0, open),
                reasons.subList(open, reasons.size()),
                reasons(outcome.tolerated(), views));
    }

    private static List<ReasonView> reasons(List<Reason> reasons, Map<TestResult, TestView> views) {
        return reasons.stream()
                .map(reason -> ReasonView.of(reason, CASES_OF_A_REASON, test -> {
                    TestView view = views.get(test);
                    return view == null ? null : view.anchor();
                }))
                .toList();
    }

    /** {@return whether there are several measures to tell apart} */
    boolean named() {
        return charts.size() > 1;
    }

    /** {@return whether anybody answered a survey} */
    boolean peopled() {
        return !people.isEmpty();
    }

    boolean empty() {
        return charts.isEmpty();
    }

    /** {@return whether there is one test alone, whose card is open and all there is to see} */
    boolean single() {
        return charts.size() == 1
                && charts.get(0).tests().size() == 1
                && tally.marks().size() == 1;
    }

    private static Chart chart(DistanceMeasure measure, List<TestResult> all, List<TestView> shown, Scale scale) {
        Benchmark benchmark = Benchmark.of(all);
        return new Chart(
                measure.label(),
                scale.ticks(),
                scale.stepWidth(),
                baselines(all),
                shown,
                benchmark.leaderboard().bounded() ? BenchmarkView.of(benchmark, scale::at) : null,
                GapView.of(benchmark.gaps(), all, scale));
    }

    /** {@return the names of the baselines that are shown} */
    private static String baselines(List<TestResult> tests) {
        return tests.stream()
                .flatMap(test -> test.figures().baselines().keySet().stream())
                .map(BaselineWords::label)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
