package org.alignunit.maven.comparison;

import java.util.List;
import org.alignunit.Expression;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.verdict.squared.SquaredBounds;

/**
 * A test case of one run, and those of its questions that are compared, each with a squared distance. Bounds hold at all looks
 * that the test took, so also where it stopped early. A panel has none: its respondents answered several questions each. Where
 * every question has a single reply that gives shares, or one for each prompt variant, these replies stand for themselves: how
 * others would differ was not measured.
 */
public record ComparedRun(TestResult test, List<QuestionResult> questions) {
    private static final double LARGEST = 2;

    /** {@return an estimate of the mean squared distance, without bias, so that it may be below 0} */
    double squaredDistance() {
        return questions.stream()
                .mapToDouble(QuestionResult::squaredDistance)
                .average()
                .orElseThrow();
    }

    /**
     * {@return the mean squared distance with its bounds, in [0, 2]; 0 and 2 where there are none, as of older files that do not
     * tell how often was looked or asked}
     *
     * @param alpha error rate of each bound
     */
    CaseComparison.BoundedValue squaredDistance(double alpha) {
        double estimate = squaredDistance();
        if (single()) {
            return new CaseComparison.BoundedValue(estimate, estimate, estimate);
        }
        if (!isBounded()) {
            return new CaseComparison.BoundedValue(estimate, 0, LARGEST);
        }
        SquaredBounds bounds = bounds(new SquaredBounds(questions.size()));
        return new CaseComparison.BoundedValue(
                estimate, bounds.lower(alpha * ofLastLook()), bounds.upper(alpha * ofLastLook()));
    }

    /** {@return whether each prompt variant of each question has one reply that gives shares} */
    boolean single() {
        return !test.id().expression().is(Expression.SAMPLED)
                && questions.stream()
                        .allMatch(question -> question.ways() != null
                                && question.ways() == read(question)
                                && question.replies().unanswered() == 0);
    }

    /** {@return whether the replies tell between which bounds the squared distance lies} */
    boolean isBounded() {
        return !test.id().expression().is(Expression.PANEL)
                && (!asserts() || test.figures().looks() != null);
    }

    /** Only what asserts something stops early. */
    private boolean asserts() {
        return test.assertion().within() != null;
    }

    /** {@return which part of an error rate the last look has: the j-th one has 1 / (j (j + 1))} */
    double ofLastLook() {
        Integer looks = asserts() ? test.figures().looks() : null;
        return looks == null ? 1 : 1 / (looks * (looks + 1.0));
    }

    /** {@return the same bounds, with the replies} */
    SquaredBounds bounds(SquaredBounds bounds) {
        for (QuestionResult question : questions) {
            int read = read(question);
            int unread = question.replies().unanswered();
            bounds.add(
                    blocks(question, read),
                    question.squaredDistance(),
                    (double) unread / Math.max(1, read + unread),
                    question.reference().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
        }
        return bounds;
    }

    /** How many replies were read; 0 where a file does not tell. */
    private int read(QuestionResult question) {
        ReplyCounts replies = question.replies();
        boolean sequence = test.id().expression().is(Expression.SEQUENCE);
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
