package org.alignunit.maven.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.page.words.Fact;
import org.alignunit.maven.page.words.Figures;
import org.alignunit.maven.page.words.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * A test on the page.
 *
 * @param anchor its place on the page
 * @param verdict sign, word and colour
 * @param name its display name
 * @param where class and method
 * @param model whom it asked
 * @param measure the distance's name
 * @param figure the estimate
 * @param bounds of the estimate; may be empty
 * @param limit the threshold; empty where nothing is asserted
 * @param limitAt its place on the axis; empty likewise
 * @param sentence the verdict in words
 * @param effort how many answers it took of the most allowed; null where that is not known
 * @param message what the test itself said; may be empty
 * @param remarks what to know before believing the figure
 * @param rungs its distance axis
 * @param facts how it was measured
 * @param sent a sample of what it sent; null where that is not known
 * @param worst the questions with the greatest distances
 * @param rest the other questions, worst first
 */
record TestView(
        String anchor,
        VerdictView verdict,
        String name,
        String where,
        String model,
        String measure,
        String figure,
        String bounds,
        String limit,
        String limitAt,
        String sentence,
        @Nullable Effort effort,
        String message,
        List<String> remarks,
        List<Rung> rungs,
        List<Fact> facts,
        @Nullable SentView sent,
        List<QuestionView> worst,
        List<QuestionView> rest) {
    private static final int SHOWN = 3;

    /** What needs attention first. */
    static final Comparator<TestResult> ORDER = Comparator.comparing(
                    (TestResult test) -> VerdictView.of(test.verdict()))
            .thenComparing(TestResult::estimate, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(TestResult::testClass)
            .thenComparing(TestResult::testMethod)
            .thenComparing(TestResult::displayName);

    static TestView of(String anchor, TestResult test, Scale scale) {
        List<QuestionView> questions = QuestionView.of(test);
        Double within = test.within();
        int shown = Math.min(SHOWN, questions.size());
        return new TestView(
                anchor,
                VerdictView.of(test.verdict()),
                test.displayName(),
                where(test),
                test.model(),
                test.distance().label(),
                Figures.distance(test.estimate()),
                Figures.bounds(test.lower(), test.upper()),
                within == null ? "" : Figures.distance(within),
                within == null ? "" : scale.at(within),
                Remarks.verdict(test),
                Effort.of(test).orElse(null),
                test.message(),
                Remarks.of(test),
                Rung.of(test, scale),
                Fact.of(test),
                SentView.of(test).orElse(null),
                questions.subList(0, shown),
                questions.subList(shown, questions.size()));
    }

    /** {@return class and method} */
    static String where(TestResult test) {
        return test.testClass().substring(test.testClass().lastIndexOf('.') + 1) + "." + test.testMethod();
    }

    /** {@return how many questions are not shown at once; empty if all are} */
    String restCount() {
        return rest.isEmpty() ? "" : Figures.counted(rest.size(), "more question");
    }

    /** {@return the rungs in the order in which they are drawn over each other} */
    List<Rung> layers() {
        List<Rung> layers = new ArrayList<>(rungs);
        Collections.reverse(layers);
        return layers;
    }

    /** {@return the message's first paragraph} */
    String said() {
        return message.strip().split("\\R\\s*\\R", 2)[0];
    }
}
