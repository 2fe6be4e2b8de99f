package org.alignunit.internal.verdict.squared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.internal.verdict.means.Simulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquaredBoundsTests {
    private static final double[] REFERENCE = {0.35, 0.3, 0.2, 0.15};

    @ParameterizedTest
    @CsvSource({"2", "3", "9"})
    void the_estimate_is_the_squared_distance_on_average_however_few_answers_there_are(int n) {
        double[] shares = {0.1, 0.2, 0.3, 0.4};
        SplittableRandom random = new SplittableRandom(1);
        double mean = 0;
        for (int run = 0; run < 100_000; run++) {
            mean += SquaredDistance.unbiased(draw(shares, n, random), REFERENCE) / 100_000;
        }

        assertThat(mean).isCloseTo(SquaredDistance.between(shares, REFERENCE), within(0.006));
    }

    @Test
    void skill_is_one_for_the_reference_and_nothing_for_equal_shares() {
        double uniform = SquaredDistance.ofUniform(REFERENCE);

        assertThat(SquaredDistance.skill(0, uniform)).isEqualTo(1);
        assertThat(SquaredDistance.skill(
                        SquaredDistance.between(new double[] {0.25, 0.25, 0.25, 0.25}, REFERENCE), uniform))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void many_answers_have_at_most_the_moment_of_their_parts() {
        double[] reference = {0.6, 0.4};
        double[] p = {0.3, 0.7};
        int n = 120;
        double mean = 0;
        double way = Math.pow(0.7, n);
        for (int first = 0; first <= n; first++) {
            mean += way * Math.exp(30 * SquaredDistance.unbiased(new double[] {first, n - first}, reference));
            way *= (n - first) * 0.3 / ((first + 1) * 0.7);
        }

        assertThat(new LogMoment(reference, n, 30).at(p)).isBetween(Math.log(mean), Math.log(mean) + 1);
    }

    @Test
    void the_moment_is_that_of_all_counts_listed() {
        double mean = 0;
        for (int first = 0; first <= 6; first++) {
            double p = 0.3;
            double ways = 1;
            for (int i = 1; i <= first; i++) {
                ways = ways * (6 - first + i) / i;
            }
            double probability = ways * Math.pow(p, first) * Math.pow(1 - p, 6 - first);
            mean += probability
                    * Math.exp(-4 * SquaredDistance.unbiased(new double[] {first, 6 - first}, new double[] {0.6, 0.4}));
        }
        LogMoment moment = new LogMoment(new double[] {0.6, 0.4}, 6, -4);

        assertThat(moment.at(new double[] {0.3, 0.7})).isCloseTo(Math.log(mean), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"16, -5, 0.75", "8, -3, 0.7", "16, 4, 1.45", "5, 1.6, 1.3"})
    void no_shares_have_a_larger_moment_than_the_largest(int n, double tilt, double factor) {
        SplittableRandom random = new SplittableRandom(3);
        for (int world = 0; world < 4; world++) {
            double[] reference = Simulated.dirichlet(4, random);
            LogMoment moment = new LogMoment(reference, n, tilt);
            double largest = moment.largest(factor);
            for (int i = 0; i < 3000; i++) {
                double[] to = Simulated.dirichlet(4, random);
                double part = Math.pow(random.nextDouble(), 3);
                double[] p = IntStream.range(0, 4)
                        .mapToDouble(k -> reference[k] + part * (to[k] - reference[k]))
                        .toArray();

                assertThat(moment.at(p) - tilt * factor * SquaredDistance.between(p, reference))
                        .isLessThanOrEqualTo(largest + 2e-4);
            }
        }
    }

    /** 300 runs at 0.1: a true rate of 0.2 exceeds 46 with a probability above 0.97. */
    @ParameterizedTest
    @CsvSource({"30, 5, 0.0", "30, 8, 0.2", "10, 15, 0.1"})
    void bounds_fail_no_more_often_than_promised(int questions, int n, double distance) {
        Simulated world = Simulated.apart(questions, 4, distance, 4);
        double truth = IntStream.range(0, questions)
                .mapToDouble(i -> SquaredDistance.between(world.models.get(i), reference(world, i)))
                .average()
                .orElseThrow();
        int above = 0;
        int below = 0;
        for (int run = 0; run < 300; run++) {
            SplittableRandom random = new SplittableRandom(run);
            SquaredBounds bounds = new SquaredBounds(questions);
            for (int i = 0; i < questions; i++) {
                double[] people = reference(world, i);
                double[] counts = draw(world.models.get(i), n, random);
                bounds.add(n, SquaredDistance.unbiased(counts, people), 0, people);
            }
            above += bounds.lower(0.1) > truth ? 1 : 0;
            below += bounds.upper(0.1) < truth ? 1 : 0;
        }

        assertThat(above).isLessThanOrEqualTo(46);
        assertThat(below).isLessThanOrEqualTo(46);
    }

    /** Two runs of one model, of 300; a true rate of 0.2 exceeds 46 with a probability above 0.97. */
    @Test
    void a_rise_that_is_none_is_found_no_more_often_than_promised() {
        Simulated world = Simulated.apart(20, 4, 0.15, 4);
        int rose = 0;
        int fell = 0;
        for (int run = 0; run < 300; run++) {
            SplittableRandom random = new SplittableRandom(run);
            SquaredBounds few = drawn(world, 0.15, 5, 0, random);
            SquaredBounds many = drawn(world, 0.15, 12, 0, random);
            rose += SquaredBounds.leastRise(few, many, 0.1) > 0 ? 1 : 0;
            fell += SquaredBounds.leastRise(many, few, 0.1) > 0 ? 1 : 0;
        }

        assertThat(rose).isLessThanOrEqualTo(46);
        assertThat(fell).isLessThanOrEqualTo(46);
    }

    @Test
    void the_bound_of_a_rise_is_sharper_than_what_the_bounds_of_both_runs_leave() {
        Simulated near = Simulated.apart(100, 4, 0.1, 4);
        SquaredBounds before = drawn(near, 0.1, 16, 0, new SplittableRandom(1));
        SquaredBounds after = drawn(near, 0.25, 16, 0, new SplittableRandom(2));
        double both = after.lower(0.025) - before.upper(0.025);

        assertThat(SquaredBounds.leastRise(before, after, 0.05)).isGreaterThan(both + 0.02);
    }

    /** Whatever the unread replies would have said. */
    @Test
    void unread_replies_and_questions_without_any_widen_the_bound_of_a_rise() {
        Simulated world = Simulated.apart(30, 4, 0.1, 4);
        double whole = SquaredBounds.leastRise(
                drawn(world, 0.1, 16, 0, new SplittableRandom(1)),
                drawn(world, 0.3, 16, 0, new SplittableRandom(2)),
                0.05);
        double unread = SquaredBounds.leastRise(
                drawn(world, 0.1, 16, 0, new SplittableRandom(1)),
                drawn(world, 0.3, 16, 0.1, new SplittableRandom(2)),
                0.05);
        SquaredBounds lacking = new SquaredBounds(30);
        lacking.add(16, 0.01, 0, reference(world, 0));

        assertThat(unread).isLessThan(whole - 0.02);
        assertThat(SquaredBounds.leastRise(lacking, drawn(world, 0.3, 16, 0, new SplittableRandom(2)), 0.05))
                .isLessThan(whole - 1);
        assertThat(SquaredBounds.leastRise(new SquaredBounds(30), lacking, 0.05))
                .isEqualTo(-2);
    }

    /** Answers of models that lie as far off as said in the direction of the world's. */
    private static SquaredBounds drawn(
            Simulated world, double distance, int n, double notRead, SplittableRandom random) {
        int questions = world.models.size();
        SquaredBounds bounds = new SquaredBounds(questions);
        for (int i = 0; i < questions; i++) {
            double[] people = reference(world, i);
            double[] there = world.models.get(i);
            double far = IntStream.range(0, people.length)
                            .mapToDouble(k -> Math.abs(people[k] - there[k]))
                            .sum()
                    / 2;
            double[] model = IntStream.range(0, people.length)
                    .mapToDouble(k -> Math.max(0, people[k] + (there[k] - people[k]) * distance / far))
                    .toArray();
            bounds.add(n, SquaredDistance.unbiased(draw(model, n, random), people), notRead, people);
        }
        return bounds;
    }

    private static double[] reference(Simulated world, int question) {
        return world.targets.get(question).reference().shares();
    }

    private static double[] draw(double[] shares, int n, SplittableRandom random) {
        double[] counts = new double[shares.length];
        for (int i = 0; i < n; i++) {
            counts[Simulated.at(shares, random.nextDouble())]++;
        }
        return counts;
    }
}
