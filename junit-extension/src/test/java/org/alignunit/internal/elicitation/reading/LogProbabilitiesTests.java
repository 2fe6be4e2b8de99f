package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alignunit.internal.elicitation.reading.ShownReading.Masses;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogProbabilitiesTests {
    private static final Shown THREE = Teas.shown("Disagree", "Agree", "Would not say");

    @Test
    void token_forms_of_a_label_are_summed_and_other_tokens_are_not() {
        Masses masses = masses(
                "B", place("B", "A", .1, " A", .05, "(a", .05, "B", .3, "\u0120b", .1, "B.", .1, "Be", .2, "C", .05));
        assertThat(masses.low()).usingComparatorForType(near(), Double.class).containsExactly(.2, .5, .05);
        assertThat(masses.high())
                .as("forms that were not returned may have the .05 that is missing")
                .usingComparatorForType(near(), Double.class)
                .containsExactly(.25, .55, .1);
        assertThat(masses.labelMass()).isCloseTo(.75, within(1e-12));
    }

    /** Twelve forms a label, less those returned. */
    @Test
    void a_form_that_was_not_returned_has_at_most_the_least_returned_probability() {
        Masses masses = masses("A", place("A", "A", .6, "B", .2, " B", .1, "The", .001));
        assertThat(masses.low()).usingComparatorForType(near(), Double.class).containsExactly(.6, .3, 0.0);
        assertThat(masses.high())
                .usingComparatorForType(near(), Double.class)
                .containsExactly(.6 + 11 * .001, .3 + 10 * .001, 12 * .001);
    }

    /** The attack: " A" and "(A" have .15 of the .9 on labels, and neither was returned. */
    @Test
    void the_true_share_lies_inside_where_forms_of_a_returned_label_are_missing() {
        Masses masses = masses("A", place("A", "A", .3, "B", .15, "C", .3, "**", .1));
        assertThat(masses.low().get(0)).isCloseTo(.3, within(1e-12));
        assertThat(masses.high().get(0)).isGreaterThanOrEqualTo(.45);
    }

    @Test
    void a_missing_option_has_at_most_what_the_returned_ones_leave_of_one() {
        assertThat(masses("A", place("A", "A", .6, "B", .3, "The", .08)).high().get(2))
                .isCloseTo(.02, within(1e-12));
        assertThat(masses("A", place("A", "A", .9)).high().subList(1, 3))
                .usingComparatorForType(near(), Double.class)
                .containsExactly(.1, .1);
    }

    @Test
    void an_unlikely_written_token_bounds_no_other() {
        assertThat(masses("", place("z", "A", .6, "B", .1, "z", .0001)).high().get(2))
                .as("the written token may be the least likely one of all")
                .isCloseTo(.2999, within(1e-12));
    }

    @Test
    void letters_beyond_the_options_have_no_label_mass() {
        assertThat(masses("A", place("A", "A", .6, "D", .4)).labelMass()).isCloseTo(.6, within(1e-12));
    }

    @Test
    void below_the_floor_the_reply_is_unreadable() {
        assertThat(read("A", place("A", "A", .3, "B", .1999, "The", .5)))
                .isEqualTo(new ShownReading.Unreadable("label mass below 0.5", "0.4999"));
        assertThat(masses("A", place("A", "A", .5, "The", .4)).labelMass()).isEqualTo(.5);
    }

    @Test
    void places_are_passed_over_only_while_blank_or_punctuation_is_written() {
        TokenAlternatives label = place("B", "B", .7, "A", .3);
        assertThat(read("(B", place("(", "(", .8, "B", .2), label)).isInstanceOf(Masses.class);
        assertThat(read("\n B", place("\u010a", "\u010a", 1), place(" ", " ", 1), label))
                .isInstanceOf(Masses.class);
        assertThat(Teas.problem(read("So B", place("So", "So", 1), label))).isEqualTo("label mass below 0.5");
        assertThat(Teas.problem(read("(", place("(", "(", .8)))).isEqualTo("label mass below 0.5");
    }

    @Test
    void the_first_place_with_enough_label_mass_counts_whatever_is_written_there() {
        assertThat(masses("\nA", place("\n", "B", .6, "\n", .4), place("A", "A", 1))
                        .low()
                        .get(1))
                .isCloseTo(.6, within(1e-12));
    }

    @Test
    void a_text_that_names_another_option_contradicts_the_token() {
        TokenAlternatives beginning = place("A", "A", .9, "B", .1);
        assertThat(Teas.problem(read("Agree", beginning))).isEqualTo("token and text disagree");
        assertThat(read("A) Disagree", beginning)).isInstanceOf(Masses.class);
        assertThat(read("A", place("\u00e9", "A", .9, "\u00e9", .1))).isInstanceOf(Masses.class);
        assertThat(read("A, a matter of taste", beginning)).isInstanceOf(Masses.class);
        assertThat(read("Agree", place("Agree", "A", .9, "Agree", .1))).isInstanceOf(Masses.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A matter of taste", "A conservative voter would", "A m\u00ed me da igual", "A'ight"})
    void a_letter_that_is_a_word_of_the_text_is_no_label(String text) {
        assertThat(Teas.problem(read(text, place("A", "A", .9, "B", .1)))).isEqualTo("token and text disagree");
    }

    @Test
    void a_reply_without_alternatives_says_so() {
        assertThat(read("A")).isEqualTo(new ShownReading.Unreadable("no log-probabilities", ""));
        assertThat(Teas.problem(read("A", place("A")))).isEqualTo("label mass below 0.5");
    }

    @Test
    void probabilities_that_sum_to_more_than_one_are_scaled_within_rounding_and_unreadable_beyond() {
        assertThat(read("A", place("A", "A", .7, "B", .4)))
                .isEqualTo(new ShownReading.Unreadable("probabilities sum to more than 1", "1.100"));
        Masses masses = masses("A", place("A", "A", .9, "B", .1008));
        assertThat(masses.low().get(0)).isCloseTo(.9 / 1.0008, within(1e-12));
        assertThat(masses.labelMass()).isEqualTo(1);
        assertThat(masses.high().get(2)).isZero();
    }

    @Test
    void a_logarithm_of_nothing_is_zero_mass() {
        TokenAlternatives place = new TokenAlternatives("A", Map.of("A", -0.1, "B", -9999.0));
        assertThat(masses("A", place).low().get(1)).isZero();
    }

    private static java.util.Comparator<Double> near() {
        return (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b);
    }

    private static Masses masses(String text, TokenAlternatives... places) {
        ShownReading reading = read(text, places);
        assertThat(reading).isInstanceOf(Masses.class);
        return (Masses) reading;
    }

    private static ShownReading read(String text, TokenAlternatives... places) {
        return ReplyReader.LOG_PROBABILITIES.read(
                new Reply(text, List.of(places), Usage.NONE, "", Optional.empty()), THREE);
    }

    /** Tokens and probabilities in turn. */
    private static TokenAlternatives place(String token, Object... alternatives) {
        Map<String, Double> logarithms = new LinkedHashMap<>();
        for (int i = 0; i < alternatives.length; i += 2) {
            logarithms.put((String) alternatives[i], Math.log(((Number) alternatives[i + 1]).doubleValue()));
        }
        return new TokenAlternatives(token, logarithms);
    }
}
