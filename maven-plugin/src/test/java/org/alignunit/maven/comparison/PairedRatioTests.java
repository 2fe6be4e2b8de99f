package org.alignunit.maven.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedRatioTests {
    private static final int RUNS = 1000;

    @ParameterizedTest
    @CsvSource({"8, 0.12", "20, 0.095"})
    void each_bound_is_on_the_wrong_side_as_rarely_as_the_class_that_gives_them_says(int questions, double most) {
        SplittableRandom random = new SplittableRandom(7);
        int above = 0;
        int below = 0;
        for (int run = 0; run < RUNS; run++) {
            double[] hard = skewed(questions, random);
            double[] bounds = new PairedRatio(mixed(hard, 1.5, random), mixed(hard, 1, random)).bounds(0.95, run);
            above += bounds[0] > 1.5 ? 1 : 0;
            below += bounds[1] < 1.5 ? 1 : 0;
        }
        // 9 and 7 % are known of so few questions; the rest is three standard errors
        assertThat((double) above / RUNS).isBetween(0.03, most);
        assertThat((double) below / RUNS).isBetween(0.03, most);
    }

    @Test
    void distances_that_differ_by_a_factor_on_every_question_leave_no_doubt() {
        double[] below = skewed(20, new SplittableRandom(3));
        double[] above = Arrays.stream(below).map(squared -> 4 * squared).toArray();

        assertThat(new PairedRatio(above, below).bounds(0.95, 1)).containsExactly(new double[] {2, 2}, within(1e-12));
    }

    @Test
    void the_same_seed_gives_the_same_bounds_and_more_confidence_gives_wider_ones() {
        SplittableRandom random = new SplittableRandom(5);
        PairedRatio ratio = new PairedRatio(skewed(20, random), skewed(20, random));

        assertThat(ratio.bounds(0.9, 1)).isEqualTo(ratio.bounds(0.9, 1)).isNotEqualTo(ratio.bounds(0.9, 2));
        assertThat(ratio.bounds(0.99, 1)[0]).isLessThan(ratio.bounds(0.9, 1)[0]);
        assertThat(ratio.bounds(0.99, 1)[1]).isGreaterThan(ratio.bounds(0.9, 1)[1]);
    }

    private static double[] mixed(double[] hard, double factor, SplittableRandom random) {
        double[] own = skewed(hard.length, random);
        double[] distances = new double[hard.length];
        Arrays.setAll(distances, q -> factor * factor * (hard[q] + own[q]));
        return distances;
    }

    private static double[] skewed(int questions, SplittableRandom random) {
        return random.doubles(questions).map(uniform -> -Math.log(1 - uniform)).toArray();
    }
}
