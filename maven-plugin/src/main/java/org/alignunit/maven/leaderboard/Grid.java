package org.alignunit.maven.leaderboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.comparison.MatchedCase;

/**
 * The distances of one measure, by who was asked what. A question that several tests put to the same model in the same
 * way counts once, with the most answers: counted twice, it would make every interval too narrow.
 *
 * @param read who was asked, to what was read, with two answers or shares at least; empty where nothing was
 * @param items every question and group that somebody was asked, to what is known of it without a model
 * @param asked who was asked each of them, read or not
 * @param groups those that tests of a survey are of, whatever became of them
 * @param models those that were asked in this library's wording, and so could be asked in any way
 * @param failed who has a test that ended in error
 * @param cutShort tests of part of the replies they wanted: their distances are left out
 * @param seed of everything random
 */
record Grid(
        NavigableMap<Contender, NavigableMap<Item, QuestionResult>> read,
        NavigableMap<Item, QuestionResult> items,
        NavigableMap<Item, NavigableSet<Contender>> asked,
        NavigableMap<String, NavigableSet<String>> groups,
        NavigableSet<String> models,
        NavigableSet<Contender> failed,
        List<TestResult> cutShort,
        long seed) {
    /** Leaves out what is no distance, and who was asked little because of a race. */
    static Grid of(Collection<TestResult> all) {
        List<TestResult> tests = all.stream()
                .filter(test -> test.id().ofDistance() && !test.conclusion().notChosen())
                .toList();
        if (tests.stream().map(test -> test.id().distance()).distinct().count() > 1) {
            throw new IllegalArgumentException("distances of different measures cannot be compared");
        }
        List<TestResult> ordered =
                tests.stream().sorted(Comparator.comparing(TestResult::name)).toList();
        Grid grid = new Grid(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new ArrayList<>(),
                ordered.isEmpty() ? 0 : ordered.get(0).setup().seed());
        SurveyWays ways = new SurveyWays(ordered);
        ordered.forEach(test -> grid.add(test, ways.contender(test)));
        return grid;
    }

    private void add(TestResult test, Contender contender) {
        if (test.verdict() == Outcome.ERROR && contender.model().isEmpty()) {
            return; // it could not even be planned, and names neither model nor group
        }
        groups.computeIfAbsent(test.id().people(), fresh -> new TreeSet<>())
                .add(test.id().group());
        if (test.verdict() == Outcome.ERROR) {
            failed.add(contender);
            return;
        }
        if (test.setup().promptVersion() != null) {
            models.add(contender.model());
        }
        NavigableMap<Item, QuestionResult> distances = read.computeIfAbsent(contender, fresh -> new TreeMap<>());
        if (test.conclusion().cutShort()) {
            cutShort.add(test);
        }
        for (QuestionResult question : test.questions()) {
            Item item = Item.of(test, question);
            items.putIfAbsent(item, question);
            asked.computeIfAbsent(item, fresh -> new TreeSet<>()).add(contender);
            // orders and wordings of which part was asked are another target than all of them
            if (question.distance() != null
                    && question.squaredDistance() != null
                    && !test.conclusion().cutShort()) {
                distances.merge(
                        item,
                        question,
                        (one, other) ->
                                other.replies().answers() > one.replies().answers() ? other : one);
            }
        }
    }

    /** {@return what was asked in each domain} */
    NavigableMap<String, NavigableSet<Item>> domains() {
        return items.navigableKeySet().stream()
                .collect(Collectors.groupingBy(Item::domain, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    }

    /** {@return those of a domain's items that at least half of the contenders were asked who were asked any} */
    NavigableSet<Item> askedOfMost(Collection<Item> domain) {
        long all = domain.stream()
                .flatMap(item -> asked.get(item).stream())
                .distinct()
                .count();
        return domain.stream()
                .filter(item -> 2 * asked.get(item).size() >= all)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    double distance(Contender contender, Item item) {
        return read.getOrDefault(contender, new TreeMap<>()).get(item).distance();
    }

    /** {@return what does not depend on the number of answers, so that contenders can be compared by it} */
    double squared(Contender contender, Item item) {
        return read.getOrDefault(contender, new TreeMap<>()).get(item).squaredDistance();
    }

    /** {@return the squared distance of equal shares} */
    double squaredOfUniform(Item item) {
        return SquaredDistance.ofUniform(items.get(item).reference().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** {@return who of the models that take any wording was not asked as another one was, or left nothing to show} */
    Stream<Contender> withoutDistance() {
        return Stream.concat(
                        read.keySet().stream()
                                .filter(asked -> models.contains(asked.model()))
                                .flatMap(way -> models.stream()
                                        .map(model -> new Contender(MatchedCase.withModel(way.asked(), model)))),
                        Stream.concat(failed.stream(), read.keySet().stream()))
                .distinct()
                .sorted()
                .filter(contender ->
                        read.getOrDefault(contender, new TreeMap<>()).isEmpty());
    }

    /** {@return the items that a contender read of those given} */
    NavigableSet<Item> readOf(Contender contender, Collection<Item> wanted) {
        Map<Item, QuestionResult> known = read.getOrDefault(contender, new TreeMap<>());
        return wanted.stream().filter(known::containsKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
