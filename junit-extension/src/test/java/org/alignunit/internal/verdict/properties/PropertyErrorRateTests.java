package org.alignunit.internal.verdict.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.means.Simulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 800 runs at an error rate of 0.05 may fail 58 times: at a true rate of 0.1 they exceed that with a probability of 0.99. */
class PropertyErrorRateTests {
    private static final int RUNS = 800;
    private static final int MOST = 58;
    private static final double ALPHA = 0.05;

    private static PropertyRule rule(Limits limits, int most) {
        return new PropertyRule(limits, ALPHA, 0.2, most);
    }

    private static void assertSound(Supplier<? extends PropertyEvidence> evidence, List<double[]> models) {
        PropertyWorld.Rates rates = PropertyWorld.rates(evidence, models, RUNS);

        assertThat(rates.aligned()).isLessThanOrEqualTo(MOST);
        assertThat(rates.misaligned()).isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "20, true", "20, false"})
    void of_spread_at_either_limit(int questions, boolean ordinal) {
        List<Distribution> people = PropertyWorld.people(questions, 4, ordinal, 3);
        SummedProperty property = SummedProperty.spread(people);
        List<double[]> models =
                PropertyWorld.between(PropertyWorld.shares(people), PropertyWorld.peaked(people), property, 0.8);
        assertThat(PropertyWorld.value(property, models)).isCloseTo(0.8, within(1e-9));

        for (Limits limits :
                List.of(PropertyWorld.atLeast(0.8), PropertyWorld.atMost(0.8), PropertyWorld.between(0.8, 0.8))) {
            assertSound(() -> new BetEvidence(property, rule(limits, 40), 1, ErrorSource.ANSWERS), models);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "20, 1", "20, 2"})
    void of_gaps_at_either_limit(int questions, int block) {
        List<Distribution> first = PropertyWorld.people(questions, 3, true, 5);
        List<Distribution> second = PropertyWorld.people(questions, 3, true, 6);
        SummedProperty property = SummedProperty.groupGaps(first, second);
        List<double[]> people = PropertyWorld.shares(first);
        people = new ArrayList<>(people);
        people.addAll(PropertyWorld.shares(second));
        List<double[]> none = IntStream.range(0, people.size())
                .mapToObj(i -> new double[] {0.2, 0.3, 0.5})
                .toList();
        List<double[]> models = PropertyWorld.mix(none, people, 0.7); // the slope is linear in the shares
        assertThat(PropertyWorld.value(property, models)).isCloseTo(0.7, within(1e-9));

        for (Limits limits :
                List.of(PropertyWorld.atLeast(0.7), PropertyWorld.atMost(0.7), PropertyWorld.between(0.7, 0.7))) {
            assertSound(() -> new BetEvidence(property, rule(limits, 40), block, ErrorSource.ANSWERS), models);
        }
    }

    /** Models whose favourites tie with the people's are no hits and no misses, and nothing may be shown of them. */
    @ParameterizedTest
    @CsvSource({"1, 1", "10, 0.5", "10, 0.1"})
    void of_favourites_at_the_limit(int questions, double least) {
        List<Distribution> people = IntStream.range(0, questions)
                .mapToObj(i -> Distribution.ofWeights(Simulated.support(3), 0.5, 0.3, 0.2))
                .toList();
        int sure = (int) Math.round(least * questions) - 1;
        List<double[]> models = IntStream.range(0, questions)
                .mapToObj(i -> i < sure ? new double[] {0.9, 0.1, 0} : new double[] {0.4, 0.4, 0.2})
                .toList();
        TopAnswers top = TopAnswers.fixed(people);

        // half of the rest are hits: above the least share, which must not be called missed; so is more than the
        // certain share
        assertSound(() -> new TopEvidence(top, rule(PropertyWorld.atLeast(least), 60), 1, ErrorSource.ANSWERS), models);
    }

    @Test
    void of_worth_at_the_limit() {
        List<Distribution> people = PropertyWorld.people(20, 3, false, 7);
        SummedProperty property = SummedProperty.worth(people);
        List<double[]> models = PropertyWorld.mix(PropertyWorld.shares(people), PropertyWorld.peaked(people), 0.15);
        Limits limits = PropertyWorld.atLeast(PropertyWorld.value(property, models));

        PropertyWorld.Rates rates = PropertyWorld.rates(
                () -> new SquaredEvidence(property, rule(limits, 30), 1, ErrorSource.ANSWERS), models, 200);

        // 200 runs: a true rate of 0.1 exceeds 13 with a probability of 0.95
        assertThat(rates.aligned()).isLessThanOrEqualTo(13);
        assertThat(rates.misaligned()).isLessThanOrEqualTo(13);
    }

    /** Calls that give shares about the model's own, which keep their mean. */
    @Test
    void of_spread_from_calls_at_the_limit() {
        List<Distribution> people = PropertyWorld.people(20, 2, true, 8);
        SummedProperty property = SummedProperty.spread(people);
        List<double[]> models =
                PropertyWorld.between(PropertyWorld.shares(people), PropertyWorld.peaked(people), property, 0.7);
        int[] said = new int[Verdict.values().length];
        for (int run = 0; run < RUNS; run++) {
            SplittableRandom random = new SplittableRandom(run);
            BetEvidence evidence =
                    new BetEvidence(property, rule(PropertyWorld.between(0.7, 0.7), 20), 1, ErrorSource.CALLS);
            for (int n = 0; n < 20; n++) {
                for (int i = 0; i < models.size(); i++) {
                    double p = models.get(i)[0];
                    double away = Math.min(p, 1 - p) * (random.nextBoolean() ? 0.9 : -0.9);
                    evidence.add(i, new double[] {p + away, 1 - p - away});
                }
            }
            said[evidence.judge().verdict().ordinal()]++;
        }

        assertThat(said[Verdict.ALIGNED.ordinal()]).isLessThanOrEqualTo(MOST);
        assertThat(said[Verdict.MISALIGNED.ordinal()]).isLessThanOrEqualTo(MOST);
    }

    @Test
    void bounds_hold_and_replies_that_were_not_read_widen_them() {
        List<Distribution> people = PropertyWorld.people(20, 3, true, 9);
        SummedProperty property = SummedProperty.spread(people);
        List<double[]> models = PropertyWorld.shares(people);
        int missed = 0;
        for (int run = 0; run < 100; run++) {
            Judgement all = judged(property, models, run, 0);
            Judgement some = judged(property, models, run, 4);
            missed += all.lower() > 1 || all.upper() < 1 ? 1 : 0;
            assertThat(some.upper() - some.lower()).isGreaterThan(all.upper() - all.lower());
        }

        assertThat(missed).isLessThanOrEqualTo(17); // both bounds together fail in at most 10 of 100, plus chance
    }

    private static Judgement judged(SummedProperty property, List<double[]> models, int seed, int everyUnread) {
        SplittableRandom random = new SplittableRandom(seed);
        BetEvidence evidence = new BetEvidence(property, rule(Limits.NONE, 20), 1, ErrorSource.ANSWERS);
        for (int n = 0; n < 20; n++) {
            for (int i = 0; i < models.size(); i++) {
                double[] answer = new double[3];
                answer[Simulated.at(models.get(i), random.nextDouble())] = 1;
                if (everyUnread > 0 && n % everyUnread == 0) {
                    evidence.addUnread(i);
                } else {
                    evidence.add(i, answer);
                }
            }
        }
        return evidence.judge();
    }

    @Test
    void shares_within_ends_give_sums_within_bounds() {
        SplittableRandom random = new SplittableRandom(10);
        List<Distribution> people = PropertyWorld.people(8, 4, true, 11);
        SummedProperty spread = SummedProperty.spread(people);
        SummedProperty worth = SummedProperty.worth(people);
        for (int run = 0; run < 2000; run++) {
            double[] p = Simulated.dirichlet(4, random);
            double[] low = new double[4];
            double[] high = new double[4];
            double reach = 0.3 * random.nextDouble();
            for (int k = 0; k < 4; k++) {
                low[k] = Math.max(0, p[k] - reach * random.nextDouble());
                high[k] = Math.min(1, p[k] + reach * random.nextDouble());
            }
            for (Term term : List.of(
                    spread.terms().get(run % 8), worth.terms().get(run % 8), Term.linear(new double[] {0, 0.2, 0.7, 1
                    }))) {
                Bounds bounds = term.within(low, high);

                assertThat(term.at(p, p)).isBetween(bounds.lower() - 1e-12, bounds.upper() + 1e-12);
            }
        }
    }

    @Test
    void log_probabilities_decide_where_their_ends_agree() {
        List<Distribution> people = PropertyWorld.people(4, 3, true, 12);
        SummedProperty property = SummedProperty.spread(people);
        BoxEvidence exact = new BoxEvidence(property, rule(PropertyWorld.between(0.9, 1.1), 1), new int[] {1, 1, 1, 1});
        BoxEvidence wide = new BoxEvidence(property, rule(PropertyWorld.between(0.9, 1.1), 1), new int[] {1, 1, 1, 1});
        for (int i = 0; i < 4; i++) {
            double[] shares = people.get(i).shares();
            exact.add(i, shares, shares);
            wide.add(i, new double[3], new double[] {1, 1, 1});
        }

        assertThat(exact.judge().verdict()).isEqualTo(Verdict.ALIGNED);
        assertThat(exact.judge().lower()).isCloseTo(1, within(1e-9));
        assertThat(wide.judge().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(wide.judge().errorCovers()).containsExactly(ErrorSource.MISSING_MASS);
    }

    @Test
    void log_probabilities_leave_favourites_open_where_ends_overlap() {
        TopAnswers top = TopAnswers.fixed(List.of(
                Distribution.ofWeights(Simulated.support(2), 2, 1),
                Distribution.ofWeights(Simulated.support(2), 2, 1)));
        BoxEvidence evidence = new BoxEvidence(top, rule(PropertyWorld.atLeast(0.4), 1), new int[] {1, 1});
        evidence.add(0, new double[] {0.6, 0.2}, new double[] {0.8, 0.4});
        evidence.add(1, new double[] {0.4, 0.4}, new double[] {0.6, 0.6});

        assertThat(evidence.judge().verdict()).isEqualTo(Verdict.ALIGNED);
        assertThat(evidence.judge().lower()).isEqualTo(0.5);
        assertThat(evidence.judge().upper()).isEqualTo(1);
    }
}
