package org.alignunit.maven.page;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alignunit.maven.page.axis.Scale;
import org.alignunit.maven.page.cases.VerdictView;
import org.alignunit.maven.page.subject.VerdictCount;

/**
 * How many cases there are of each state: a mark each, or a bar where there are many.
 *
 * @param counts of the states that occur, what needs attention first
 * @param marks a mark a case; empty where the bar stands for them
 * @param bar the share of each state; empty where there are marks
 */
record TallyView(List<VerdictCount> counts, List<VerdictView> marks, List<Segment> bar) {
    private static final int MOST_MARKS = 120;

    /** The part of the bar that stands for a state. */
    record Segment(VerdictView verdict, String from, String width) {}

    static TallyView of(List<VerdictView> cases) {
        List<VerdictView> sorted = cases.stream().sorted().toList();
        Map<VerdictView, Integer> numbers = new EnumMap<>(VerdictView.class);
        sorted.forEach(verdict -> numbers.merge(verdict, 1, Integer::sum));
        boolean marked = sorted.size() <= MOST_MARKS;
        return new TallyView(
                VerdictCount.of(cases),
                marked ? sorted : List.of(),
                marked
                        ? List.of()
                        : numbers.entrySet().stream()
                                .map(entry -> new Segment(
                                        entry.getKey(),
                                        Scale.percent((double) sorted.indexOf(entry.getKey()) / sorted.size()),
                                        Scale.percent((double) Collections.frequency(sorted, entry.getKey())
                                                / sorted.size())))
                                .toList());
    }

    /** {@return whether a bar stands for the cases} */
    boolean barred() {
        return !bar.isEmpty();
    }

    /** {@return whether there is more than one case to count} */
    boolean several() {
        return !bar.isEmpty() || marks.size() > 1;
    }
}
