package org.alignunit.internal.verdict.means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.bounds.Binomial;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountScoresTests {

    @ParameterizedTest
    @CsvSource({
        "TOTAL_VARIATION, 2, 5",
        "TOTAL_VARIATION, 3, 4",
        "TOTAL_VARIATION, 4, 9",
        "TOTAL_VARIATION, 5, 50",
        "TOTAL_VARIATION, 4, 300",
        "WASSERSTEIN_1, 2, 5",
        "WASSERSTEIN_1, 4, 9",
        "WASSERSTEIN_1, 5, 21"
    })
    void the_distance_lies_between_the_mean_scores_for_any_model(DistanceMeasure measure, int options, int answers) {
        SplittableRandom random = new SplittableRandom(answers);
        List<Distribution> references =
                Stream.generate(() -> distribution(options, random)).limit(10).toList();
        List<CutDistance> distances =
                references.stream().map(q -> CutDistance.of(measure, q)).toList();
        List<CountScores.Pair> pairs = new CountScores(answers).of(distances, 0.3, 0.1);
        for (int i = 0; i < pairs.size(); i++) {
            Distribution q = references.get(i);
            CutDistance cuts = distances.get(i);
            CountScores.Pair scores = pairs.get(i);
            assertThat(mean(scores.low(), cuts.ofSets(q.shares()))).isLessThanOrEqualTo(1e-12);
            for (int model = 0; model < 100; model++) {
                Distribution p = model == 0 ? q : distribution(options, random);
                double distance = measure.between(p, q);
                double[] sets = Arrays.stream(cuts.ofSets(p.shares()))
                        .map(s -> Math.min(1, s))
                        .toArray();
                assertThat(mean(scores.low(), sets)).isLessThanOrEqualTo(distance + 1e-12);
                assertThat(mean(scores.high(), sets)).isGreaterThanOrEqualTo(distance - 1e-12);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TOTAL_VARIATION", "WASSERSTEIN_1"})
    void unread_replies_may_have_been_any_answers(DistanceMeasure measure) {
        SplittableRandom random = new SplittableRandom(3);
        CutDistance cuts = CutDistance.of(measure, distribution(3, random));
        CountScore score = new CountScores(7).of(List.of(cuts), 0.3, 0.1).get(0).high();
        double[] read = {2, 0, 1};
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int first = 0; first <= 4; first++) {
            for (int second = 0; first + second <= 4; second++) {
                double[] sets =
                        cuts.ofSets(new double[] {read[0] + first, read[1] + second, read[2] + 4 - first - second});
                double value = IntStream.range(0, 3)
                        .mapToDouble(k -> score.of(k, (int) sets[k]))
                        .sum();
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }

        assertThat(score.least(cuts.ofSets(read), 4)).isEqualTo(least);
        assertThat(score.most(cuts.ofSets(read), 4)).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"TOTAL_VARIATION, 4, 60", "TOTAL_VARIATION, 3, 7", "WASSERSTEIN_1, 4, 21"})
    void no_counts_score_outside_the_ends(DistanceMeasure measure, int options, int answers) {
        SplittableRandom random = new SplittableRandom(answers);
        CutDistance cuts = CutDistance.of(measure, distribution(options, random));
        CountScores.Pair scores =
                new CountScores(answers).of(List.of(cuts), 0.3, 0.1).get(0);
        for (CountScore score : List.of(scores.low(), scores.high())) {
            assertThat(score.least(new double[options], answers)).isBetween(score.least() - 1e-12, score.least() + 0.1);
            assertThat(score.most(new double[options], answers)).isBetween(score.most() - 0.1, score.most() + 1e-12);
        }
    }

    /** Where the first term of a naive recursion would vanish. */
    @ParameterizedTest
    @CsvSource({"5000, 0.5", "5000, 0.999", "3, 0", "3, 1", "40, 0.01"})
    void binomial_means_are_right_for_any_number_of_trials(int n, double probability) {
        double[] identity = IntStream.rangeClosed(0, n).mapToDouble(i -> i).toArray();
        double[] squares = Arrays.stream(identity).map(i -> i * i).toArray();
        double mean = n * probability;

        assertThat(Binomial.of(n, probability).mean(identity)).isCloseTo(mean, within(1e-9 * n));
        assertThat(Binomial.of(n, probability).mean(squares))
                .isCloseTo(mean * (1 - probability) + mean * mean, within(1e-9 * n * n));
    }

    private static double mean(CountScore score, double[] probabilities) {
        double mean = 0;
        for (int k = 0; k < probabilities.length; k++) {
            int set = k;
            int answers = score.table()[k].length - 1;
            double[] scores = IntStream.rangeClosed(0, answers)
                    .mapToDouble(count -> score.of(set, count))
                    .toArray();
            mean += Binomial.of(answers, Math.min(1, probabilities[k])).mean(scores);
        }
        return mean;
    }

    private static Distribution distribution(int options, SplittableRandom random) {
        return Distribution.ofWeights(Simulated.support(options), Simulated.dirichlet(options, random));
    }
}
