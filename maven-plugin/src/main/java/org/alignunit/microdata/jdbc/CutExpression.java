package org.alignunit.microdata.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The weight above which people are counted apart, as a CASE over the keys that it depends on. */
final class CutExpression {
    private CutExpression() {}

    /** A group of people by the SQL of its keys, and its cut. */
    record Cut(List<String> keys, double above) {}

    /** The expression; null if no group has a cut. */
    static @Nullable String of(List<Cut> cuts) {
        boolean none = cuts.stream().allMatch(cut -> Double.isInfinite(cut.above()));
        int keys = cuts.isEmpty() ? 0 : cuts.get(0).keys().size();
        return none ? null : of(cuts, IntStream.range(0, keys).boxed().toList());
    }

    private static String of(List<Cut> cuts, List<Integer> keys) {
        if (keys.isEmpty() || cuts.stream().map(Cut::above).distinct().count() == 1) {
            double above = cuts.get(0).above();
            // no weight is above NULL
            return Double.isInfinite(above) ? "NULL" : Sql.number(above);
        }
        int key = keys.get(0);
        Map<String, List<Cut>> byValue = new LinkedHashMap<>();
        cuts.forEach(cut -> byValue.computeIfAbsent(cut.keys().get(key), any -> new ArrayList<>())
                .add(cut));
        List<Integer> others = keys.subList(1, keys.size());
        if (byValue.size() == 1) {
            return of(cuts, others);
        }
        StringBuilder cases = new StringBuilder("CASE");
        byValue.forEach((value, group) -> cases.append(" WHEN k")
                .append(key)
                .append(value.equals("NULL") ? " IS NULL" : " = " + value)
                .append(" THEN ")
                .append(of(group, others)));
        return cases.append(" END").toString();
    }
}
