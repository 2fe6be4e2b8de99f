package org.alignunit.internal.result.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Assertion;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.DistanceFigures;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.Samples;
import org.alignunit.internal.result.TestResult;
import org.junit.jupiter.api.Test;

class RemarksTests {
    private static final String ALIKE = "Each question got one and the same answer every time.";

    @Test
    void answers_that_are_all_alike_are_told_with_what_may_be_behind_them() {
        assertThat(Remarks.of(test(Outcome.MISALIGNED, 0.3, question("a", 0.1, 5, 1.0), question("b", 0.1, 5, 0.0))))
                .anyMatch(remark -> remark.startsWith(ALIKE)
                        && remark.contains("A cache, a fixed seed or a model that always answers alike"));
    }

    @Test
    void few_answers_or_one_that_differs_say_nothing_of_it() {
        assertThat(Remarks.of(test(Outcome.MISALIGNED, 0.3, question("a", 0.1, 3, 1.0), question("b", 0.1, 3, 1.0))))
                .noneMatch(remark -> remark.startsWith(ALIKE));
        assertThat(Remarks.of(test(Outcome.MISALIGNED, 0.3, question("a", 0.1, 9, 1.0), question("b", 0.1, 9, 0.9))))
                .noneMatch(remark -> remark.startsWith(ALIKE));
        assertThat(Remarks.of(test(Outcome.MISALIGNED, 0.3, question("a", 0.1, 1, 1.0), question("b", 0.1, 9, 1.0))))
                .noneMatch(remark -> remark.startsWith(ALIKE));
    }

    @Test
    void aligned_says_how_many_questions_may_lie_beyond_the_threshold() {
        List<QuestionResult> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(question("q" + i, 0.0, 30, 0.5));
        }

        assertThat(Remarks.of(test(Outcome.ALIGNED, 0.11, ten.toArray(QuestionResult[]::new))))
                .contains("Single questions may lie beyond 0.250: at most 4 of 10.");
        assertThat(Remarks.of(test(Outcome.MISALIGNED, 0.11, ten.toArray(QuestionResult[]::new))))
                .noneMatch(remark -> remark.contains("may lie beyond"));
    }

    @Test
    void the_worst_question_is_the_one_with_the_largest_lower_bound() {
        QuestionResult fewAnswers = question("few", 0.0, 9, 0.9);
        QuestionResult manyAnswers = question("many", 0.25, 900, 0.8);

        assertThat(ShareBars.worst(test(Outcome.MISALIGNED, 0.3, fewAnswers, manyAnswers)))
                .startsWith("Worst questions, by their lower bounds:\nmany  0.300, at least 0.250\n");
    }

    private static QuestionResult question(String id, double lower, int answers, double yes) {
        return new QuestionResult(
                id,
                id,
                Map.of("yes", 0.5, "no", 0.5),
                null,
                Map.of("yes", yes, "no", 1 - yes),
                new QuestionFigures(Math.abs(yes - 0.5), null, lower, 1.0, null),
                new ReplyCounts(answers, 0, 0),
                null,
                null,
                1);
    }

    private static TestResult test(Outcome verdict, double upper, QuestionResult... questions) {
        TestResult sample = Samples.test("likes_tea", "Democrat");
        DistanceFigures figures = sample.figures();
        return new TestResult(
                sample.name(),
                sample.id(),
                sample.setup(),
                new Assertion(
                        0.25,
                        0.95,
                        sample.assertion().scope(),
                        sample.assertion().rule()),
                new Conclusion(verdict, Map.of(), "", null),
                new DistanceFigures(
                        0.1, 0.05, upper, figures.errorCovers(), figures.noiseFloor(), figures.baselines(), null, 3),
                sample.recorded(),
                sample.run(),
                List.of(questions),
                null);
    }
}
