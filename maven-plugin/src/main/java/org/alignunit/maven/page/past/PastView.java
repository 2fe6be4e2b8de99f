package org.alignunit.maven.page.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.history.HistoryLine;

/**
 * How test cases have gone from build to build.
 *
 * @param lead how many builds and cases there are, in a sentence
 * @param cases the first of those with a past, what changed last first
 * @param omitted how many are left out, in words; empty if none
 */
public record PastView(String lead, List<PastCase> cases, String omitted) {
    private static final int MOST = 12;

    /** {@return the view of a history, with this build at its end} */
    public static PastView of(List<HistoryLine> lines) {
        List<List<HistoryLine>> cases = cases(lines).stream()
                .filter(builds -> builds.size() > 1)
                .sorted(Comparator.comparingInt(PastView::sinceChange))
                .toList();
        long builds = lines.stream()
                .map(line -> line.text("commit") + line.text("date"))
                .distinct()
                .count();
        return new PastView(
                Figures.counted(cases.size(), "case") + " of " + Figures.counted(builds, "build")
                        + ", those first whose verdict, model, prompt or people changed last. The newest "
                        + Figures.count(PastCase.MOST) + " builds of a case are drawn.",
                cases.stream().limit(MOST).map(PastCase::of).toList(),
                cases.size() <= MOST ? "" : Figures.counted(cases.size() - MOST, "more case") + ": see the file");
    }

    /** A test has a line for each model only where several are asked in turn; else a new model goes on from the one before. */
    private static Collection<List<HistoryLine>> cases(List<HistoryLine> lines) {
        Map<String, List<HistoryLine>> tests = new LinkedHashMap<>();
        lines.forEach(line ->
                tests.computeIfAbsent(line.test(), none -> new ArrayList<>()).add(line));
        Map<String, List<HistoryLine>> cases = new LinkedHashMap<>();
        tests.forEach((test, all) -> {
            boolean inTurn = inTurn(all);
            all.forEach(line -> cases.computeIfAbsent(
                            inTurn ? test + "\n" + line.text("model") : test, none -> new ArrayList<>())
                    .add(line));
        });
        return cases.values();
    }

    private static boolean inTurn(List<HistoryLine> lines) {
        Set<String> over = new HashSet<>();
        String model = "";
        for (HistoryLine line : lines) {
            if (!line.text("model").equals(model)) {
                over.add(model);
                model = line.text("model");
            }
            if (over.contains(model)) {
                return true;
            }
        }
        return false;
    }

    private static int sinceChange(List<HistoryLine> builds) {
        int last = builds.size() - 1;
        for (int i = last; i > 0; i--) {
            HistoryLine before = builds.get(i - 1);
            if (!builds.get(i).changes(before).isEmpty()
                    || !builds.get(i).text("verdict").equals(before.text("verdict"))) {
                return last - i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** {@return whether any case has a past} */
    public boolean any() {
        return !cases.isEmpty();
    }
}
