package org.alignunit.maven.comparison;

import java.util.List;
import java.util.Map;
import org.alignunit.Expression;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;

/**
 * The mean squared distance of a test case over some of its questions, and between which bounds it lies. Single answers have
 * bounds that hold at all looks that the test took, so also where it stopped early. Single replies that give shares stand for
 * themselves. Whatever else was asked more than once has no bounds: a file does not tell how its replies differ.
 *
 * @param estimate without bias, so it may be below 0
 * @param lower bound, in [0, 2]; 0 where there is none
 * @param upper bound, in [0, 2]; 2 where there is none
 */
public record SquaredInterval(double estimate, double lower, double upper) {
    private static final double LARGEST = 2;

    /** {@code questions} are those of the test that count, each with a squared distance; {@code alpha} is of each bound. */
    static SquaredInterval of(TestResult test, List<QuestionResult> questions, double alpha) {
        double estimate = questions.stream()
                .mapToDouble(QuestionResult::squaredDistance)
                .average()
                .orElseThrow();
        boolean inOneWay = questions.stream().allMatch(question -> question.ways() != null && question.ways() == 1);
        if (test.id().expression().is(Expression.SAMPLED)) {
            return inOneWay && test.figures().looks() != null
                    ? bounded(test, questions, estimate, alpha)
                    : open(estimate);
        }
        boolean single =
                questions.stream().allMatch(question -> question.replies().answers() == 1);
        return single && inOneWay ? new SquaredInterval(estimate, estimate, estimate) : open(estimate);
    }

    private static SquaredInterval open(double estimate) {
        return new SquaredInterval(estimate, 0, LARGEST);
    }

    private static SquaredInterval bounded(
            TestResult test, List<QuestionResult> questions, double estimate, double alpha) {
        SquaredBounds bounds = new SquaredBounds(questions.size());
        for (QuestionResult question : questions) {
            double[] counts = new double[question.reference().size()];
            double[] reference = new double[counts.length];
            int option = 0;
            for (Map.Entry<String, Double> people : question.reference().entrySet()) {
                double share = question.model().getOrDefault(people.getKey(), 0.0);
                counts[option] = Math.rint(share * question.replies().answers());
                reference[option++] = people.getValue();
            }
            int unread = question.replies().refusals() + question.replies().unreadable();
            bounds.add(counts, unread, reference);
        }
        // only what asserts something stops early; the j-th look has 1 / (j (j + 1)) of the error rate
        int looks = test.figures().looks();
        double part = test.assertion().within() == null ? 1 : looks * (looks + 1.0);
        double[] ends = bounds.at(alpha / part);
        return new SquaredInterval(estimate, ends[0], ends[1]);
    }
}
