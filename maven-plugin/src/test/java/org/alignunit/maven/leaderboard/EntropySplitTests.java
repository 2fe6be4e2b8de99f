package org.alignunit.maven.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.maven.Replies;
import org.alignunit.maven.comparison.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntropySplitTests {
    private static final Cases MODEL = Cases.of("m", "VERBALIZED");
    private static final Contender CONTENDER = Contender.of(MODEL.at(0.1), false);

    @ParameterizedTest
    @CsvSource({"0.5, 1", "1, 0", "0, 0", "0.25, 0.8112781244591328"})
    void entropy_runs_from_agreement_to_an_even_split(double share, double entropy) {
        assertThat(EntropySplit.entropy(asked("q", share, 0.1))).isCloseTo(entropy, within(1e-12));
    }

    @Test
    void one_option_leaves_nothing_to_be_divided_about() {
        assertThat(EntropySplit.entropy(Cases.question("q", 0.1, 1, Map.of("x", 1.0))))
                .isZero();
    }

    @Test
    void the_questions_fall_into_three_parts_from_the_agreed_to_the_divided() {
        List<QuestionResult> questions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            double share = 0.5 + i / 60.0;
            questions.add(asked("q" + i, share, i < 10 ? 0.1 : i < 20 ? 0.2 : 0.3));
        }
        EntropySplit split = split(questions);

        assertThat(split.contenders().get(CONTENDER))
                .extracting(part -> part.distance().mean())
                .satisfiesExactly(
                        agreed -> assertThat(agreed).isCloseTo(0.3, within(1e-12)),
                        middle -> assertThat(middle).isCloseTo(0.2, within(1e-12)),
                        divided -> assertThat(divided).isCloseTo(0.1, within(1e-12)));
        assertThat(split.contenders().get(CONTENDER))
                .extracting(part -> part.distance().questions())
                .containsExactly(10, 10, 10);
        assertThat(split.uniform())
                .extracting(MeanDistance::mean)
                .allSatisfy(mean -> assertThat(mean).isCloseTo(0.4, within(1e-12)));
        assertThat(split.cuts()).hasSize(2).isSorted();
        assertThat(split.sizes()).containsExactly(10, 10, 10);
    }

    /** By the plain distances, a perfect model with 9 answers is behind one at 0.12 with 200. */
    @Test
    void few_answers_put_no_model_behind_a_worse_one_in_any_part() {
        for (int seed = 0; seed < 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            World perfect = World.apart(90, 0, 5);
            World worse = World.apart(90, 0.12, 5);
            Cases few = Cases.of("few", "SAMPLED");
            Cases many = Cases.of("many", "SAMPLED");
            EntropySplit split = Benchmark.of(
                            List.of(few.with(asked(perfect, 9, random)), many.with(asked(worse, 200, random))))
                    .entropy();
            List<EntropySplit.Part> right = split.contenders().get(Contender.of(few.at(0.1), false));
            List<EntropySplit.Part> wrong = split.contenders().get(Contender.of(many.at(0.1), false));

            assertThat(split.contenders().keySet()).extracting(Contender::model).containsExactly("few", "many");
            for (int part = 0; part < 3; part++) {
                assertThat(right.get(part).skill().squared())
                        .isLessThan(wrong.get(part).skill().squared());
                assertThat(right.get(part).skill().skill()).isCloseTo(1, within(0.35));
            }
            assertThat(right.get(2).distance().mean())
                    .isGreaterThan(wrong.get(2).distance().mean());
        }
    }

    private static List<QuestionResult> asked(World world, int answers, SplittableRandom random) {
        return IntStream.range(0, world.models().size())
                .mapToObj(i -> Replies.counted(
                        "q" + i,
                        world.references().get(i),
                        World.draw(world.models().get(i), answers, random)))
                .toList();
    }

    @Test
    void a_domain_that_few_are_compared_in_is_left_out() {
        EntropySplit split = Benchmark.of(List.of(
                        MODEL.with(List.of(asked("a", 1, 0.1), asked("b", 0.9, 0.2), asked("c", 0.5, 0.3))),
                        Cases.of("other", "VERBALIZED")
                                .with(List.of(asked("a", 1, 0.4), asked("b", 0.9, 0.5), asked("c", 0.5, 0.6))),
                        MODEL.about("b", "books").with(List.of(asked("d", 0.7, 0.9)))))
                .entropy();

        assertThat(split.sizes()).containsExactly(1, 1, 1);
        assertThat(split.contenders()).hasSize(2);
    }

    @Test
    void what_is_as_divided_stays_together_and_the_sizes_tell() {
        EntropySplit split = split(List.of(
                asked("a", 1, 0.1),
                asked("b", 0.9, 0.1),
                asked("c", 0.9, 0.1),
                asked("d", 0.9, 0.1),
                asked("e", 0.8, 0.1),
                asked("f", 0.5, 0.1)));

        assertThat(split.sizes()).containsExactly(1, 3, 2);
        assertThat(split.contenders().get(CONTENDER))
                .extracting(part -> part.distance().distances())
                .containsExactly(1, 3, 2);
    }

    @Test
    void people_who_are_everywhere_alike_fall_into_no_parts() {
        EntropySplit split = split(List.of(asked("a", 0.5, 0.1), asked("b", 0.5, 0.3), asked("c", 0.9, 0.3)));

        assertThat(split.cuts()).isEmpty();
        assertThat(split.contenders()).isEmpty();
        assertThat(split(List.of()).uniform()).isEmpty();
    }

    private static QuestionResult asked(String id, double share, double distance) {
        return Cases.question(id, distance, 1, Map.of("x", share, "y", 1 - share));
    }

    private static EntropySplit split(List<QuestionResult> questions) {
        return Benchmark.of(List.of(MODEL.with(questions))).entropy();
    }
}
