package org.alignunit.maven.approval;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.comparison.CaseComparison;

/** What became of an approved test case, in words. */
public final class ChangeWords {
    private static final int MOST_QUESTIONS = 3;

    private ChangeWords() {}

    /** {@return what became of a case and what to do, to stand after its name} */
    public static String sentence(CaseChange change, ApprovedRun run) {
        return switch (change.change()) {
            case WORSE ->
                String.format(
                        Locale.ROOT,
                        "is worse than approved on %s: %s %s, approved %s. It is %s, and %s is accepted%s.%s%s",
                        Objects.requireNonNull(change.approved()).date(),
                        Objects.requireNonNull(change.comparison()).name(),
                        later(change, run),
                        earlier(change, run),
                        fall(change, run),
                        Figures.plain(run.worseBy()),
                        note(change),
                        moved(change),
                        model(change));
            case CHANGED ->
                String.format(
                        Locale.ROOT,
                        "cannot be compared with what was approved on %s: %s. Look at its results, and approve them (mvn alignunit:approve).",
                        Objects.requireNonNull(change.approved()).date(),
                        String.join("; ", change.conditions()));
            case LOST ->
                String.format(
                        Locale.ROOT,
                        "was approved on %s (%s), and did not run. Bring the test back, or approve that it is gone (mvn alignunit:approve).",
                        Objects.requireNonNull(change.approved()).date(),
                        change.shown().id().model());
            default -> change.change().word();
        };
    }

    /** {@return what was approved, with its bounds; a dash where nothing is compared} */
    public static String earlier(CaseChange change, ApprovedRun run) {
        CaseComparison comparison = change.comparison();
        return comparison == null ? Figures.UNKNOWN : bounded(comparison.before(alpha(run)));
    }

    /** {@return what this build has, with its bounds; a dash where nothing is compared} */
    public static String later(CaseChange change, ApprovedRun run) {
        CaseComparison comparison = change.comparison();
        return comparison == null ? Figures.UNKNOWN : bounded(comparison.after(alpha(run)));
    }

    /** Of each run one bound counts, at half of the error rate. */
    private static double alpha(ApprovedRun run) {
        return (1 - run.confidence()) / 2;
    }

    /** {@return by how much a case is worse, with what it is worse by at least} */
    public static String fall(CaseChange change, ApprovedRun run) {
        CaseComparison.BoundedValue rise =
                Objects.requireNonNull(change.comparison()).rise(1 - run.confidence());
        String estimate = "worse by " + Figures.skill(-rise.estimate());
        return rise.lower() == rise.upper() ? estimate : estimate + " (at least " + Figures.skill(-rise.upper()) + ")";
    }

    private static String bounded(CaseComparison.BoundedValue value) {
        String estimate = Figures.skill(value.estimate());
        return value.lower() == value.upper()
                ? estimate
                : String.format(
                        Locale.ROOT,
                        "%s (%s to %s)",
                        estimate,
                        Figures.skill(value.lower()),
                        Figures.skill(value.upper()));
    }

    /** {@return a remark where single replies are compared, which have no error rate; else empty} */
    static String note(CaseChange change) {
        CaseComparison comparison = change.comparison();
        return comparison != null && comparison.single()
                ? " (single replies are compared as they stand, without an error rate)"
                : "";
    }

    /** {@return the questions that moved away from the people the farthest; may be empty} */
    public static String moved(CaseChange change) {
        List<CaseChange.Moved> moved = change.moved();
        return moved.isEmpty()
                ? ""
                : " Moved farthest: "
                        + moved.stream()
                                .limit(MOST_QUESTIONS)
                                .map(question -> question.after().id() + " ("
                                        + Figures.distance(question.before().distance()) + " to "
                                        + Figures.distance(question.after().distance()) + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String model(CaseChange change) {
        TestResult approved = Objects.requireNonNull(change.approved()).result();
        String now = change.shown().id().model();
        return approved.id().model().equals(now)
                ? ""
                : " The model was " + approved.id().model() + ", and is " + now + ".";
    }
}
