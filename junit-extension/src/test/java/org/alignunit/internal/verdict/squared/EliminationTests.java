package org.alignunit.internal.verdict.squared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.alignunit.distribution.SquaredDistance;
import org.junit.jupiter.api.Test;

class EliminationTests {
    private static final int QUESTIONS = 20;
    private static final double[] PEOPLE = {0.5, 0.3, 0.2};

    /** A model whose estimate is wrong by no more than an error. */
    private record Fixed(double estimate, double error) implements Elimination.Contender<Fixed> {
        @Override
        public double fartherBy(Fixed other, double alpha) {
            assertThat(alpha).isCloseTo(0.05 / 4 / 2, within(1e-12));
            return estimate - error - other.estimate - other.error;
        }
    }

    @Test
    void who_is_farther_than_the_one_with_the_least_estimate_is_out() {
        Fixed near = new Fixed(0.1, 0.1);
        Fixed close = new Fixed(0.3, 0.1);
        Fixed far = new Fixed(0.4, 0.19);

        assertThat(new Elimination(0.05, 3, 4).farther(List.of(far, near, close)))
                .containsExactly(far);
    }

    @Test
    void of_equals_that_stand_as_they_are_none_is_farther() {
        assertThat(new Elimination(0.05, 3, 4).farther(List.of(new Fixed(0.1, 0), new Fixed(0.1, 0))))
                .isEmpty();
    }

    /** A model that takes the first option with a probability of its own, whose answers are counted. */
    private static final class Model implements Elimination.Contender<Model> {
        private final double first;
        private final LogMoments moments;
        private final SplittableRandom random;
        private final double[][] counts = new double[QUESTIONS][PEOPLE.length];
        private int answers;

        Model(double first, LogMoments moments, SplittableRandom random) {
            this.first = first;
            this.moments = moments;
            this.random = random;
        }

        void answer(int more) {
            answers += more;
            for (double[] own : counts) {
                for (int i = 0; i < more; i++) {
                    own[random.nextDouble() < first ? 0 : random.nextDouble() < 0.6 ? 1 : 2]++;
                }
            }
        }

        private SquaredBounds bounds() {
            SquaredBounds bounds = new SquaredBounds(QUESTIONS, moments);
            for (double[] own : counts) {
                bounds.add(answers, SquaredDistance.unbiased(own, PEOPLE), 0, PEOPLE);
            }
            return bounds;
        }

        @Override
        public double estimate() {
            return bounds().estimate();
        }

        @Override
        public double fartherBy(Model other, double alpha) {
            return SquaredBounds.leastRise(other.bounds(), bounds(), alpha);
        }
    }

    /** How often each of some models, by their chances of the first option, is left after three looks. */
    private static int[] left(int races, double... firsts) {
        SplittableRandom random = new SplittableRandom(7);
        LogMoments moments = new LogMoments();
        int[] left = new int[firsts.length];
        for (int race = 0; race < races; race++) {
            List<Model> all = new ArrayList<>();
            for (double first : firsts) {
                all.add(new Model(first, moments, random));
            }
            Elimination elimination = new Elimination(0.05, firsts.length, 3);
            List<Model> racing = new ArrayList<>(all);
            for (int look = 0; look < 3; look++) {
                racing.forEach(model -> model.answer(10));
                racing.removeAll(elimination.farther(racing));
            }
            for (int model = 0; model < firsts.length; model++) {
                left[model] += racing.contains(all.get(model)) ? 1 : 0;
            }
        }
        return left;
    }

    /** Were it lost in a tenth of the races, twice what is allowed, some 30 of 300 would be. */
    @Test
    void the_nearest_is_seldom_lost_and_who_is_far_nearly_always() {
        int[] clear = left(300, 0.5, 0.55, 0.95);

        assertThat(clear[0]).isGreaterThan(300 - 15);
        assertThat(clear[2]).isZero();
        for (int tied : left(300, 0.6, 0.6, 0.6)) {
            assertThat(tied).isGreaterThan(300 - 15);
        }
    }

    @Test
    void a_moment_that_is_known_is_the_same_as_a_fresh_one() {
        LogMoments moments = new LogMoments();
        double fresh = new LogMoment(PEOPLE, 10, 2).largest(1.2);

        assertThat(moments.largest(PEOPLE, 10, 2, 1.2)).isEqualTo(fresh);
        assertThat(moments.largest(PEOPLE.clone(), 10, 2, 1.2)).isEqualTo(fresh);
        assertThat(moments.largest(new double[] {0.2, 0.3, 0.5}, 10, 2, 1.1)).isNotEqualTo(fresh);
    }
}
