package org.alignunit.internal.verdict.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.means.Simulated;
import org.junit.jupiter.api.Test;

class RespondentErrorTests {
    private static final Rule SAMPLED =
            new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.2), 0.05, true, 0.2, 10);

    /** One question that few answered beside many that many did: the smallest size would make all as blurred as it is. */
    @Test
    void sizes_count_by_the_mean_of_their_inverse() {
        double mixed = above(50, 450, 450, 450);

        assertThat(mixed).isCloseTo(above(150, 150, 150, 150), within(1e-12)).isLessThan(above(50, 50, 50, 50) - 0.05);
    }

    /** By how much the upper bound moves. */
    private static double above(int... sizes) {
        Distribution people = Distribution.ofWeights(Simulated.support(2), 0.5, 0.5);
        List<Target> targets = IntStream.of(sizes)
                .mapToObj(size -> new Target(people, OptionalDouble.of(size)))
                .toList();
        return RespondentError.of(targets, SAMPLED)
                        .widen(new Bounds(0.1, 0.1), 0.05)
                        .upper()
                - 0.1;
    }
}
