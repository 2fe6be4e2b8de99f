package org.alignunit.maven.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.PlannedCalls;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.text.ConsoleText;
import org.jspecify.annotations.Nullable;

/** The plans of a module as a plain table, one line a test case and one for all together. */
public final class PlanTable {
    private PlanTable() {}

    /**
     * Lays out the table.
     *
     * @param plans in the order wanted, at least one
     * @param batchPrice the share of the usual price that a batch costs
     * @return a heading, a line a plan and a line of totals; a sum of 95th percentiles is more than that of the sum
     */
    public static List<String> lines(List<CasePlan> plans, double batchPrice) {
        List<Row> rows = Stream.concat(plans.stream().map(Row::of), Stream.of(Row.total(plans)))
                .toList();
        List<List<String>> columns = new ArrayList<>();
        columns.add(Columns.of("test", rows, Row::test));
        columns.addAll(Columns.whereSeveral("model", rows, Row::model));
        columns.addAll(List.of(
                Columns.of("case", rows, Row::name),
                Columns.of("calls", rows, row -> count(row.expected().calls()))));
        if (plans.stream().anyMatch(plan -> plan.calls().all() != null)) {
            columns.add(Columns.of("without race", rows, row -> count(row.all().calls())));
        }
        columns.addAll(List.of(
                Columns.of("95 %", rows, row -> count(row.high().calls())),
                Columns.of("most", rows, row -> count(row.most().calls())),
                Columns.of("recorded", rows, row -> count(row.expected().recorded())),
                Columns.of("tokens", rows, row -> tokens(row.expected())),
                Columns.of("USD", rows, row -> usd(row.expected(), 1)),
                Columns.of("batch USD", rows, row -> usd(row.high(), batchPrice)),
                Columns.of("most USD", rows, row -> usd(row.most(), 1)),
                Columns.of("decides below, above", rows, Row::gaps)));
        return Columns.lines(columns);
    }

    /**
     * What a plan warns of.
     *
     * @param plan of one test case
     * @return one line
     */
    public static String warning(CasePlan plan) {
        return ConsoleText.line(plan.name().shortMethod() + ", " + plan.name().displayName() + ": " + plan.message());
    }

    private record Row(
            String test,
            String model,
            String name,
            PlannedCalls expected,
            PlannedCalls high,
            PlannedCalls most,
            PlannedCalls all,
            String gaps) {
        static Row of(CasePlan plan) {
            String gaps =
                    plan.resolution().gapBelow() == null && plan.resolution().gapAbove() == null
                            ? "-"
                            : Figures.distance(plan.resolution().gapBelow()) + ", "
                                    + Figures.distance(plan.resolution().gapAbove());
            return new Row(
                    plan.name().shortMethod(),
                    plan.id().model(),
                    plan.name().displayName(),
                    plan.calls().expected(),
                    plan.calls().high(),
                    plan.calls().most(),
                    all(plan),
                    gaps);
        }

        static Row total(List<CasePlan> plans) {
            return new Row(
                    "total",
                    "",
                    plans.size() + (plans.size() == 1 ? " test case" : " test cases"),
                    sum(plans, plan -> plan.calls().expected()),
                    sum(plans, plan -> plan.calls().high()),
                    sum(plans, plan -> plan.calls().most()),
                    sum(plans, Row::all),
                    "");
        }

        private static PlannedCalls all(CasePlan plan) {
            return Objects.requireNonNullElse(plan.calls().all(), plan.calls().expected());
        }

        /** What is unknown of some is left out of the sum, and unknown only where it is of all. */
        private static PlannedCalls sum(List<CasePlan> plans, Function<CasePlan, PlannedCalls> which) {
            List<PlannedCalls> all = plans.stream().map(which).toList();
            return new PlannedCalls(
                    all.stream().mapToDouble(PlannedCalls::calls).sum(),
                    all.stream().mapToDouble(PlannedCalls::recorded).sum(),
                    all.stream()
                            .map(PlannedCalls::promptTokens)
                            .filter(Objects::nonNull)
                            .reduce(Long::sum)
                            .orElse(null),
                    all.stream()
                            .map(PlannedCalls::completionTokens)
                            .filter(Objects::nonNull)
                            .reduce(Long::sum)
                            .orElse(null),
                    all.stream()
                            .map(PlannedCalls::costUsd)
                            .filter(Objects::nonNull)
                            .reduce(Double::sum)
                            .orElse(null));
        }
    }

    private static String count(double calls) {
        return String.format(Locale.ROOT, "%.0f", Math.ceil(calls));
    }

    private static String tokens(PlannedCalls calls) {
        @Nullable Long sent = calls.promptTokens();
        @Nullable Long received = calls.completionTokens();
        return sent == null || received == null ? "-" : String.valueOf(sent + received);
    }

    private static String usd(PlannedCalls calls, double price) {
        @Nullable Double usd = calls.costUsd();
        return usd == null ? "-" : String.format(Locale.ROOT, "%.4f", usd * price);
    }
}
