package org.alignunit.maven.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.alignunit.Baseline;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * Mean distances by model, steering and expression, in the order of the squared distance, which a model that was asked little does
 * not lose by. Within a domain every question and group counts alike,
 * over domains every domain in which more than half of the contenders are compared. They are compared over the questions and
 * groups that all of them read who read at least 80 % of what at least half were asked; who read less stands apart, over what it
 * did read.
 *
 * @param domains in alphabetical order
 * @param rows one a contender of whom anything was read: those compared in all domains that count first
 * @param baselines key of a {@link Baseline} to its line, over the compared items
 * @param empty who has no distance at all
 * @param cutShort tests of part of the replies they wanted, which nothing here is from
 */
public record Leaderboard(
        List<Domain> domains,
        List<Row> rows,
        Map<String, Line> baselines,
        List<Contender> empty,
        List<TestResult> cutShort) {
    /**
     * A domain of surveys.
     *
     * @param name of the domain; the survey's id where it has none
     * @param asked how many questions, times groups, somebody was asked
     * @param compared over how many of them contenders are compared; 0 where nobody read enough
     * @param counted whether means over domains are over this one too
     */
    public record Domain(String name, int asked, int compared, boolean counted) {}

    /**
     * A contender's place.
     *
     * @param contender who
     * @param line its distances
     */
    public record Row(Contender contender, Line line) {}

    /**
     * Mean distances by domain, and over them.
     *
     * @param domains one entry a domain; null where there is no distance: a missing one is not a zero
     * @param overall over all domains that count; null unless compared in each
     * @param skill over the same; null likewise, and for a baseline
     */
    public record Line(
            List<@Nullable Cell> domains,
            @Nullable MeanDistance overall,
            @Nullable MeanSkill skill) {}

    /**
     * A line's mean distance in one domain.
     *
     * @param distance its mean
     * @param compared whether it is over the items that others are compared over
     * @param leader where it is not, the mean distance over the very same items of who leads the domain; null where that
     *     one did not read them all, or there is none
     */
    public record Cell(
            MeanDistance distance,
            boolean compared,
            @Nullable Double leader) {}

    /** {@return whether any distance has bounds: without, there were too few questions to learn from} */
    public boolean bounded() {
        return rows.stream()
                .flatMap(row -> row.line().domains().stream())
                .anyMatch(cell -> cell != null && cell.distance().lower() != null);
    }

    static Leaderboard of(Grid grid, List<PairedSet> sets) {
        List<PairedSet> counted = PairedSet.counted(sets);
        List<@Nullable Contender> leaders =
                sets.stream().map(set -> leader(grid, set)).toList();
        List<Row> rows = grid.read().navigableKeySet().stream()
                .filter(contender -> !grid.read().get(contender).isEmpty())
                .map(contender -> new Row(contender, line(grid, sets, counted, leaders, contender)))
                .sorted(Comparator.comparing(Leaderboard::order, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        Map<String, Line> baselines = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            Line line = line(grid, sets, counted, baseline.key());
            if (line.domains().stream().anyMatch(cell -> cell != null)) {
                baselines.put(baseline.key(), line);
            }
        }
        return new Leaderboard(
                sets.stream()
                        .map(set -> new Domain(
                                set.domain(), set.asked().size(), set.compared().size(), counted.contains(set)))
                        .toList(),
                rows,
                baselines,
                grid.withoutDistance().toList(),
                List.copyOf(grid.cutShort()));
    }

    private static @Nullable Double order(Row row) {
        return row.line().skill() == null ? null : row.line().skill().squared();
    }

    private static @Nullable Contender leader(Grid grid, PairedSet set) {
        return set.contenders().stream()
                .min(Comparator.comparingDouble(contender -> set.compared().stream()
                        .mapToDouble(item -> grid.squared(contender, item))
                        .sum()))
                .orElse(null);
    }

    private static Line line(
            Grid grid,
            List<PairedSet> sets,
            List<PairedSet> counted,
            List<@Nullable Contender> leaders,
            Contender contender) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (int d = 0; d < sets.size(); d++) {
            PairedSet set = sets.get(d);
            boolean compared = set.contenders().contains(contender);
            NavigableSet<Item> own = compared ? set.compared() : grid.readOf(contender, set.asked());
            Contender leader = leaders.get(d);
            boolean led =
                    !compared && leader != null && grid.readOf(leader, own).size() == own.size();
            cells.add(
                    own.isEmpty()
                            ? null
                            : new Cell(
                                    MeanDistance.of(of(grid, own, contender), grid.seed() + d),
                                    compared,
                                    led ? of(grid, own, leader).mean(0) : null));
        }
        List<QuestionBootstrap> compared = counted.stream()
                .filter(set -> set.contenders().contains(contender))
                .map(set -> of(grid, set.compared(), contender))
                .toList();
        return new Line(cells, overall(grid, counted, compared), skill(grid, counted, contender));
    }

    private static @Nullable MeanSkill skill(Grid grid, List<PairedSet> counted, Contender contender) {
        if (counted.isEmpty()
                || !counted.stream().allMatch(set -> set.contenders().contains(contender))) {
            return null;
        }
        return MeanSkill.of(
                counted.stream()
                        .map(set -> QuestionBootstrap.of(
                                set.compared(), List.of(item -> grid.squared(contender, item), grid::squaredOfUniform)))
                        .toList(),
                grid.seed());
    }

    private static Line line(Grid grid, List<PairedSet> sets, List<PairedSet> counted, String baseline) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (PairedSet set : sets) {
            cells.add(baseline(grid, set.compared(), baseline)
                    .map(found -> new Cell(MeanDistance.of(found, grid.seed() + cells.size()), true, null))
                    .orElse(null));
        }
        List<QuestionBootstrap> known = counted.stream()
                .flatMap(set -> baseline(grid, set.compared(), baseline).stream())
                .toList();
        return new Line(cells, overall(grid, counted, known), null);
    }

    private static @Nullable MeanDistance overall(Grid grid, List<PairedSet> counted, List<QuestionBootstrap> known) {
        return !known.isEmpty() && known.size() == counted.size() ? MeanDistance.of(known, grid.seed()) : null;
    }

    /** Of all items or none: a baseline that cannot be had for each of them is left out. */
    static Optional<QuestionBootstrap> baseline(Grid grid, NavigableSet<Item> items, String baseline) {
        return !items.isEmpty()
                        && items.stream()
                                .allMatch(item -> grid.items()
                                        .get(item)
                                        .figures()
                                        .baselines()
                                        .containsKey(baseline))
                ? Optional.of(QuestionBootstrap.of(
                        items,
                        item -> grid.items().get(item).figures().baselines().get(baseline)))
                : Optional.empty();
    }

    private static QuestionBootstrap of(Grid grid, NavigableSet<Item> items, Contender contender) {
        return QuestionBootstrap.of(items, item -> grid.distance(contender, item));
    }
}
