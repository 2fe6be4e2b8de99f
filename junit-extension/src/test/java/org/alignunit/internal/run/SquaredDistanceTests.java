package org.alignunit.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.distribution.Support;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.junit.jupiter.api.Test;

class SquaredDistanceTests {
    private static final Support SUPPORT = Support.nominal(List.of("a", "b", "c"));
    private static final double[] MODEL = {0.2, 0.5, 0.3};

    @Test
    void single_answers_give_the_squared_shares_without_bias() {
        SplittableRandom random = new SplittableRandom(1);
        double mean = 0;
        for (int run = 0; run < 20_000; run++) {
            OpinionTally tally = new OpinionTally(3);
            for (int i = 0; i < 3; i++) {
                tally.add(new Opinion.Choice(option(random)));
            }
            mean += tally.squaredShares().orElseThrow() / 20_000;
        }

        assertThat(mean).isCloseTo(0.04 + 0.25 + 0.09, within(0.01));
    }

    @Test
    void one_answer_tells_nothing_and_one_reply_of_shares_tells_itself() {
        OpinionTally answer = new OpinionTally(3);
        answer.add(new Opinion.Choice(1));
        OpinionTally shares = new OpinionTally(3);
        shares.add(new Opinion.Shares(Distribution.ofWeights(SUPPORT, MODEL), 1, 0, false));

        assertThat(answer.squaredShares()).isEmpty();
        assertThat(shares.squaredShares().orElseThrow()).isCloseTo(0.38, within(1e-12));
    }

    @Test
    void the_two_ways_to_write_the_estimate_agree() {
        double[] counts = {3, 0, 5};
        double[] people = {0.5, 0.25, 0.25};
        OpinionTally tally = new OpinionTally(3);
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < counts[k]; i++) {
                tally.add(new Opinion.Choice(k));
            }
        }
        double plain = 0;
        double cross = 0;
        for (int k = 0; k < 3; k++) {
            plain += people[k] * people[k];
            cross += 2 * people[k] * counts[k] / 8;
        }

        assertThat(tally.squaredShares().orElseThrow() - cross + plain)
                .isCloseTo(SquaredDistance.unbiased(counts, people), within(1e-12));
    }

    private static int option(SplittableRandom random) {
        double at = random.nextDouble();
        return at < MODEL[0] ? 0 : at < MODEL[0] + MODEL[1] ? 1 : 2;
    }
}
