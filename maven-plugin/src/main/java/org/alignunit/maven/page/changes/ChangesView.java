package org.alignunit.maven.page.changes;

import java.util.List;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.approval.ApprovedRun;
import org.alignunit.maven.approval.CaseChange;
import org.alignunit.maven.approval.Change;
import org.alignunit.maven.approval.ChangeWords;

/**
 * What became of approved test cases.
 *
 * @param summary how many of each
 * @param changed how many changed
 * @param moved the first of those that changed, the worst first
 * @param still the first of those that are unchanged
 * @param omitted how many the page leaves out, in words; empty if none
 * @param basis what is compared, in a sentence
 */
public record ChangesView(String summary, int changed, List<Row> moved, List<Row> still, String omitted, String basis) {
    private static final int MOST = 200;
    private static final int FIRST = 10;

    /**
     * A test case.
     *
     * @param change in a word
     * @param what model and case
     * @param before the approved value with its bounds; a dash where nothing is compared
     * @param after the value of this build
     * @param why what else is asked, or which questions moved; may be empty
     */
    public record Row(String change, String what, String before, String after, String why) {}

    /** {@return the view of a comparison} */
    public static ChangesView of(ApprovedRun run) {
        List<CaseChange> moved = run.changes().stream()
                .filter(change -> change.change() != Change.UNCHANGED)
                .toList();
        List<CaseChange> still = run.of(Change.UNCHANGED);
        int left = Math.max(0, moved.size() - MOST) + Math.max(0, still.size() - MOST);
        return new ChangesView(
                run.summary(),
                moved.size(),
                rows(moved, run),
                rows(still, run),
                left == 0 ? "" : Figures.counted(left, "more case") + ": see the result files",
                "Compared is skill, 1 for the people themselves and 0 for equal shares, over the same questions. Up to "
                        + Figures.plain(run.worseBy()) + " less is accepted, at a confidence of "
                        + Figures.plainPercent(run.confidence()) + ".");
    }

    private static List<Row> rows(List<CaseChange> changes, ApprovedRun run) {
        return changes.stream().limit(MOST).map(change -> row(change, run)).toList();
    }

    private static Row row(CaseChange change, ApprovedRun run) {
        TestResult test = change.shown();
        boolean single = change.comparison() != null && change.comparison().single();
        return new Row(
                change.change().word(),
                test.id().model() + ", " + test.name().displayName(),
                ChangeWords.earlier(change, run),
                ChangeWords.later(change, run),
                Stream.of(
                                String.join("; ", change.conditions()),
                                change.change() == Change.WORSE && !single
                                        ? "It is " + ChangeWords.fall(change, run) + "."
                                        : "",
                                change.change() == Change.UNCHANGED
                                        ? ""
                                        : ChangeWords.moved(change).strip(),
                                single && change.change() != Change.UNCHANGED
                                        ? "Single replies, without an error rate."
                                        : "")
                        .filter(text -> !text.isEmpty())
                        .reduce((first, second) -> first + " " + second)
                        .orElse(""));
    }

    /** {@return whether anything changed} */
    public boolean any() {
        return !moved.isEmpty();
    }

    /** {@return the first rows, for a summary} */
    public List<Row> first() {
        return moved.subList(0, Math.min(FIRST, moved.size()));
    }

    /** {@return how many changed rows a summary leaves out, in words; empty if none} */
    public String more() {
        int left = changed - first().size();
        return left == 0 ? "" : "and " + Figures.count(left) + " more";
    }

    /** {@return how many are unchanged, in words; empty if none} */
    public String stillCount() {
        return still.isEmpty() ? "" : Figures.counted(still.size(), "unchanged case");
    }
}
