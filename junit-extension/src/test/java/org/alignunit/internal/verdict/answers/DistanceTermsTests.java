package org.alignunit.internal.verdict.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistanceTermsTests {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOTAL_VARIATION")
    void the_sum_of_the_terms_is_the_distance(DistanceMeasure measure) {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100; i++) {
            double[] p = Simulation.shares(random, 2 + i % 7);
            double[] q = Simulation.shares(random, p.length);
            DistanceTerms terms = DistanceTerms.of(measure, Simulation.distribution(q));

            assertThat(terms.distance(shares(terms, p), shares(terms, q)))
                    .isCloseTo(measure.between(Simulation.distribution(p), Simulation.distribution(q)), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOTAL_VARIATION")
    void bounds_of_any_measure_hold_at_the_end_of_a_run(DistanceMeasure measure) {
        SplittableRandom random = new SplittableRandom(6);
        int missed = 0;
        for (int run = 0; run < 200; run++) {
            double[] p = Simulation.shares(random, 2 + run % 5);
            double[] q = Simulation.shares(random, p.length);
            double distance = measure.between(Simulation.distribution(p), Simulation.distribution(q));
            AnswerEvidence evidence = new AnswerEvidence(
                    new Target(Simulation.distribution(q), OptionalDouble.empty()),
                    new Rule(measure, OptionalDouble.of(0.2), 0.2, false, 0.2, 60),
                    1);
            for (int wanted = evidence.wanted()[0]; wanted > 0; wanted = evidence.wanted()[0]) {
                IntStream.range(0, wanted).forEach(i -> evidence.add(Simulation.draw(random, p)));
            }
            Judgement judgement = evidence.judge();
            missed += judgement.lower() > distance || judgement.upper() < distance ? 1 : 0;
        }

        assertThat(missed).isLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOTAL_VARIATION")
    void a_term_is_zero_for_equal_shares_and_grows_as_they_part(DistanceMeasure measure) {
        for (double q : new double[] {0, 0.01, 0.3, 0.99, 1}) {
            assertThat(measure.term(q, q)).isZero();
            for (double p = 0; p < 1; p += 0.0625) {
                double here = measure.term(p, q);
                double above = measure.term(p + 0.0625, q);
                assertThat(p >= q ? above >= here && here >= 0 : p + 0.0625 > q || above <= here)
                        .as("terms of %s and %s against %s", p, p + 0.0625, q)
                        .isTrue();
            }
        }
    }

    @Test
    void an_unordered_scale_has_no_wasserstein_distance() {
        assertThatThrownBy(() -> DistanceTerms.of(
                        DistanceMeasure.WASSERSTEIN_1, Distribution.uniform(Support.nominal(List.of("yes", "no")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ordinal scale");
    }

    private static double[] shares(DistanceTerms terms, double[] shares) {
        return IntStream.range(0, terms.sets().size())
                .mapToDouble(set -> terms.in(set, k -> shares[k]))
                .toArray();
    }
}
