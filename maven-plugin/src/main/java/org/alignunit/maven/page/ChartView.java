package org.alignunit.maven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.leaderboard.Benchmark;
import org.alignunit.maven.page.axis.Scale;
import org.alignunit.maven.page.benchmark.BenchmarkView;
import org.jspecify.annotations.Nullable;

/**
 * What the distances of one measure say together.
 *
 * @param measure its name
 * @param ticks numbers of the axis
 * @param benchmark null where few questions say nothing
 * @param gaps from knowledge to simulation
 */
record ChartView(
        String measure, List<Scale.Tick> ticks, @Nullable BenchmarkView benchmark, List<SimulationGapView> gaps) {
    /** {@return the measures of which there is something to say} */
    static List<ChartView> of(List<TestResult> tests) {
        Map<DistanceMeasure, List<TestResult>> measures = tests.stream()
                .filter(test -> test.id().ofDistance())
                .collect(Collectors.groupingBy(test -> test.id().distance(), TreeMap::new, Collectors.toList()));
        List<ChartView> charts = new ArrayList<>();
        measures.forEach((measure, all) -> {
            Scale scale = Scale.of(all, null);
            Benchmark benchmark = Benchmark.of(all);
            charts.add(new ChartView(
                    measure.label(),
                    scale.ticks(),
                    benchmark.leaderboard().bounded() ? BenchmarkView.of(benchmark, tests, scale::at) : null,
                    SimulationGapView.of(benchmark.gaps(), all, scale)));
        });
        charts.removeIf(chart -> chart.benchmark() == null && chart.gaps().isEmpty());
        return charts;
    }

    boolean compared() {
        return !gaps.isEmpty();
    }
}
