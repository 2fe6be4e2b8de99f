package org.alignunit.maven.page.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.alignunit.Baseline;
import org.alignunit.internal.result.words.BaselineWords;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.leaderboard.EntropySplit;
import org.alignunit.maven.leaderboard.MeanDistance;
import org.alignunit.maven.leaderboard.MeanSkill;
import org.jspecify.annotations.Nullable;

/**
 * Distances and skill by how divided the people are.
 *
 * @param parts what the people of each part are like, from the agreed to the divided
 * @param rows one a contender, and one of all options alike
 */
public record EntropyView(List<Part> parts, List<RowView> rows) {
    private static final List<String> NAMES = List.of("agreed", "between", "divided");
    private static final List<String> LANES = List.of("18%", "50%", "82%");

    /**
     * About a third of the questions.
     *
     * @param name in a word
     * @param range of its entropies
     * @param size how many questions and groups
     */
    public record Part(String name, String range, String size) {}

    /**
     * A contender, or the guess beside it.
     *
     * @param kind {@code model} or {@code baseline}
     * @param name who
     * @param how it was asked
     * @param lanes one a part
     */
    public record RowView(String kind, String name, String how, List<Lane> lanes) {}

    /**
     * The figures over one part.
     *
     * @param part its name
     * @param y its height in the plot
     * @param interval the distance
     * @param skill null for the guess, and where the people's shares are equal
     */
    public record Lane(String part, String y, Interval interval, BoardView.@Nullable SkillView skill) {}

    static EntropyView of(EntropySplit split, DoubleFunction<String> at) {
        List<RowView> rows = new ArrayList<>();
        split.contenders()
                .forEach((contender, means) ->
                        rows.add(new RowView("model", contender.model(), BoardView.how(contender), lanes(means, at))));
        if (!rows.isEmpty() && !split.uniform().isEmpty()) {
            String uniform = Baseline.UNIFORM.key();
            rows.add(new RowView(
                    "baseline",
                    BaselineWords.label(uniform),
                    BaselineWords.meaning(uniform),
                    IntStream.range(0, split.uniform().size())
                            .mapToObj(part -> lane(part, split.uniform().get(part), null, at))
                            .toList()));
        }
        return new EntropyView(rows.isEmpty() ? List.of() : parts(split.cuts(), split.sizes()), rows);
    }

    private static List<Part> parts(List<Double> cuts, List<Integer> sizes) {
        String low = Figures.percent(cuts.get(0));
        String high = Figures.percent(cuts.get(1));
        return List.of(
                new Part(NAMES.get(0), "below " + low, Figures.count(sizes.get(0))),
                new Part(NAMES.get(1), low + " to " + high, Figures.count(sizes.get(1))),
                new Part(NAMES.get(2), "from " + high, Figures.count(sizes.get(2))));
    }

    private static List<Lane> lanes(List<EntropySplit.Part> means, DoubleFunction<String> at) {
        return IntStream.range(0, means.size())
                .mapToObj(part ->
                        lane(part, means.get(part).distance(), means.get(part).skill(), at))
                .toList();
    }

    private static Lane lane(int part, MeanDistance distance, @Nullable MeanSkill skill, DoubleFunction<String> at) {
        return new Lane(NAMES.get(part), LANES.get(part), Interval.of(distance, at), BoardView.skill(skill));
    }
}
