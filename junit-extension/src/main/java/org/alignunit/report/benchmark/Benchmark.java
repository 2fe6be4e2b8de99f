package org.alignunit.report.benchmark;

import java.util.Collection;
import java.util.List;
import org.alignunit.report.TestResult;

/**
 * What test cases of one measure say of the models, taken together. All means are of plain distances, which the noise of few
 * answers moves upward; tests that ended in error are left out of them, and told.
 *
 * @param leaderboard who comes nearest
 * @param entropy on which questions
 * @param worst to whom least, one a contender and survey
 * @param gaps how much farther each model is when it answers like a group than when it tells what the group answers
 */
public record Benchmark(Leaderboard leaderboard, EntropySplit entropy, List<WorstGroup> worst, List<ModelGap> gaps) {
    /**
     * Takes test cases together.
     *
     * @param tests results of any kind, of one measure; a question that several of them put to the same model in the same
     *     way counts once, with the most answers
     * @return the benchmark; the same for the same tests, in whatever order
     * @throws IllegalArgumentException if the measures differ
     */
    public static Benchmark of(Collection<TestResult> tests) {
        Grid grid = Grid.of(tests);
        List<PairedSet> sets = grid.domains().entrySet().stream()
                .map(domain -> PairedSet.of(domain.getKey(), domain.getValue(), grid))
                .toList();
        return new Benchmark(
                Leaderboard.of(grid, sets), EntropySplit.of(grid, sets), WorstGroup.of(grid), ModelGap.of(grid));
    }
}
