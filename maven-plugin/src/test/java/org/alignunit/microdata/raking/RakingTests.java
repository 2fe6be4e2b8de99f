package org.alignunit.microdata.raking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RakingTests {
    private static final Margin SEX = new Margin("sex", List.of("M", "F"), List.of(0.3, 0.7));

    private static RakingCell cell(int sex, int age, double weight) {
        return new RakingCell(List.of(sex, age), (long) Math.ceil(weight), weight);
    }

    private static Margin age(double young, double old) {
        return new Margin("age", List.of("young", "old"), List.of(young, old));
    }

    @Test
    void one_margin_is_met_at_once() {
        Raked raked =
                Raking.rake(List.of(SEX), List.of(new RakingCell(List.of(0), 5, 6), new RakingCell(List.of(1), 5, 4)));

        assertThat(raked.cycles()).isEqualTo(1);
        assertThat(raked.factors()).containsExactly(new double[] {0.5, 1.75}, within(1e-15));
    }

    @Test
    void the_sum_of_weights_stays() {
        List<RakingCell> cells = List.of(cell(0, 0, 3), cell(0, 1, 20), cell(1, 0, 7), cell(1, 1, 11));
        Raked raked = Raking.rake(List.of(SEX, age(0.6, 0.4)), cells);

        double sum = 0;
        double men = 0;
        double young = 0;
        for (int i = 0; i < cells.size(); i++) {
            double weight = cells.get(i).weight() * raked.factors()[i];
            sum += weight;
            men += cells.get(i).levels().get(0) == 0 ? weight : 0;
            young += cells.get(i).levels().get(1) == 0 ? weight : 0;
        }
        assertThat(sum).isCloseTo(41, within(1e-11));
        assertThat(men / sum).isCloseTo(0.3, within(1e-12));
        assertThat(young / sum).isCloseTo(0.6, within(1e-12));
        assertThat(raked.largestError()).isLessThan(1e-12);
    }

    @Test
    void weights_that_fit_are_left_alone() {
        Raked raked = Raking.rake(
                List.of(SEX, age(0.5, 0.5)), List.of(cell(0, 0, 3), cell(0, 1, 3), cell(1, 0, 7), cell(1, 1, 7)));

        assertThat(raked.factors()).containsExactly(new double[] {1, 1, 1, 1}, within(1e-15));
        assertThat(raked.cycles()).isLessThanOrEqualTo(1);
    }

    @Test
    void shares_that_are_rounded_are_made_to_sum_to_1() {
        Margin thirds = new Margin("region", List.of("a", "b", "c"), List.of(0.333, 0.333, 0.333));

        assertThat(thirds.shares()).allSatisfy(share -> assertThat(share).isCloseTo(1 / 3.0, within(1e-15)));
    }

    @Test
    void margins_that_cannot_be_met_together_are_named() {
        assertThatThrownBy(() ->
                        Raking.rake(List.of(SEX, age(0.6, 0.4)), List.of(cell(0, 0, 1), cell(0, 1, 1), cell(1, 1, 2))))
                .isInstanceOf(RakingException.class)
                .hasMessageMatching("raking ended after \\d+ cycles with (sex=M at 0.600 where the margin says 0.300|"
                        + "sex=F at 0.400 where the margin says 0.700): no weights meet sex and age together "
                        + "\\(age=young occurs in 1 cell\\); merge levels, or drop a margin");
    }

    @Test
    void totals_that_differ_are_found_before_the_first_cycle() {
        Margin sex = new Margin("sex", List.of("M", "F"), List.of(50.0, 50.0));
        Margin age = new Margin("age", List.of("young", "old"), List.of(40.0, 70.0));

        assertThatThrownBy(() -> Raking.rake(List.of(sex, age), List.of(cell(0, 0, 1), cell(1, 1, 1))))
                .hasMessage("margins sum to other totals than 1: \"sex\" to 100 and \"age\" to 110; "
                        + "give shares that sum to 1");
    }

    @Test
    void levels_without_people_are_found_before_the_first_cycle() {
        Margin sex = new Margin("sex", List.of("M", "F", "X"), List.of(0.48, 0.48, 0.04));

        assertThatThrownBy(() -> Raking.rake(
                        List.of(sex), List.of(new RakingCell(List.of(0), 1, 1), new RakingCell(List.of(1), 1, 1))))
                .hasMessage("margin \"sex\" asks 4 % of \"X\" and nobody in the sample is \"X\"; merge it, or drop it");
        assertThatThrownBy(() -> Raking.rake(
                        List.of(SEX), List.of(new RakingCell(List.of(0), 3, 0), new RakingCell(List.of(1), 1, 1))))
                .hasMessage(
                        "margin \"sex\" asks 30 % of \"M\" and all people who are \"M\" weigh 0; merge it, or drop it");
    }

    @Test
    void shares_of_0_with_people_and_negative_shares_are_found() {
        Margin none = new Margin("sex", List.of("M", "F"), List.of(0.0, 1.0));
        Margin negative = new Margin("sex", List.of("M", "F"), List.of(-0.5, 1.5));
        List<RakingCell> cells = List.of(new RakingCell(List.of(0), 2, 2), new RakingCell(List.of(1), 1, 1));

        assertThatThrownBy(() -> Raking.rake(List.of(none), cells))
                .hasMessageContaining("asks 0 % of \"M\" and 2 people in the sample are \"M\"; give it a share");
        assertThatThrownBy(() -> Raking.rake(List.of(negative), cells)).hasMessageContaining("not negative");
    }

    @Test
    void trimming_shares_out_what_it_cuts_off() {
        double[] weights = {1, 1, 1, 9, 0.5};
        Trimming trimming = Trimming.to(4, 5, threshold -> tail(weights, threshold));

        assertThat(trimming.trimmed()).isEqualTo(1);
        assertThat(trimming.apply(9)).isEqualTo(4);
        assertThat(trimming.apply(1)).isEqualTo(2.25);
        assertThat(Trimming.to(10, 5, threshold -> tail(weights, threshold))).isEqualTo(Trimming.NONE);
        assertThat(Trimming.NONE.apply(9)).isEqualTo(9);
    }

    @Test
    void trimming_goes_on_while_others_are_pushed_over_the_limit() {
        double[] weights = {10, 3.5, 1, 1};
        Trimming trimming = Trimming.to(4, 4, threshold -> tail(weights, threshold));

        assertThat(trimming.trimmed()).isEqualTo(3 - 1);
        double sum = 0;
        for (double weight : weights) {
            assertThat(trimming.apply(weight)).isLessThanOrEqualTo(4);
            sum += trimming.apply(weight);
        }
        assertThat(sum).isCloseTo(15.5, within(1e-12));
    }

    @Test
    void a_limit_below_the_mean_cannot_be_met() {
        double[] weights = {1, 2, 3};

        assertThatThrownBy(() -> Trimming.to(1, 3, threshold -> tail(weights, threshold)))
                .isInstanceOf(RakingException.class)
                .hasMessageContaining("give a larger \"trim\"");
    }

    static Trimming.Tail tail(double[] weights, double threshold) {
        long people = 0;
        double sum = 0;
        for (double weight : weights) {
            people += weight > threshold ? 1 : 0;
            sum += weight > threshold ? weight : 0;
        }
        return new Trimming.Tail(people, sum);
    }
}
