package org.alignunit.maven.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The group of a survey that a contender is farthest from by squared distance, and the one it is nearest to, over the questions
 * that it read for all of the groups. The worst of several means lies too high by chance, the best too low: so the bounds hold for all groups,
 * and all differences between two of them, at once. They come from the largest deviation, and the range of the deviations, of
 * all groups in one draw of a bootstrap over the questions (as Tukey's range test does for normal means).
 *
 * @param contender who
 * @param survey the survey's id
 * @param worst the group's key
 * @param distance its mean distance; its bounds are simultaneous at 95 %, null below {@link MeanDistance#BOUNDED} questions
 * @param best key of the nearest group
 * @param nearest its mean distance
 * @param lower simultaneous bound of {@link #gap}; null as above
 * @param upper simultaneous bound of {@link #gap}; null as above
 * @param apart whether the simultaneous bounds of their squared distances tell the two groups apart
 * @param groups how many were compared, at least 2
 * @param leftOut questions that were not read for all of them
 * @param unread groups that tests of the survey are of, and of which nothing was read: they are none of those compared
 */
public record WorstGroup(
        Contender contender,
        String survey,
        String worst,
        MeanDistance distance,
        String best,
        double nearest,
        @Nullable Double lower,
        @Nullable Double upper,
        boolean apart,
        int groups,
        int leftOut,
        List<String> unread) {
    private static final double TAIL = 2 * MeanDistance.TAIL;

    /** {@return by how much the worst is farther off than the nearest} */
    public double gap() {
        return distance.mean() - nearest;
    }

    static List<WorstGroup> of(Grid grid, List<Contender> contenders) {
        List<WorstGroup> worst = new ArrayList<>();
        contenders.forEach(contender -> grid.read().get(contender).navigableKeySet().stream()
                .map(Item::survey)
                .distinct()
                .forEach(survey -> of(grid, contender, survey).ifPresent(worst::add)));
        return worst;
    }

    /** Empty with fewer than two groups, without a question that all have, or where a mean is infinite. */
    private static Optional<WorstGroup> of(Grid grid, Contender contender, String survey) {
        TreeMap<String, TreeMap<String, Item>> read = new TreeMap<>();
        grid.read().get(contender).navigableKeySet().stream()
                .filter(item -> item.survey().equals(survey))
                .forEach(item -> read.computeIfAbsent(item.group(), fresh -> new TreeMap<>())
                        .put(item.question(), item));
        NavigableSet<String> questions = new TreeSet<>();
        read.values().forEach(group -> questions.addAll(group.keySet()));
        int all = questions.size();
        read.values().forEach(group -> questions.retainAll(group.keySet()));
        List<String> groups = List.copyOf(read.keySet());
        if (groups.size() < 2 || questions.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, Item> first = read.get(groups.get(0));
        List<Item> items = questions.stream().map(first::get).toList();
        List<ToDoubleFunction<Item>> plain = new ArrayList<>();
        List<ToDoubleFunction<Item>> squared = new ArrayList<>();
        for (String group : groups) {
            plain.add(item -> grid.distance(contender, read.get(group).get(item.question())));
            squared.add(item -> grid.squared(contender, read.get(group).get(item.question())));
        }
        Deviations distances = Deviations.of(QuestionBootstrap.of(items, plain), grid.seed());
        List<String> unread = grid.groups().get(survey).stream()
                .filter(group -> !read.containsKey(group))
                .toList();
        Deviations squares = Deviations.of(QuestionBootstrap.of(items, squared), grid.seed());
        return DoubleStream.of(distances.means()).allMatch(Double::isFinite)
                ? Optional.of(of(contender, survey, groups, distances, squares, all, unread))
                : Optional.empty();
    }

    /** Of several groups: their means, and what the largest deviation, and the range of all, keep within in 95 % of draws. */
    private record Deviations(double[] means, int questions, double largest, double range) {
        static Deviations of(QuestionBootstrap bootstrap, long seed) {
            double[] means = IntStream.range(0, bootstrap.series())
                    .mapToDouble(bootstrap::mean)
                    .toArray();
            boolean bounded = bootstrap.questions() >= MeanDistance.BOUNDED;
            double[] within = bounded ? within(bootstrap.means(seed), means) : new double[2];
            return new Deviations(means, bootstrap.questions(), within[0], within[1]);
        }

        boolean bounded() {
            return questions >= MeanDistance.BOUNDED;
        }

        private static double[] within(double[][] draws, double[] means) {
            double[] largest = new double[draws[0].length];
            double[] range = new double[largest.length];
            for (int draw = 0; draw < largest.length; draw++) {
                double most = Double.NEGATIVE_INFINITY;
                double least = Double.POSITIVE_INFINITY;
                for (int group = 0; group < means.length; group++) {
                    most = Math.max(most, draws[group][draw] - means[group]);
                    least = Math.min(least, draws[group][draw] - means[group]);
                }
                largest[draw] = Math.max(most, -least);
                range[draw] = most - least;
            }
            return new double[] {
                QuestionBootstrap.percentiles(largest, TAIL)[1], QuestionBootstrap.percentiles(range, TAIL)[1]
            };
        }
    }

    private static WorstGroup of(
            Contender contender,
            String survey,
            List<String> groups,
            Deviations distances,
            Deviations squares,
            int all,
            List<String> unread) {
        Comparator<Integer> bySquare = Comparator.comparingDouble(group -> squares.means()[group]);
        int worst = IntStream.range(0, groups.size()).boxed().max(bySquare).orElseThrow();
        int best = IntStream.range(0, groups.size()).boxed().min(bySquare).orElseThrow();
        double farthest = distances.means()[worst];
        double gap = farthest - distances.means()[best];
        int questions = distances.questions();
        boolean bounded = distances.bounded();
        return new WorstGroup(
                contender,
                survey,
                groups.get(worst),
                new MeanDistance(
                        farthest,
                        bounded ? Double.valueOf(Math.max(0, farthest - distances.largest())) : null,
                        bounded ? Double.valueOf(farthest + distances.largest()) : null,
                        questions,
                        questions),
                groups.get(best),
                distances.means()[best],
                bounded ? Double.valueOf(gap - distances.range()) : null,
                bounded ? Double.valueOf(gap + distances.range()) : null,
                bounded && squares.means()[worst] - squares.means()[best] > squares.range(),
                groups.size(),
                all - questions,
                unread);
    }
}
