package org.alignunit.microdata.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;

/**
 * A column that tells who was not asked a question: all people who have one of its codes lack an answer, and hardly anybody
 * else does.
 */
final class NotAskedSplit {
    private static final int MOST_CODES = 12;

    private final Microdata data;
    private final List<String> columns;

    NotAskedSplit(Microdata data) {
        this.data = data;
        columns = data.contents(MOST_CODES).stream()
                .filter(column -> column.complete() && column.values().size() > 1)
                .map(column -> column.column().name())
                .toList();
    }

    /** In words who was not asked, where a column tells. */
    Optional<String> of(String question) {
        List<String> others =
                columns.stream().filter(name -> !name.equals(question)).toList();
        Where empty = new Where.Codes(question, Set.of(Value.missing(Row.SYSTEM)));
        Aggregate counted = data.aggregate(
                new AggregatePlan(others, List.of(empty), List.of(), List.of(AggregatePlan.Wave.all(null)), List.of()));
        String best = "";
        long explained = 0;
        for (int i = 0; i < others.size(); i++) {
            Map<Value, long[]> byCode = new HashMap<>();
            long all = 0;
            for (Aggregate.AnswerSums answer : counted.answers().get(i)) {
                long people = answer.sums().respondents();
                boolean isEmpty = !answer.profile().groups().isEmpty();
                byCode.computeIfAbsent(answer.code(), code -> new long[2])[isEmpty ? 1 : 0] += people;
                all += isEmpty ? people : 0;
            }
            for (Map.Entry<Value, long[]> code : byCode.entrySet()) {
                long missing = code.getValue()[1];
                boolean whole = code.getValue()[0] == 0 && !(code.getKey() instanceof Value.Missing);
                if (whole && missing > explained && 2 * missing > all) {
                    explained = missing;
                    best = String.format(
                            Locale.ROOT,
                            "for %d of %d people of %s %s and for %d others",
                            missing,
                            missing,
                            others.get(i),
                            code.getKey(),
                            all - missing);
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
