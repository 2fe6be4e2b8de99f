package org.alignunit.internal.verdict.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.alignunit.internal.verdict.means.Simulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependenceTests {
    private static final double NEEDED = Math.log(100);

    /** At 0.01 about 4 of 400 might be found; a rate of 0.04 would pass 10 with a probability of 0.06. */
    @ParameterizedTest
    @CsvSource({"2, 1", "4, 2", "3, 3"})
    void of_independent_answers_hardly_any_are_found(int options, long seed) {
        assertThat(found(options, 0, 300, seed, 400).size()).isLessThanOrEqualTo(4 + 6);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5, 70", "4, 0.5, 55", "4, 0.8, 28", "2, -1, 40"})
    void answers_that_repeat_or_avoid_each_other_are_found(int options, double repeat, int most) {
        List<Integer> when = found(options, repeat, 300, 5, 100);
        when.sort(null);

        assertThat(when).hasSizeGreaterThanOrEqualTo(97);
        assertThat(when.get(when.size() / 2)).isLessThanOrEqualTo(most);
    }

    @Test
    void replies_that_are_all_alike_are_no_evidence() {
        SequenceEvidence evidence = new SequenceEvidence(4);
        for (int i = 0; i < 300; i++) {
            evidence.add(2);
        }

        assertThat(evidence.log()).isNegative();
    }

    @Test
    void the_mean_over_orders_is_that_of_all_orders_listed() {
        int[] sequence = {0, 0, 0, 1, 1, 2, 2};
        double[] sum = new double[2];
        permute(sequence, 0, sum);

        assertThat(OrderEvidence.mean(new int[] {3, 2, 2}, 0.3)).isCloseTo(sum[0] / sum[1], within(1e-12));
    }

    private static void permute(int[] sequence, int from, double[] sum) {
        if (from == sequence.length) {
            double weight = 1;
            for (int i = 1; i < sequence.length; i++) {
                weight *= sequence[i] == sequence[i - 1] ? 0.3 : 1;
            }
            sum[0] += weight;
            sum[1]++;
            return;
        }
        for (int i = from; i < sequence.length; i++) {
            swap(sequence, from, i);
            permute(sequence, from + 1, sum);
            swap(sequence, from, i);
        }
    }

    private static void swap(int[] sequence, int a, int b) {
        int kept = sequence[a];
        sequence[a] = sequence[b];
        sequence[b] = kept;
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 10", "0.5, 190, 200", "-0.8, 190, 200"})
    void so_are_orders_of_a_few_answers_to_many_questions(double repeat, int least, int most) {
        int found = 0;
        for (int run = 0; run < 200; run++) {
            SplittableRandom random = new SplittableRandom(run);
            OrderEvidence evidence = new OrderEvidence();
            boolean any = false;
            List<double[]> shares = new ArrayList<>();
            int[] last = new int[60];
            for (int question = 0; question < 60; question++) {
                shares.add(Simulated.dirichlet(4, random));
                last[question] = -1;
            }
            for (int length : new int[] {3, 2, 3, 3, 4, 5}) {
                for (int question = 0; question < 60; question++) {
                    int[] answers = new int[length];
                    for (int i = 0; i < length; i++) {
                        last[question] = next(shares.get(question), last[question], repeat, random);
                        answers[i] = last[question];
                    }
                    evidence.add(answers);
                }
                any |= evidence.log() >= NEEDED;
            }
            found += any ? 1 : 0;
        }

        assertThat(found).isBetween(least, most);
    }

    /** After how many answers a dependence was found, of those runs that found one. */
    static List<Integer> found(int options, double repeat, int answers, long seed, int runs) {
        List<Integer> when = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        double[] shares = options == 2
                ? new double[] {0.5, 0.5}
                : options == 3 ? new double[] {0.9, 0.09, 0.01} : new double[] {0.35, 0.3, 0.2, 0.15};
        for (int run = 0; run < runs; run++) {
            SequenceEvidence evidence = new SequenceEvidence(options);
            int last = -1;
            for (int n = 1; n <= answers; n++) {
                last = next(shares, last, repeat, random);
                evidence.add(last);
                if (evidence.log() >= NEEDED) {
                    when.add(n);
                    break;
                }
            }
        }
        return when;
    }

    private static int next(double[] shares, int last, double repeat, SplittableRandom random) {
        int drawn = Simulated.at(shares, random.nextDouble());
        if (last >= 0 && repeat > 0) {
            return random.nextDouble() < repeat ? last : drawn;
        }
        while (last >= 0 && drawn == last && random.nextDouble() < -repeat) {
            drawn = Simulated.at(shares, random.nextDouble());
        }
        return drawn;
    }
}
