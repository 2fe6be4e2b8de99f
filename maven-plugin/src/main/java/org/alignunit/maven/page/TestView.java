package org.alignunit.maven.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.Remarks;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.internal.result.words.VerdictWords;
import org.alignunit.maven.page.words.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A test on the page.
 *
 * @param anchor its place on the page
 * @param verdict sign, word and colour
 * @param subject which test it is
 * @param distance the figures
 * @param summary what they mean
 * @param rows of its distance axis
 * @param facts how it was measured
 * @param sent a sample of what it sent; null where that is not known
 * @param questions the questions, worst first
 */
record TestView(
        String anchor,
        VerdictView verdict,
        Subject subject,
        DistanceView distance,
        Summary summary,
        List<AxisRow> rows,
        List<Fact> facts,
        @Nullable SentView sent,
        QuestionsView questions) {
    private static final int SHOWN = 3;

    /** What needs attention first. */
    static final Comparator<TestResult> ORDER = Comparator.comparing(
                    (TestResult test) -> VerdictView.of(test.verdict()))
            .thenComparing(test -> test.figures().estimate(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(TestResult::name);

    /**
     * Which test it is.
     *
     * @param name its display name
     * @param where class and method
     * @param model the model it asked
     */
    record Subject(String name, String where, String model) {}

    /**
     * The figures.
     *
     * @param measure the distance's name
     * @param figure the estimate
     * @param bounds of the estimate; may be empty
     * @param limit the threshold; empty where nothing is asserted
     * @param limitAt its place on the axis; empty likewise
     */
    record DistanceView(String measure, String figure, String bounds, String limit, String limitAt) {}

    /**
     * What the figures mean.
     *
     * @param sentence the verdict in words
     * @param effort how many answers it took of the most allowed; null where that is not known
     * @param message what the test itself said; may be empty
     * @param remarks what to know before believing the figure
     */
    record Summary(String sentence, @Nullable Effort effort, String message, List<String> remarks) {
        /** {@return the message's first paragraph} */
        String said() {
            return message.strip().split("\\R\\s*\\R", 2)[0];
        }
    }

    /**
     * The questions.
     *
     * @param worst those with the greatest distances
     * @param rest the others, worst first
     */
    record QuestionsView(List<QuestionView> worst, List<QuestionView> rest) {
        /** {@return how many questions are not shown at once; empty if all are} */
        String restCount() {
            return rest.isEmpty() ? "" : Figures.counted(rest.size(), "more question");
        }
    }

    static TestView of(String anchor, TestResult test, Scale scale) {
        List<QuestionView> questions = QuestionView.of(test);
        int shown = Math.min(SHOWN, questions.size());
        return new TestView(
                anchor,
                VerdictView.of(test.verdict()),
                new Subject(
                        test.name().displayName(),
                        test.name().shortMethod(),
                        test.id().model()),
                distance(test, scale),
                new Summary(
                        VerdictWords.sentence(test),
                        Effort.of(test).orElse(null),
                        test.conclusion().message(),
                        Remarks.of(test)),
                AxisRow.of(test, scale),
                Fact.of(test),
                SentView.of(test).orElse(null),
                new QuestionsView(questions.subList(0, shown), questions.subList(shown, questions.size())));
    }

    private static DistanceView distance(TestResult test, Scale scale) {
        Double within = test.assertion().within();
        ShownDistance shown = ShownDistance.of(test);
        return new DistanceView(
                test.id().distance().label(),
                shown.figure(),
                shown.bounds(),
                within == null ? "" : Figures.distance(within),
                within == null ? "" : scale.at(within));
    }

    /** {@return the rows in the order in which they are drawn over each other} */
    List<AxisRow> layers() {
        List<AxisRow> layers = new ArrayList<>(rows);
        Collections.reverse(layers);
        return layers;
    }
}
