package org.alignunit.maven.comparison;

import java.util.List;
import org.alignunit.Expression;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.verdict.squared.SquaredBounds;

/**
 * The mean squared distance of a test case over some of its questions, and between which bounds it lies. The bounds hold at all
 * looks that the test took, so also where it stopped early. A panel has none: its respondents answered several questions each. Where every question has a single reply that gives shares, or one
 * for each prompt variant, these replies stand for themselves: how others would differ was not measured.
 *
 * @param estimate without bias, so it may be below 0
 * @param lower bound, in [0, 2]; 0 where there is none, as of older files that do not tell how often was looked or asked
 * @param upper bound, in [0, 2]; 2 where there is none
 */
public record SquaredInterval(double estimate, double lower, double upper) {
    private static final double LARGEST = 2;

    /** {@code questions} are those of the test that count, each with a squared distance; {@code alpha} is of each bound. */
    static SquaredInterval of(TestResult test, List<QuestionResult> questions, double alpha) {
        return of(test, questions, alpha, new SquaredBounds(questions.size()));
    }

    /** An interval that the other one holds, and that is quick to compute. */
    static SquaredInterval sharpest(TestResult test, List<QuestionResult> questions, double alpha) {
        return of(test, questions, alpha, SquaredBounds.sharpest(questions.size()));
    }

    private static SquaredInterval of(
            TestResult test, List<QuestionResult> questions, double alpha, SquaredBounds bounds) {
        double estimate = questions.stream()
                .mapToDouble(QuestionResult::squaredDistance)
                .average()
                .orElseThrow();
        boolean sequence = test.id().expression().is(Expression.SEQUENCE);
        if (single(test, questions)) {
            return new SquaredInterval(estimate, estimate, estimate);
        }
        Integer looks = test.figures().looks();
        boolean asserts = test.assertion().within() != null;
        if (asserts && looks == null || test.id().expression().is(Expression.PANEL)) {
            return new SquaredInterval(estimate, 0, LARGEST);
        }
        for (QuestionResult question : questions) {
            ReplyCounts replies = question.replies();
            int read = read(question, sequence);
            bounds.add(
                    blocks(question, read),
                    question.squaredDistance(),
                    (double) replies.unanswered() / Math.max(1, read + replies.unanswered()),
                    question.reference().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
        }
        // only what asserts something stops early; the j-th look has 1 / (j (j + 1)) of the error rate
        double part = asserts ? alpha / (looks * (looks + 1.0)) : alpha;
        return new SquaredInterval(estimate, bounds.lower(part), bounds.upper(part));
    }

    /** {@return whether each prompt variant of each question has one reply that gives shares} */
    static boolean single(TestResult test, List<QuestionResult> questions) {
        boolean sequence = test.id().expression().is(Expression.SEQUENCE);
        return !test.id().expression().is(Expression.SAMPLED)
                && questions.stream().allMatch(question -> stands(question, sequence));
    }

    /** Whether each prompt variant has one reply. */
    private static boolean stands(QuestionResult question, boolean sequence) {
        return question.ways() != null
                && question.ways() == read(question, sequence)
                && question.replies().unanswered() == 0;
    }

    /** How many replies were read; 0 where a file does not tell. */
    private static int read(QuestionResult question, boolean sequence) {
        ReplyCounts replies = question.replies();
        return replies.read() != null ? replies.read() : sequence ? 0 : replies.answers();
    }

    /**
     * Replies of which every prompt variant has as many, at least. The mean over the variants of one reply each is itself a reply
     * that gives shares, and the estimate is the mean over all ways to put such replies together.
     */
    private static int blocks(QuestionResult question, int read) {
        if (question.ways() == null) {
            return 0;
        }
        int unread = question.replies().unanswered();
        return question.ways() == 1 ? read : (read + unread) / question.ways() - unread;
    }
}
