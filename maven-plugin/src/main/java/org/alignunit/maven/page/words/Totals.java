package org.alignunit.maven.page.words;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;

/** What all tests cost together. */
public final class Totals {
    private Totals() {}

    public static List<Fact> of(List<TestResult> tests) {
        return List.of(
                new Fact("calls paid", sum(tests, RunCost::calls)),
                new Fact("replies replayed", sum(tests, RunCost::replayedCalls)),
                new Fact("tokens sent", sum(tests, RunCost::promptTokens)),
                new Fact("tokens received", sum(tests, RunCost::completionTokens)),
                new Fact("price", price(tests)));
    }

    private static String sum(List<TestResult> tests, ToLongFunction<RunCost> field) {
        return Figures.count(
                tests.stream().map(TestResult::run).mapToLong(field).sum());
    }

    /** A test that called nobody cost nothing, whether or not its price is known. */
    private static String price(List<TestResult> tests) {
        List<RunCost> paid = tests.stream()
                .map(TestResult::run)
                .filter(run -> run.calls() > 0)
                .toList();
        double known = paid.stream()
                .map(RunCost::costUsd)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        long unknown = paid.stream().filter(run -> run.costUsd() == null).count();
        return unknown == paid.size() && unknown > 0
                ? "unknown"
                : Figures.usd(known) + (unknown == 0 ? "" : " and " + Figures.counted(unknown, "test") + " unknown");
    }
}
