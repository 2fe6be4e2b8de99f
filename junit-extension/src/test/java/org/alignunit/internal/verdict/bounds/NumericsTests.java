package org.alignunit.internal.verdict.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumericsTests {
    @Test
    void bisection_ends_at_the_last_value_that_holds_to_the_last_digit() {
        double up = Numerics.last(0, 1, x -> x * x <= 0.5);
        double down = Numerics.last(1, 0, x -> x > 0.3);

        assertThat(up * up).isLessThanOrEqualTo(0.5);
        assertThat(Math.nextUp(up) * Math.nextUp(up)).isGreaterThan(0.5);
        assertThat(down).isEqualTo(Math.nextUp(0.3));
    }

    @Test
    void bisection_ends_after_its_steps_or_where_no_number_lies_between() {
        assertThat(Numerics.last(0, 1, 2, x -> true)).isEqualTo(0.75);
        assertThat(Numerics.last(0, 1, 2, x -> false)).isZero();
        assertThat(Numerics.last(3, Math.nextUp(3.0), x -> {
                    throw new AssertionError("nothing lies between");
                }))
                .isEqualTo(3);
    }

    @Test
    void bisection_asks_for_nothing_where_an_end_is_unknown() {
        assertThat(Numerics.last(0, Double.NaN, x -> {
                    throw new AssertionError(x);
                }))
                .isZero();
    }

    @Test
    void sums_are_formed_from_logarithms_of_any_size() {
        assertThat(Numerics.logOfSum(new double[] {Math.log(1), Math.log(3)}, 2))
                .isCloseTo(Math.log(2), within(1e-15));
        assertThat(Numerics.logOfSum(new double[] {-2000, -2000}, 1)).isCloseTo(-2000 + Math.log(2), within(1e-12));
        assertThat(Numerics.logOfSum(new double[] {Double.NEGATIVE_INFINITY}, 1))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
