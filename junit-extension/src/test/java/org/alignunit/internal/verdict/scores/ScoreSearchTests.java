package org.alignunit.internal.verdict.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.internal.verdict.means.Simulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreSearchTests {
    /** References and growths of an independent program in Python (barrier method, one rate for all, 300 directions). */
    private static final List<double[]> REFERENCES = List.of(
            new double[] {0.1506, 0.0433, 0.7546, 0.0514},
            new double[] {0.0389, 0.6070, 0.1682, 0.1860},
            new double[] {0.0144, 0.3699, 0.5041, 0.1116},
            new double[] {0.5988, 0.0745, 0.2807, 0.0460},
            new double[] {0.1954, 0.0979, 0.1458, 0.5609},
            new double[] {0.1619, 0.1306, 0.4125, 0.2950},
            new double[] {0.3777, 0.1065, 0.4648, 0.0511},
            new double[] {0.6460, 0.0181, 0.1901, 0.1459});

    @ParameterizedTest
    @CsvSource({
        "2, 5, UPPER, 0",
        "2, 20, LOWER, 0.3",
        "3, 12, UPPER, 0.1",
        "4, 3, LOWER, 0.4",
        "4, 8, UPPER, 0.02",
        "4, 15, LOWER, 0.3",
        "4, 30, UPPER, 0.1",
        "5, 8, UPPER, 0.1",
        "9, 5, LOWER, 0.3"
    })
    void scores_have_a_mean_on_the_safe_side_of_the_distance_whatever_the_shares_are(
            int options, int n, Side side, double assumed) {
        SplittableRandom random = new SplittableRandom(4);
        CountStates states = new CountStates(options, n);
        for (DistanceMeasure measure : List.of(DistanceMeasure.TOTAL_VARIATION, DistanceMeasure.WASSERSTEIN_1)) {
            double[] reference = Simulated.dirichlet(options, random);
            CutDistance distance = distance(measure, reference);
            Bet bet = new BetMaker(List.of(distance), n, side, 5).of(1, 0.2, assumed, AssumedModels.Kind.RANDOM);
            int[][] counts = distance.cumulative() ? states.cumulative() : states.counts;
            for (double[] shares : shares(reference, random)) {
                double[] probability = states.probabilities(new double[][] {shares});
                double mean = 0;
                for (int i = 0; i < counts.length; i++) {
                    double[] sets = Arrays.stream(counts[i]).asDoubleStream().toArray();
                    mean += probability[i] * bet.scores().get(0).extreme(sets, 0, side);
                }
                double away = measure.between(
                        Distribution.ofWeights(Simulated.support(options), shares),
                        Distribution.ofWeights(Simulated.support(options), reference));

                assertThat(side.sign * (mean - away)).isGreaterThan(-1e-12);
            }
        }
    }

    private static List<double[]> shares(double[] reference, SplittableRandom random) {
        return Stream.iterate(0, i -> i < 60, i -> i + 1)
                .map(i -> {
                    double[] other = Simulated.dirichlet(reference.length, random);
                    double part = i % 4 / 3.0;
                    double[] shares = new double[reference.length];
                    for (int k = 0; k < shares.length; k++) {
                        boolean corner = i % 8 >= 4;
                        double to = corner ? (k == i % shares.length ? 1 : 0) : other[k];
                        shares[k] = reference[k] + part * (to - reference[k]);
                    }
                    return shares;
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "6, 0, UPPER, 1.19, 0.0743",
        "8, 0, UPPER, 1.21, 0.1068",
        "10, 0.1, UPPER, 1.21, 0.0646",
        "3, 0.4, LOWER, 1.61, 0.1273",
        "10, 0.3, LOWER, 2.07, 0.0812"
    })
    void what_is_found_is_as_good_as_what_another_program_finds(
            int n, double assumed, Side side, double rate, double growth) {
        CountStates states = new CountStates(4, n);
        double mean = 0;
        for (double[] reference : REFERENCES) {
            CutDistance distance = distance(DistanceMeasure.TOTAL_VARIATION, reference);
            double[] probability = states.probabilities(AssumedModels.at(assumed, AssumedModels.Kind.RANDOM, distance));
            ScoreSearch search = new ScoreSearch(
                            new BinomialGrid(n, 80), side, 0.2, distance, states.counts, probability, false, rate)
                    .run();
            mean += growth(search, side, distance, states.counts, probability) / REFERENCES.size();
        }

        assertThat(mean).isCloseTo(growth, within(0.04 * growth));
    }

    /** The mean logarithm of the factor at a threshold of 0.2. */
    private static double growth(
            ScoreSearch search, Side side, CutDistance distance, int[][] counts, double[] probability) {
        double[][] tables = search.tables();
        double growth = 0;
        for (int i = 0; i < counts.length; i++) {
            double score = 0;
            for (int k = 0; k < tables.length; k++) {
                score += distance.weight()[k] * tables[k][counts[i][k]];
            }
            growth += probability[i] * Math.log1p(side.sign * search.rate() * (0.2 - score));
        }
        return growth;
    }

    @Test
    void the_excess_is_at_least_what_a_finer_grid_finds() {
        SplittableRandom random = new SplittableRandom(6);
        BinomialGrid fine = new BinomialGrid(7, 20_000);
        for (int run = 0; run < 20; run++) {
            double[] table = random.doubles(8).toArray();
            double reference = random.nextDouble();
            for (int sign : new int[] {-1, 1}) {
                double bound = new BinomialGrid(7, 600).excess(table, reference, sign);
                double least = fine.excess(table, reference, sign);

                assertThat(bound).isBetween(least - 1e-6, least + 1e-3);
            }
        }
    }

    private static CutDistance distance(DistanceMeasure measure, double[] reference) {
        return CutDistance.of(measure, Distribution.ofWeights(Simulated.support(reference.length), reference));
    }
}
