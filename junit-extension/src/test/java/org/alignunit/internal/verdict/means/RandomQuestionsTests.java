package org.alignunit.internal.verdict.means;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomQuestionsTests {
    /** 300 runs at 0.1 for each kind: a true rate of 0.2 exceeds 46 with a probability above 0.97. */
    @ParameterizedTest
    @CsvSource({"random, 40, 4", "skewed, 40, 2"})
    void verdicts_at_the_threshold_are_wrong_no_more_often_than_promised(String kind, int questions, int options) {
        Simulated world = kind.equals("random")
                ? Simulated.apart(questions, options, 0.2, 2)
                : Simulated.skewed(questions, options, 0.2, 2);
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.2), 0.1, false, 0.2, 40);
        Supplier<RandomQuestions> fresh =
                RandomQuestions.supplier(world.targets, rule, new SplittableRandom(1)::nextLong);
        int[] verdicts = new int[3];
        for (int run = 0; run < 300; run++) {
            verdicts[verdict(world, fresh.get(), run).ordinal()]++;
        }

        assertThat(verdicts[Verdict.ALIGNED.ordinal()]).isLessThanOrEqualTo(46);
        assertThat(verdicts[Verdict.MISALIGNED.ordinal()]).isLessThanOrEqualTo(46);
    }

    @ParameterizedTest
    @CsvSource({"0, ALIGNED, 350", "0.1, ALIGNED, 700", "0.3, MISALIGNED, 600", "0.4, MISALIGNED, 110"})
    void clear_cases_take_fewer_answers_than_three_a_question_to_all(double distance, Verdict right, int most) {
        Simulated world = Simulated.apart(100, 4, distance, 3);
        Supplier<RandomQuestions> fresh =
                RandomQuestions.supplier(world.targets, Simulated.rule(0.2, 70), new SplittableRandom(1)::nextLong);
        int answers = 0;
        for (int run = 0; run < 20; run++) {
            RandomQuestions evidence = fresh.get();
            answers += RandomBenchmark.answer(world, evidence, new SplittableRandom(run));
            Judgement judgement = evidence.judge();

            assertThat(judgement.verdict()).isEqualTo(right);
            assertThat(judgement.lower()).isLessThanOrEqualTo(judgement.estimate());
            assertThat(judgement.upper()).isGreaterThanOrEqualTo(judgement.estimate());
        }

        assertThat(answers / 20).isLessThanOrEqualTo(most);
    }

    @Test
    void the_same_seed_draws_the_same_questions() {
        Simulated world = Simulated.apart(30, 3, 0.1, 4);
        Rule rule = Simulated.rule(0.2, 70);

        Supplier<RandomQuestions> fresh = RandomQuestions.supplier(world.targets, rule, () -> 5);

        assertThat(fresh.get().wanted()).isEqualTo(fresh.get().wanted());
    }

    @Test
    void replies_that_are_not_read_end_it_without_a_verdict() {
        Simulated world = Simulated.apart(20, 3, 0, 4);
        RandomQuestions evidence = RandomQuestions.supplier(world.targets, Simulated.rule(0.3, 70), () -> 5)
                .get();
        int asked = 0;
        for (int question = drawn(evidence); question >= 0; question = drawn(evidence)) {
            if (asked++ % 2 == 0) {
                evidence.addUnread(question);
            } else {
                evidence.add(question, 0);
            }
        }

        assertThat(asked).isLessThan(200);
        assertThat(evidence.judge().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(evidence.judge().reason()).contains("maxUnanswered");
    }

    private static int drawn(RandomQuestions evidence) {
        int[] wanted = evidence.wanted();
        int drawn = wanted.length - 1;
        while (drawn >= 0 && wanted[drawn] == 0) {
            drawn--;
        }
        return drawn;
    }

    private static Verdict verdict(Simulated world, RandomQuestions evidence, int run) {
        RandomBenchmark.answer(world, evidence, new SplittableRandom(run));
        return evidence.judge().verdict();
    }
}
