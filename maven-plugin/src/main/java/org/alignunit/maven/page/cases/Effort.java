package org.alignunit.maven.page.cases;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alignunit.Expression;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.VerdictTerms;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.page.axis.Scale;

/**
 * How many single answers were taken of the most that were allowed, read or not.
 *
 * @param words such as {@code Stopped after 42 of at most 300 answers}
 * @param bar their share, in percent
 */
public record Effort(String words, String bar) {
    /** {@return the effort of a test; empty where its answers are not single ones, or nobody tells how many were allowed} */
    static Optional<Effort> of(TestResult test) {
        int most = most(test);
        if (most == 0 || test.questions().isEmpty()) {
            return Optional.empty();
        }
        List<QuestionResult> questions = test.questions();
        IntSummaryStatistics taken = questions.stream().mapToInt(Effort::taken).summaryStatistics();
        String each = questions.size() == 1 ? "" : " a question";
        String count = Figures.count(taken.getMin())
                + (taken.getMin() == taken.getMax() ? "" : " to " + Figures.count(taken.getMax()));
        String words = taken.getMin() >= most
                ? String.format(Locale.ROOT, "Took all %s answers allowed%s", Figures.count(most), each)
                : String.format(
                        Locale.ROOT, "Stopped after %s of at most %s answers%s", count, Figures.count(most), each);
        return Optional.of(new Effort(words, Scale.percent(taken.getAverage() / most)));
    }

    /** {@return the effort of one of its questions, in words that stand beside the others'} */
    static Optional<Effort> of(TestResult test, QuestionResult question) {
        int most = most(test);
        return most == 0
                ? Optional.empty()
                : Optional.of(new Effort(
                        String.format(
                                Locale.ROOT,
                                "%s of at most %s answers",
                                Figures.count(taken(question)),
                                Figures.count(most)),
                        Scale.percent((double) taken(question) / most)));
    }

    private static int most(TestResult test) {
        VerdictTerms rule = test.assertion().rule();
        return rule != null && test.id().expression().is(Expression.SAMPLED) ? rule.horizon() : 0;
    }

    private static int taken(QuestionResult question) {
        return question.replies().answers() + question.replies().unanswered();
    }
}
