package org.alignunit.maven.leaderboard;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.alignunit.internal.result.TestResult;

/**
 * What test cases of one measure say of the models, taken together. All means are of plain distances, which the noise of few
 * answers moves upward; tests that ended in error are left out of them, and told.
 *
 * @param leaderboard who comes nearest
 * @param entropy on which questions
 * @param worst to whom least, one a contender and survey, in the leaderboard's order
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
        Leaderboard board = Leaderboard.of(grid, sets);
        List<PairedSet> counted = PairedSet.counted(sets);
        List<Contender> compared = contenders(board, row -> row.line().overall() != null);
        return new Benchmark(
                board,
                EntropySplit.of(grid, counted, compared),
                WorstGroup.of(grid, contenders(board, row -> true)),
                ModelGap.of(grid));
    }

    private static List<Contender> contenders(Leaderboard board, Predicate<Leaderboard.Row> which) {
        return board.rows().stream()
                .filter(which)
                .map(Leaderboard.Row::contender)
                .toList();
    }
}
