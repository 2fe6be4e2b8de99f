package org.alignunit.internal.verdict.means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MassEvidenceTests {
    private static final Distribution Q = Distribution.ofWeights(Simulated.support(3), 0.5, 0.3, 0.2);

    @Test
    void known_shares_have_one_distance() {
        MassEvidence evidence = evidence(DistanceMeasure.TOTAL_VARIATION, 0.2);
        assertThat(evidence.wanted()).containsExactly(1);
        evidence.add(0, new double[] {0.4, 0.3, 0.3}, new double[] {0.4, 0.3, 0.3});
        Judgement judgement = evidence.judge();

        assertThat(judgement.verdict()).isEqualTo(Verdict.ALIGNED);
        assertThat(judgement.lower()).isCloseTo(0.1, within(1e-12)).isEqualTo(judgement.upper());
        assertThat(judgement.errorCovers()).isEmpty();
        assertThat(evidence.wanted()).containsExactly(0);
    }

    @Test
    void missing_mass_is_an_interval_of_the_distance() {
        MassEvidence evidence = evidence(DistanceMeasure.TOTAL_VARIATION, 0.2);
        evidence.add(0, new double[] {0.6, 0, 0}, new double[] {0.6, 0.4, 0.4});
        Judgement judgement = evidence.judge();

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.lower()).isCloseTo(0.1, within(1e-12));
        assertThat(judgement.upper()).isCloseTo(0.3, within(1e-12));
        assertThat(judgement.errorCovers()).containsExactly(ErrorSource.MISSING_MASS);
    }

    @Test
    void a_share_near_nothing_is_taken_in_beside_one_that_is_missing() {
        MassEvidence evidence = evidence(DistanceMeasure.TOTAL_VARIATION, 0.2);
        evidence.add(0, new double[] {1 - 1.375e-9, 1.375e-9, 0}, new double[] {1 - 1.375e-9, 1.375e-9, 1e-10});
        assertThat(evidence.judge().lower()).isCloseTo(0.5, within(1e-8));
    }

    @ParameterizedTest
    @EnumSource(DistanceMeasure.class)
    void the_interval_holds_the_distance_of_any_shares_inside(DistanceMeasure measure) {
        SplittableRandom random = new SplittableRandom(4);
        for (int run = 0; run < 300; run++) {
            double[] p = Simulated.dirichlet(3, random);
            double[] low = p.clone();
            double[] high = p.clone();
            for (int k = 0; k < 3; k++) {
                low[k] *= random.nextDouble();
                high[k] += (1 - high[k]) * random.nextDouble();
            }
            MassEvidence evidence = evidence(measure, 0.2);
            evidence.add(0, low, high);
            Judgement judgement = evidence.judge();

            double distance = measure.between(Distribution.ofWeights(Q.support(), p), Q);
            assertThat(judgement.lower()).isLessThanOrEqualTo(distance + 1e-12);
            assertThat(judgement.upper()).isGreaterThanOrEqualTo(distance - 1e-12);
        }
    }

    @Test
    void a_reply_that_was_not_read_or_has_not_come_gives_no_verdict() {
        MassEvidence evidence = evidence(DistanceMeasure.TOTAL_VARIATION, 0.9);

        assertThat(evidence.judge().reason()).isEqualTo("1 of 1 questions have no reply yet");
        evidence.addUnread(0);
        assertThat(evidence.judge().reason()).contains("the reply could not be read");
        assertThat(evidence.judge().upper()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void the_respondents_error_counts_where_it_is_asked_for() {
        Target target = new Target(Q, OptionalDouble.of(100));
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.3), 0.05, true, 0.2, 1);
        MassEvidence evidence = new MassEvidence(List.of(target), rule, new int[] {1});
        evidence.add(0, Q.shares(), Q.shares());

        assertThat(evidence.judge().errorCovers()).containsExactly(ErrorSource.RESPONDENTS);
        assertThat(evidence.judge().upper()).isCloseTo(Math.sqrt(Math.log(20) / 200), within(1e-12));
    }

    @Test
    void bad_input_is_refused() {
        MassEvidence evidence = evidence(DistanceMeasure.TOTAL_VARIATION, 0.2);
        double[] half = {0.2, 0.2, 0.1};

        assertThatThrownBy(() -> evidence.add(0, half, half)).hasMessageContaining("no shares that sum to 1");
        assertThatThrownBy(() -> evidence.add(0, new double[] {Double.NaN, 0, 0}, new double[] {1, 1, 1}))
                .hasMessageContaining("\"option 0\"");
        assertThatThrownBy(() -> evidence.add(0, new double[2], new double[2])).hasMessageContaining("3 options");
        assertThatThrownBy(() -> evidence.add(1, half, half)).hasMessageContaining("question 1 is none of the 1");
        evidence.addUnread(0);
        assertThatThrownBy(() -> evidence.addUnread(0)).hasMessageContaining("has its reply already");
    }

    private static MassEvidence evidence(DistanceMeasure measure, double within) {
        return new MassEvidence(
                List.of(new Target(Q, OptionalDouble.empty())),
                new Rule(measure, OptionalDouble.of(within), 0.05, false, 0.2, 1),
                new int[] {1});
    }
}
