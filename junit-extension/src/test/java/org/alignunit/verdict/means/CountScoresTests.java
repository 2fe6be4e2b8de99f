package org.alignunit.verdict.means;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.verdict.bounds.CutDistance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountScoresTests {

    @ParameterizedTest
    @CsvSource({
        "TOTAL_VARIATION, 2, 5",
        "TOTAL_VARIATION, 3, 4",
        "TOTAL_VARIATION, 4, 9",
        "TOTAL_VARIATION, 5, 50",
        "WASSERSTEIN_1, 2, 5",
        "WASSERSTEIN_1, 4, 9",
        "WASSERSTEIN_1, 5, 21"
    })
    void the_distance_lies_between_the_mean_scores_for_any_model(DistanceMeasure measure, int options, int answers) {
        SplittableRandom random = new SplittableRandom(answers);
        for (int reference = 0; reference < 5; reference++) {
            Distribution q = distribution(options, random);
            CutDistance cuts = CutDistance.of(measure, q);
            CountScore low = CountScores.low(cuts, answers, 0.3);
            CountScore high = CountScores.high(cuts, answers, 0.1);
            assertThat(low.mean(cuts.ofSets(q.shares()))).isLessThanOrEqualTo(1e-12);
            for (int model = 0; model < 200; model++) {
                Distribution p = model == 0 ? q : distribution(options, random);
                double distance = measure.between(p, q);
                double[] sets = Arrays.stream(cuts.ofSets(p.shares()))
                        .map(s -> Math.min(1, s))
                        .toArray();
                assertThat(low.mean(sets)).isLessThanOrEqualTo(distance + 1e-12);
                assertThat(high.mean(sets)).isGreaterThanOrEqualTo(distance - 1e-12);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TOTAL_VARIATION", "WASSERSTEIN_1"})
    void unread_replies_may_have_been_any_answers(DistanceMeasure measure) {
        SplittableRandom random = new SplittableRandom(3);
        CutDistance cuts = CutDistance.of(measure, distribution(3, random));
        CountScore score = CountScores.high(cuts, 7, 0.1);
        double[] read = {2, 0, 1};
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int first = 0; first <= 4; first++) {
            for (int second = 0; first + second <= 4; second++) {
                double[] sets =
                        cuts.ofSets(new double[] {read[0] + first, read[1] + second, read[2] + 4 - first - second});
                double value = IntStream.range(0, 3)
                        .mapToDouble(k -> score.table()[k][(int) sets[k]])
                        .sum();
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }

        assertThat(score.least(cuts.ofSets(read), 4)).isEqualTo(least);
        assertThat(score.most(cuts.ofSets(read), 4)).isEqualTo(most);
    }

    private static Distribution distribution(int options, SplittableRandom random) {
        return Distribution.ofWeights(Simulated.support(options), Simulated.dirichlet(options, random));
    }
}
