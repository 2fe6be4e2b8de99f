package org.alignunit.maven.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionBootstrapTests {
    @Test
    void groups_that_say_the_same_add_no_certainty() {
        MeanDistance one = MeanDistance.of(QuestionBootstrap.of(items(12, 1), QuestionBootstrapTests::ramp), 7);
        MeanDistance five = MeanDistance.of(QuestionBootstrap.of(items(12, 5), QuestionBootstrapTests::ramp), 7);

        assertThat(five.mean()).isCloseTo(one.mean(), within(1e-12));
        assertThat(five.lower()).isCloseTo(one.lower(), within(1e-12));
        assertThat(five.upper()).isCloseTo(one.upper(), within(1e-12));
        assertThat(five.questions()).isEqualTo(12);
        assertThat(five.distances()).isEqualTo(60);
    }

    /** Percentiles of 10^6 draws, by {@code src/test/python/benchmark_bootstrap.py}. */
    @Test
    void the_interval_is_that_of_an_independent_computation() {
        QuestionBootstrap dozen = QuestionBootstrap.of(items(12, 1), QuestionBootstrapTests::ramp);
        QuestionBootstrap forty = QuestionBootstrap.of(items(40, 1), item -> place(item) / 40.0);

        MeanDistance alone = MeanDistance.of(dozen, 42);
        assertThat(alone.lower()).isCloseTo(0.2986111, within(0.012));
        assertThat(alone.upper()).isCloseTo(0.6180556, within(0.012));
        MeanDistance both = MeanDistance.of(List.of(dozen, forty), 42);
        assertThat(both.lower()).isCloseTo(0.3804514, within(0.010));
        assertThat(both.upper()).isCloseTo(0.5657639, within(0.010));
    }

    @Test
    void seven_questions_have_no_bounds_however_many_groups_there_are() {
        assertThat(MeanDistance.of(QuestionBootstrap.of(items(7, 9), QuestionBootstrapTests::ramp), 7)
                        .lower())
                .isNull();
        assertThat(MeanDistance.of(QuestionBootstrap.of(items(8, 1), QuestionBootstrapTests::ramp), 7)
                        .lower())
                .isNotNull();
    }

    /** Four groups that share half of their spread: counted one by one, the interval would hold in 77 % of samples of 100. */
    @ParameterizedTest
    @CsvSource({"8, 0.86", "30, 0.91", "100, 0.92"})
    void the_interval_holds_about_as_often_as_it_says(int questions, double least) {
        SplittableRandom random = new SplittableRandom(questions);
        int samples = 400;
        int held = 0;
        for (int sample = 0; sample < samples; sample++) {
            double[] shared =
                    DoubleStream.generate(random::nextDouble).limit(questions).toArray();
            MeanDistance mean = MeanDistance.of(
                    QuestionBootstrap.of(items(questions, 4), item -> (shared[place(item)] + random.nextDouble()) / 2),
                    sample);
            held += mean.lower() <= 0.5 && 0.5 <= mean.upper() ? 1 : 0;
        }

        assertThat(held / (double) samples).isBetween(least, 0.985);
    }

    private static double ramp(Item item) {
        return place(item) / 12.0;
    }

    private static int place(Item item) {
        return Integer.parseInt(item.question());
    }

    private static List<Item> items(int questions, int groups) {
        List<Item> items = new ArrayList<>();
        IntStream.range(0, questions)
                .forEach(question -> IntStream.range(0, groups)
                        .forEach(group -> items.add(new Item("d", "s", "" + question, "G=" + group))));
        return items;
    }
}
