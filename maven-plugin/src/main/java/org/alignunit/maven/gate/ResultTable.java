package org.alignunit.maven.gate;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.Scope;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.PropertyWords;
import org.alignunit.internal.result.words.RaceWords;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.maven.words.CaseWords;

/** The tests of a build as a plain table, one line a test. */
public final class ResultTable {
    private ResultTable() {}

    /**
     * Lays out the table.
     *
     * @param tests in the order wanted
     * @return a heading and a line a test; without a test, nothing
     */
    public static List<String> lines(List<TestResult> tests) {
        if (tests.isEmpty()) {
            return List.of();
        }
        List<List<String>> columns = new ArrayList<>();
        columns.add(Columns.of("verdict", tests, test -> test.verdict().name()));
        columns.add(Columns.of("test", tests, test -> test.name().shortMethod()));
        columns.addAll(Columns.whereSeveral("survey", tests, test -> test.id().people()));
        columns.addAll(Columns.whereSeveral("model", tests, test -> test.id().model()));
        columns.add(Columns.of("group", tests, ResultTable::group));
        columns.add(Columns.of("asked", tests, test -> CaseWords.asked(test.id())));
        columns.addAll(Columns.whereSeveral("race", tests, ResultTable::race));
        boolean distances = tests.stream().allMatch(test -> test.id().ofDistance());
        columns.add(Columns.of("measure", tests, ResultTable::measure));
        columns.add(Columns.of(
                distances ? "distance" : "figure",
                tests,
                test -> ShownDistance.of(test).figure()));
        columns.add(Columns.of("bounds", tests, ResultTable::bounds));
        columns.add(Columns.of(distances ? "within" : "accepted", tests, ResultTable::accepted));
        return Columns.lines(columns);
    }

    private static String measure(TestResult test) {
        return test.id().ofDistance() ? test.id().distance().label() : PropertyWords.name(test);
    }

    private static String race(TestResult test) {
        RaceResult race = test.conclusion().race();
        return race == null ? Figures.UNKNOWN : RaceWords.end(race);
    }

    private static String accepted(TestResult test) {
        String limits = PropertyWords.accepted(test.assertion());
        return test.id().ofDistance()
                ? Figures.distance(test.assertion().within())
                : limits.isEmpty() ? Figures.UNKNOWN : limits;
    }

    private static String bounds(TestResult test) {
        String bounds = ShownDistance.of(test).bounds();
        return bounds.isEmpty() ? Figures.UNKNOWN : bounds;
    }

    /** With {@code scope = QUESTION} the cases of a group differ by their question alone. */
    private static String group(TestResult test) {
        return test.assertion().scope().is(Scope.QUESTION) && test.questions().size() == 1
                ? test.id().group() + ": " + test.questions().get(0).id()
                : test.id().group();
    }
}
