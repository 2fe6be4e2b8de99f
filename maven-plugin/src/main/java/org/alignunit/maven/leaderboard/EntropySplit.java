package org.alignunit.maven.leaderboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.alignunit.Baseline;
import org.alignunit.internal.result.QuestionResult;

/**
 * Mean distances by how divided the people are: three parts of the compared questions and groups, by the entropy of the people's
 * answers over its largest value, the logarithm of the number of options (Shannon 1948). They are equal but for ties: what is as
 * divided stays together, in the upper part. A model that makes every group look of one mind, or a guess that spreads all answers,
 * shows here. Parts are compared by skill, as the plain distances depend on how many answers there are.
 *
 * @param cuts where the second and the third part begin, in [0, 1]; none where the people are too much alike for three parts
 * @param sizes how many questions, times groups, each part has; none without parts
 * @param contenders those compared in every domain, in the leaderboard's order, to one figure a part; none without parts
 * @param uniform the same of all options alike; empty where unknown, and without parts
 */
public record EntropySplit(
        List<Double> cuts, List<Integer> sizes, Map<Contender, List<Part>> contenders, List<MeanDistance> uniform) {
    private static final int PARTS = 3;

    /**
     * A contender's figures over one part.
     *
     * @param distance mean of the plain distances
     * @param skill over the same questions and groups
     */
    public record Part(MeanDistance distance, MeanSkill skill) {
        private static Part of(Grid grid, Contender contender, Set<Item> items) {
            return new Part(
                    MeanDistance.of(QuestionBootstrap.of(items, item -> grid.distance(contender, item)), grid.seed()),
                    MeanSkill.of(
                            List.of(QuestionBootstrap.of(
                                    items, List.of(item -> grid.squared(contender, item), grid::squaredOfUniform))),
                            grid.seed()));
        }
    }

    static EntropySplit of(Grid grid, List<PairedSet> sets, List<Contender> compared) {
        Map<Item, Double> entropies = new TreeMap<>();
        sets.forEach(set -> set.compared()
                .forEach(item -> entropies.put(item, entropy(grid.items().get(item)))));
        List<Double> sorted = entropies.values().stream().sorted().toList();
        List<Double> cuts = IntStream.range(1, PARTS)
                .filter(part -> !sorted.isEmpty())
                .mapToObj(part -> sorted.get(part * sorted.size() / PARTS))
                .toList();
        Map<Long, NavigableSet<Item>> parts = new TreeMap<>();
        entropies.forEach((item, entropy) -> parts.computeIfAbsent(
                        cuts.stream().filter(cut -> entropy >= cut).count(), fresh -> new TreeSet<>())
                .add(item));
        if (parts.size() < PARTS) {
            return new EntropySplit(List.of(), List.of(), Map.of(), List.of());
        }
        Map<Contender, List<Part>> means = new LinkedHashMap<>();
        for (Contender contender : compared) {
            means.put(
                    contender,
                    parts.values().stream()
                            .map(part -> Part.of(grid, contender, part))
                            .toList());
        }
        List<MeanDistance> uniform = parts.values().stream()
                .flatMap(part -> Leaderboard.baseline(grid, part, Baseline.UNIFORM.key()).stream())
                .map(part -> MeanDistance.of(part, grid.seed()))
                .toList();
        List<Integer> sizes = parts.values().stream().map(Set::size).toList();
        return new EntropySplit(cuts, sizes, means, uniform.size() < PARTS ? List.of() : uniform);
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
