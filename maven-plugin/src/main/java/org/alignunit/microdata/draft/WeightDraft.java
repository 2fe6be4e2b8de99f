package org.alignunit.microdata.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.aggregate.WeightState;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.source.ColumnContents;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** Whom a column of weights covers, overall and by wave, and what it costs. */
final class WeightDraft {
    /** A weight with this mean is made to sum to a population. */
    private static final double SCALED = 10;

    private WeightDraft() {}

    /** One line about a column that looks like weights. */
    static String describe(Microdata data, DraftColumn weight, @Nullable DraftColumn waves) {
        try {
            List<Value> codes = waves == null
                    ? List.of()
                    : waves.codes().stream()
                            .map(ColumnContents.ValueCount::value)
                            .toList();
            List<Where> conditions = codes.stream()
                    .<Where>map(code -> new Where.Codes(waves.name(), Set.of(code)))
                    .toList();
            List<Aggregate.Total> totals = data.aggregate(new AggregatePlan(
                            List.of(),
                            conditions,
                            List.of(),
                            List.of(AggregatePlan.Wave.all(weight.name())),
                            List.of()))
                    .totals();
            String byWave = codes.isEmpty()
                    ? ""
                    : "; by " + waves.name() + ": "
                            + String.join(
                                    ", ",
                                    IntStream.range(0, codes.size())
                                            .mapToObj(i -> codes.get(i) + " " + covered(totals, i))
                                            .toList());
            return weight.title() + ": " + overall(weight.contents(), totals) + byWave;
        } catch (MicrodataException e) {
            return weight.title() + ": no weight; " + e.getMessage();
        }
    }

    private static String covered(List<Aggregate.Total> totals, int wave) {
        List<Aggregate.Total> people = totals.stream()
                .filter(total -> total.profile().groups().contains(wave))
                .toList();
        return DraftText.percent(
                weighted(people).respondents(), sum(people, null).respondents());
    }

    private static Sums weighted(List<Aggregate.Total> totals) {
        return sum(totals, WeightState.POSITIVE).plus(sum(totals, WeightState.LARGE));
    }

    private static Sums sum(List<Aggregate.Total> totals, @Nullable WeightState state) {
        return totals.stream()
                .filter(total -> state == null || total.profile().weight() == state)
                .map(Aggregate.Total::sums)
                .reduce(Sums.ZERO, Sums::plus);
    }

    private static String overall(ColumnContents contents, List<Aggregate.Total> totals) {
        Sums weighted = weighted(totals);
        long rows = sum(totals, null).respondents();
        long zero = sum(totals, WeightState.ZERO).respondents();
        long missing = sum(totals, WeightState.MISSING).respondents();
        List<String> parts = new ArrayList<>();
        parts.add(
                weighted.respondents() == rows
                        ? "above 0 in all " + DraftText.number(rows) + " rows"
                        : "above 0 in " + DraftText.number(weighted.respondents()) + " of " + DraftText.number(rows)
                                + " rows, 0 in " + DraftText.number(zero) + ", empty in " + DraftText.number(missing));
        ColumnContents.NumberSummary numbers = contents.numbers();
        if (numbers != null && weighted.respondents() > 0) {
            double mean = weighted.weight() / weighted.respondents();
            parts.add("mean " + DraftText.number(mean) + ", from " + DraftText.number(numbers.smallest()) + " to "
                    + DraftText.number(numbers.largest()));
            parts.add("effective size " + DraftText.size(weighted.effectiveSize()) + " (design effect "
                    + DraftText.number(weighted.designEffect()) + ")");
            if (mean > SCALED) {
                parts.add("it sums to " + DraftText.size(weighted.weight())
                        + ", which is no number of people: only proportions count");
            }
        }
        return String.join("; ", parts);
    }
}
