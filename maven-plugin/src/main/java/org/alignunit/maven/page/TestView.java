package org.alignunit.maven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.Remarks;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.internal.result.words.VerdictWords;
import org.alignunit.maven.page.axis.AxisRow;
import org.alignunit.maven.page.axis.Scale;
import org.alignunit.maven.page.words.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A test on the page.
 *
 * @param anchor its card's place on the page; null where it has none
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
        @Nullable String anchor,
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
     * @param survey the survey it asks
     */
    record Subject(String name, String where, String model, String survey) {}

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
     * The questions, the farthest first.
     *
     * @param worst those with the greatest distances
     * @param rest others
     * @param omitted how many the page leaves out, in words; empty if none
     */
    record QuestionsView(List<QuestionView> worst, List<QuestionView> rest, String omitted) {
        static QuestionsView of(TestResult test, int room) {
            List<QuestionResult> questions =
                    test.questions().stream().sorted(QuestionResult.WORST_FIRST).toList();
            List<QuestionView> shown = new ArrayList<>();
            int taken = 0;
            for (QuestionResult question : questions) {
                QuestionView view = QuestionView.of(test, question);
                taken += view.weight();
                if (!shown.isEmpty() && taken > room) {
                    break;
                }
                shown.add(view);
            }
            int open = Math.min(SHOWN, shown.size());
            int left = questions.size() - shown.size();
            return new QuestionsView(
                    shown.subList(0, open),
                    shown.subList(open, shown.size()),
                    left == 0 ? "" : Figures.counted(left, "more question") + ": see the result file");
        }

        /** {@return how many questions are not shown at once; empty if all are} */
        String restCount() {
            return rest.isEmpty() ? "" : Figures.counted(rest.size(), "more question");
        }
    }

    /** A test whose questions take about so many bytes of the page at most. */
    static TestView of(String anchor, TestResult test, Scale scale, int room) {
        return new TestView(
                anchor,
                VerdictView.of(test.verdict()),
                new Subject(
                        test.name().displayName(),
                        test.name().shortMethod(),
                        test.id().model(),
                        test.id().people()),
                distance(test, scale),
                new Summary(
                        VerdictWords.sentence(test),
                        Effort.of(test).orElse(null),
                        test.conclusion().message(),
                        Remarks.of(test)),
                AxisRow.of(test, scale),
                Fact.of(test),
                SentView.of(test).orElse(null),
                QuestionsView.of(test, room));
    }

    /** {@return the same without a card} */
    TestView withoutCard() {
        return new TestView(
                null,
                verdict,
                subject,
                distance,
                summary,
                rows,
                List.of(),
                null,
                new QuestionsView(List.of(), List.of(), ""));
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
        return AxisRow.layers(rows);
    }
}
