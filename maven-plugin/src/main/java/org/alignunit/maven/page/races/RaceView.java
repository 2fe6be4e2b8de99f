package org.alignunit.maven.page.races;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.RaceWords;
import org.alignunit.maven.page.axis.Scale;
import org.alignunit.maven.words.CaseWords;

/**
 * A race of the configurations of a test method.
 *
 * @param where the method
 * @param lead which configuration is nearest, and what was spared
 * @param basis what the order rests on
 * @param to the end of the axis
 * @param rows the configurations, the nearest first
 */
public record RaceView(String where, String lead, String basis, String to, List<Row> rows) {
    /**
     * A configuration.
     *
     * @param end how the race ended for it
     * @param won whether it got a verdict
     * @param figure its mean squared distance in the race; a dash where it is unknown
     * @param at its place on the axis; empty where it is unknown
     * @param asked replies that its test cases had, those of the verdict included
     * @param notAsked replies that they were spared
     */
    public record Row(
            String name,
            String end,
            boolean won,
            String figure,
            String bounds,
            String at,
            String from,
            String width,
            String asked,
            String notAsked) {}

    /** {@return the races among some results} */
    public static List<RaceView> of(List<TestResult> tests) {
        Map<String, Map<String, List<TestResult>>> races = new LinkedHashMap<>();
        tests.stream()
                .filter(test -> test.conclusion().race() != null)
                .sorted(Comparator.comparing(TestResult::name))
                .forEach(test -> races.computeIfAbsent(test.name().shortMethod(), none -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                test.id().model() + ", " + CaseWords.asked(test.id()), none -> new ArrayList<>())
                        .add(test));
        return races.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static RaceView of(String where, Map<String, List<TestResult>> configurations) {
        List<RaceResult> ends = configurations.values().stream()
                .map(cases -> race(cases.get(0)))
                .sorted(Comparator.comparing(RaceResult::estimate, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        Scale scale = Scale.of(ends.stream().flatMapToDouble(RaceView::figures));
        List<Row> rows = configurations.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        each -> ends.indexOf(race(each.getValue().get(0)))))
                .map(each -> row(each.getKey(), each.getValue(), scale))
                .toList();
        List<TestResult> all =
                configurations.values().stream().flatMap(List::stream).toList();
        long asked = all.stream().mapToLong(RaceView::asked).sum();
        long spared = all.stream().mapToLong(test -> race(test).notAsked()).sum();
        return new RaceView(
                where,
                RaceWords.outcome(ends.get(0)) + " " + RaceWords.spared(asked, spared),
                RaceWords.basis(ends.get(0)),
                Figures.plain(scale.end()),
                rows);
    }

    private static DoubleStream figures(RaceResult race) {
        return Stream.of(race.estimate(), race.lower(), race.upper())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    private static Row row(String name, List<TestResult> cases, Scale scale) {
        RaceResult race = race(cases.get(0));
        Double estimate = race.estimate();
        Double lower = race.lower();
        Double upper = race.upper();
        boolean bounded = lower != null && upper != null;
        return new Row(
                name,
                RaceWords.end(race),
                race.won(),
                Figures.distance(estimate),
                Figures.bounds(lower, upper),
                estimate == null ? "" : scale.at(estimate),
                bounded ? scale.at(lower) : "",
                bounded ? scale.width(lower, upper) : "",
                Figures.count(cases.stream().mapToLong(RaceView::asked).sum()),
                Figures.count(
                        cases.stream().mapToLong(test -> race(test).notAsked()).sum()));
    }

    private static RaceResult race(TestResult test) {
        return Objects.requireNonNull(test.conclusion().race());
    }

    /** What it had in the race, and for its verdict. */
    private static long asked(TestResult test) {
        RaceResult race = race(test);
        return race.replies()
                + (race.won()
                        ? test.questions().stream()
                                .mapToLong(question -> question.replies().all())
                                .sum()
                        : 0);
    }
}
