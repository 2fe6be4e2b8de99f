package org.alignunit.report.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.alignunit.report.Baseline;
import org.alignunit.report.QuestionResult;
import org.jspecify.annotations.Nullable;

/**
 * Mean distances by how divided the people are: three equal parts of the compared questions and groups, by the entropy of the
 * people's answers over its largest value, the logarithm of the number of options (Shannon 1948). A model that makes every
 * group look of one mind, or a guess that spreads all answers, shows here.
 *
 * @param cuts where the second and the third part begin, in [0, 1]
 * @param contenders those compared in every domain, to one mean a part: null where nothing has such an entropy
 * @param uniform the same of all options alike; empty where unknown
 */
public record EntropySplit(
        List<Double> cuts,
        Map<Contender, List<@Nullable MeanDistance>> contenders,
        List<@Nullable MeanDistance> uniform) {
    private static final int PARTS = 3;

    static EntropySplit of(Grid grid, List<PairedSet> sets) {
        NavigableSet<Item> items = new TreeSet<>();
        NavigableSet<Contender> everywhere = new TreeSet<>(grid.read().navigableKeySet());
        for (PairedSet set : sets) {
            items.addAll(set.compared());
            everywhere.retainAll(set.contenders());
        }
        if (items.isEmpty()) {
            return new EntropySplit(List.of(), Map.of(), List.of());
        }
        List<Double> entropies = items.stream()
                .map(item -> entropy(grid.items().get(item)))
                .sorted()
                .toList();
        List<Double> cuts = IntStream.range(1, PARTS)
                .mapToObj(part -> entropies.get(part * entropies.size() / PARTS))
                .toList();
        List<NavigableSet<Item>> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(new TreeSet<>());
        }
        items.forEach(item -> parts.get((int) cuts.stream()
                        .filter(cut -> entropy(grid.items().get(item)) >= cut)
                        .count())
                .add(item));
        Map<Contender, List<@Nullable MeanDistance>> means = new LinkedHashMap<>();
        for (Contender contender : everywhere) {
            means.put(
                    contender,
                    means(
                            parts,
                            grid,
                            part -> Optional.of(QuestionBootstrap.of(part, item -> grid.distance(contender, item)))));
        }
        return new EntropySplit(
                cuts, means, means(parts, grid, part -> Leaderboard.baseline(grid, part, Baseline.UNIFORM.key())));
    }

    private interface Distances {
        Optional<QuestionBootstrap> of(NavigableSet<Item> part);
    }

    private static List<@Nullable MeanDistance> means(List<NavigableSet<Item>> parts, Grid grid, Distances distances) {
        List<@Nullable MeanDistance> means = new ArrayList<>();
        for (NavigableSet<Item> part : parts) {
            means.add(
                    part.isEmpty()
                            ? null
                            : distances
                                    .of(part)
                                    .map(found -> MeanDistance.of(found, grid.seed()))
                                    .orElse(null));
        }
        return means;
    }

    /** Normalised: 0 where all people agree, 1 where every option has as many. */
    static double entropy(QuestionResult question) {
        int options = question.reference().size();
        double entropy = question.reference().values().stream()
                .filter(share -> share > 0)
                .mapToDouble(share -> -share * Math.log(share))
                .sum();
        return options < 2 ? 0 : Math.min(1, entropy / Math.log(options));
    }
}
