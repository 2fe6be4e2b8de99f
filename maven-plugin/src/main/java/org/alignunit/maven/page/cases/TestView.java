package org.alignunit.maven.page.cases;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.PropertyQuestions;
import org.alignunit.internal.result.words.PropertyWords;
import org.alignunit.internal.result.words.Remarks;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.internal.result.words.VerdictWords;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.alignunit.maven.page.axis.Strip;
import org.alignunit.maven.page.words.Fact;
import org.alignunit.maven.words.CaseWords;
import org.jspecify.annotations.Nullable;

/**
 * A test on the page.
 *
 * @param anchor its card's place on the page; null where it has none
 * @param verdict sign, word and colour
 * @param identity which test it is
 * @param measured the figures
 * @param strip the figures as marks on a line; null where they are not plotted
 * @param summary what they mean
 * @param rows the figures one by one
 * @param facts how it was measured
 * @param sent a sample of what it sent; null where that is not known
 * @param questions the questions, worst first
 */
public record TestView(
        @Nullable String anchor,
        VerdictView verdict,
        Identity identity,
        Measured measured,
        @Nullable Strip strip,
        Summary summary,
        List<FigureRow> rows,
        List<Fact> facts,
        @Nullable SentView sent,
        QuestionsView questions) {
    private static final int SHOWN = 3;

    /**
     * Which test it is.
     *
     * @param name its display name
     * @param where class and method
     * @param model the model it asked
     * @param survey the survey it asks, and whom
     * @param whom the group, or both of which a gap is measured
     */
    public record Identity(String name, String where, String model, String survey, String whom) {}

    /**
     * The figures.
     *
     * @param property what is measured
     * @param figure the estimate
     * @param bounds of the estimate; may be empty
     * @param limit what is allowed; empty where nothing is asserted
     */
    public record Measured(String property, String figure, String bounds, String limit) {}

    /**
     * What the figures mean.
     *
     * @param sentence the verdict in words
     * @param effort how many answers it took of the most allowed; null where that is not known
     * @param message what the test itself said; may be empty
     * @param remarks what to know before believing the figure
     */
    public record Summary(String sentence, @Nullable Effort effort, String message, List<String> remarks) {
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
    public record QuestionsView(List<QuestionView> worst, List<QuestionView> rest, String omitted) {
        static QuestionsView of(TestResult test, int room) {
            List<QuestionResult> questions = test.id().ofDistance()
                    ? test.questions().stream()
                            .sorted(QuestionResult.WORST_FIRST)
                            .toList()
                    : PropertyQuestions.worstFirst(test);
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
            int left = test.questions().size() - shown.size();
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
    public static TestView of(String anchor, TestResult test, PropertyAxis axis, int room) {
        ShownDistance shown = ShownDistance.of(test);
        return new TestView(
                anchor,
                VerdictView.of(test.verdict()),
                new Identity(
                        test.name().displayName(),
                        test.name().shortMethod(),
                        test.id().model(),
                        test.id().people(),
                        CaseWords.whom(test.id())),
                new Measured(axis.label(), shown.figure(), shown.bounds(), PropertyWords.limit(test.assertion())),
                axis.strip(test),
                new Summary(
                        VerdictWords.sentence(test),
                        Effort.of(test).orElse(null),
                        test.conclusion().message(),
                        Remarks.of(test)),
                FigureRow.of(test),
                Fact.of(test),
                SentView.of(test).orElse(null),
                QuestionsView.of(test, room));
    }

    /** {@return its strip without baselines; null likewise} */
    public @Nullable Strip smallStrip() {
        return strip == null ? null : strip.small();
    }

    /** {@return the same without a card} */
    public TestView withoutCard() {
        return new TestView(
                null,
                verdict,
                identity,
                measured,
                strip,
                summary,
                List.of(),
                List.of(),
                null,
                new QuestionsView(List.of(), List.of(), ""));
    }
}
