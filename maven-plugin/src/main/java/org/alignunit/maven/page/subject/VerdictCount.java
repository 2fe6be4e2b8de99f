package org.alignunit.maven.page.subject;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.page.cases.VerdictView;

/** How many cases are in a state. */
public record VerdictCount(VerdictView verdict, String count) {
    /** {@return the states that occur, what needs attention first} */
    public static List<VerdictCount> of(List<VerdictView> cases) {
        Map<VerdictView, Integer> numbers = new EnumMap<>(VerdictView.class);
        cases.forEach(verdict -> numbers.merge(verdict, 1, Integer::sum));
        return numbers.entrySet().stream()
                .map(entry -> new VerdictCount(entry.getKey(), Figures.count(entry.getValue())))
                .toList();
    }
}
