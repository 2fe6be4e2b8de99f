package org.alignunit.maven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.page.cases.VerdictView;
import org.alignunit.maven.results.ClassResults;

/**
 * What ran, by class.
 *
 * @param lead how many of the expected cases ran
 * @param rows a class each, those first of which cases did not run
 * @param more how many classes have no row, and their cases; empty where all have one
 * @param omitted whether the page leaves out any case
 */
record RanView(String lead, List<Row> rows, String more, boolean omitted) {
    private static final int MOST_ROWS = 300;

    /**
     * A class.
     *
     * @param name without its package
     * @param state what kept cases from running; may be empty
     * @param expected how many cases should have run
     * @param run how many did
     * @param left which of them the page leaves out, by verdict; may be empty
     */
    record Row(String name, String state, int expected, int run, String left) {
        boolean missing() {
            return run < expected;
        }

        String due() {
            return Figures.count(expected);
        }

        String done() {
            return Figures.count(run);
        }
    }

    /** {@return whether any class is known} */
    boolean any() {
        return !rows.isEmpty();
    }

    static RanView of(GateResult gate, Set<TestResult> shown) {
        List<Row> rows = new ArrayList<>();
        for (ClassResults each : gate.classes()) {
            rows.add(new Row(
                    simple(each.testClass()),
                    state(each, gate),
                    each.expected(),
                    each.tests().size(),
                    omitted(each.tests(), shown)));
        }
        rows.sort(Comparator.comparing((Row row) -> !row.missing()));
        List<Row> first = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
        List<Row> rest = rows.subList(first.size(), rows.size());
        int expected = rows.stream().mapToInt(Row::expected).sum();
        int run = rows.stream().mapToInt(Row::run).sum();
        return new RanView(
                String.format(
                        Locale.ROOT,
                        "%s of %s ran in this build.",
                        Figures.count(run),
                        Figures.counted(expected, "expected case")),
                first,
                rest.isEmpty()
                        ? ""
                        : Figures.count(rest.size()) + " more, with "
                                + Figures.counted(
                                        rest.stream().mapToInt(Row::run).sum(), "case") + " of "
                                + Figures.count(
                                        rest.stream().mapToInt(Row::expected).sum()),
                !shown.containsAll(gate.tests()));
    }

    /** The rule that a class breaks by what did not run, or that it may. */
    private static String state(ClassResults each, GateResult gate) {
        if (each.missing() == 0) {
            return "";
        }
        return gate.violations().stream()
                .filter(violation ->
                        violation.test() == null && violation.testClass().equals(each.testClass()))
                .map(violation -> violation.rule().name())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("may be missing");
    }

    private static String omitted(List<TestResult> cases, Set<TestResult> shown) {
        Map<VerdictView, Integer> counts = new EnumMap<>(VerdictView.class);
        for (TestResult test : cases) {
            if (!shown.contains(test)) {
                counts.merge(VerdictView.of(test.verdict()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(count ->
                        Figures.count(count.getValue()) + " " + count.getKey().word())
                .collect(Collectors.joining(", "));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
