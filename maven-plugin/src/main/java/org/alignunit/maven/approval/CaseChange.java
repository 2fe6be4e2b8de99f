package org.alignunit.maven.approval;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.comparison.CaseComparison;
import org.alignunit.maven.comparison.ResultComparison;
import org.jspecify.annotations.Nullable;

/**
 * What became of a test case since it was approved.
 *
 * @param change in a word
 * @param approved as it was; null where it is new
 * @param test as it is; null where it is lost
 * @param conditions what else was asked, or of whom; empty but for {@link Change#CHANGED}
 * @param comparison of both; null where there is none
 */
public record CaseChange(
        Change change,
        @Nullable ApprovedCase approved,
        @Nullable TestResult test,
        List<String> conditions,
        @Nullable CaseComparison comparison) {
    /** Copies the list. */
    public CaseChange {
        conditions = List.copyOf(conditions);
    }

    /** A question, and how much nearer to the people the model was on it, in squared distance. */
    public record Moved(QuestionResult before, QuestionResult after) {
        double by() {
            return Objects.requireNonNull(after.squaredDistance()) - Objects.requireNonNull(before.squaredDistance());
        }
    }

    static CaseChange of(ApprovedCase approved, TestResult test, double worseBy, double confidence) {
        if (test.verdict() == Outcome.ERROR) {
            return new CaseChange(Change.UNKNOWN, approved, test, List.of(), null);
        }
        List<String> conditions = Conditions.changed(approved, test);
        if (!conditions.isEmpty()) {
            return new CaseChange(Change.CHANGED, approved, test, conditions, null);
        }
        CaseComparison comparison = CaseComparison.of(approved.result(), test).orElse(null);
        Change change = isSame(approved.result(), test)
                ? Change.UNCHANGED
                : comparison == null ? Change.UNKNOWN : of(comparison.outcome(worseBy, 1 - confidence));
        return new CaseChange(change, approved, test, List.of(), comparison);
    }

    private static Change of(CaseComparison.Outcome outcome) {
        return switch (outcome) {
            case WORSE -> Change.WORSE;
            case BETTER -> Change.BETTER;
            case NOT_WORSE -> Change.NOT_WORSE;
            case INCONCLUSIVE -> Change.UNKNOWN;
        };
    }

    private static boolean isSame(TestResult approved, TestResult test) {
        Map<String, QuestionResult> now = new HashMap<>();
        test.questions().forEach(question -> now.put(question.id(), question));
        return approved.questions().size() == test.questions().size()
                && approved.questions().stream().allMatch(question -> {
                    QuestionResult same = now.get(question.id());
                    return same != null
                            && question.model().equals(same.model())
                            && question.replies().equals(same.replies());
                });
    }

    /** {@return the test case, as it is if it ran} */
    public TestResult shown() {
        return test != null ? test : Objects.requireNonNull(approved).result();
    }

    /** {@return the questions on which the model moved away from the people, those that moved farthest first} */
    public List<Moved> moved() {
        return comparison instanceof ResultComparison questions
                ? IntStream.range(0, questions.earlier().questions().size())
                        .mapToObj(i -> new Moved(
                                questions.earlier().questions().get(i),
                                questions.later().questions().get(i)))
                        .filter(question -> question.by() > 0)
                        .sorted(Comparator.comparingDouble(Moved::by).reversed())
                        .toList()
                : List.of();
    }

    /** {@return how much skill rose, below 0 where it fell or is not known to have risen} */
    double rise() {
        return comparison == null ? 0 : comparison.rise();
    }
}
