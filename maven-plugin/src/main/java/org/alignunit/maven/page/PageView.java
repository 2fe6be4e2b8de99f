package org.alignunit.maven.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.BaselineWords;
import org.alignunit.maven.leaderboard.Benchmark;
import org.alignunit.maven.page.benchmark.BenchmarkView;
import org.alignunit.maven.page.words.Fact;
import org.alignunit.maven.page.words.HowSure;
import org.alignunit.maven.page.words.Totals;
import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param title of the project
 * @param headline the outcome in a few words
 * @param written when the results were; empty without results
 * @param tally how many tests came to each verdict
 * @param notes what is wrong with the evidence
 * @param charts the tests by measure, each on one axis
 * @param sure how many of the verdicts may be wrong; may be empty
 * @param totals what it cost
 */
record PageView(
        String title,
        String headline,
        String written,
        List<Tally> tally,
        List<String> notes,
        List<Chart> charts,
        String sure,
        List<Fact> totals) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** How many tests came to a verdict. */
    record Tally(VerdictView verdict, long count) {}

    /** The tests of one measure; of few questions a benchmark says nothing. */
    record Chart(
            String measure,
            List<Scale.Tick> ticks,
            String baselines,
            List<TestView> tests,
            @Nullable BenchmarkView benchmark,
            List<GapView> gaps) {
        boolean compared() {
            return !gaps.isEmpty();
        }

        /** {@return what needs attention, and stands before all comparisons} */
        List<TestView> red() {
            return tests.stream().filter(test -> test.verdict().red()).toList();
        }

        List<TestView> passing() {
            return tests.stream().filter(test -> !test.verdict().red()).toList();
        }
    }

    static PageView of(Report report) {
        List<TestResult> tests = report.tests().stream().sorted(TestView.ORDER).toList();
        return new PageView(
                report.title(),
                Headline.of(tests),
                report.written().map((Instant when) -> MINUTE.format(when)).orElse(""),
                tally(tests),
                report.notes(),
                charts(tests),
                HowSure.of(tests),
                Totals.of(tests));
    }

    boolean empty() {
        return charts.isEmpty();
    }

    private static List<Tally> tally(List<TestResult> tests) {
        Map<VerdictView, Long> counts = tests.stream()
                .collect(Collectors.groupingBy(
                        test -> VerdictView.of(test.verdict()),
                        () -> new EnumMap<>(VerdictView.class),
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Tally(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Chart> charts(List<TestResult> tests) {
        Map<DistanceMeasure, List<TestResult>> byMeasure = tests.stream()
                .collect(Collectors.groupingBy(test -> test.id().distance(), TreeMap::new, Collectors.toList()));
        List<Chart> charts = new ArrayList<>();
        int number = 0;
        for (Map.Entry<DistanceMeasure, List<TestResult>> entry : byMeasure.entrySet()) {
            Scale scale = Scale.of(entry.getValue());
            List<TestView> views = new ArrayList<>();
            for (TestResult test : entry.getValue()) {
                number++;
                views.add(TestView.of("test-" + number, test, scale));
            }
            Benchmark benchmark = Benchmark.of(entry.getValue());
            charts.add(new Chart(
                    entry.getKey().label(),
                    scale.ticks(),
                    baselines(entry.getValue()),
                    views,
                    benchmark.leaderboard().bounded() ? BenchmarkView.of(benchmark, scale::at) : null,
                    GapView.of(benchmark.gaps(), entry.getValue(), scale)));
        }
        return charts;
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
