package org.alignunit.maven.page.benchmark;

import java.util.List;
import java.util.function.DoubleFunction;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.leaderboard.Benchmark;

/**
 * What the tests of one measure say together.
 *
 * @param board who comes nearest
 * @param entropy on which questions
 * @param worst to which group least
 */
public record BenchmarkView(BoardView board, EntropyView entropy, List<WorstView> worst) {
    private static final int MOST_ROWS = 100;

    /**
     * Puts a benchmark into words and places.
     *
     * @param benchmark of one measure
     * @param tests of any measure and property, what needs attention first
     * @param at the place of a distance on the axis, in percent
     * @return the view
     */
    public static BenchmarkView of(Benchmark benchmark, List<TestResult> tests, DoubleFunction<String> at) {
        return new BenchmarkView(
                BoardView.of(benchmark.leaderboard(), tests, at),
                EntropyView.of(benchmark.entropy(), at),
                benchmark.worst().stream()
                        .limit(MOST_ROWS)
                        .map(worst -> WorstView.of(worst, at))
                        .toList());
    }

    /** {@return whether there are distances by entropy} */
    public boolean divided() {
        return !entropy.rows().isEmpty();
    }

    /** {@return whether any contender was put to several groups} */
    public boolean grouped() {
        return !worst.isEmpty();
    }
}
