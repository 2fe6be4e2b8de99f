package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.alignunit.internal.elicitation.reading.ShownReading.Shares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options and replies whose characters differ, but not to the eye. */
class LookalikeOptionsTests {
    private static final Shown AGES = Teas.shown("18\u201329", "30\u201349", "50 or more\u2026");
    private static final Shown PLAIN = Teas.shown("18-29", "30-49", "50 or more...");
    private static final Shown INCOMES = Teas.shown("Under $50,000", "$50,000\u2013$74,999", "$75,000+");
    private static final Shown CAFES = Teas.shown("Caf\u00e9", "H\u00f4tel", "Th\u00e9\u00e2tre");

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30-49", "30\u201349", "30\u201449", "30\u221249", "30\u201049", "B. 30-49", "\"30\u201149\"."})
    void a_dash_is_a_dash(String reply) {
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, reply, AGES))).containsExactly(1);
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, reply, PLAIN))).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 or more...", "50 or more\u2026", "50 or more"})
    void dots_are_dots(String reply) {
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, reply, AGES))).containsExactly(2);
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, reply, PLAIN))).containsExactly(2);
    }

    @Test
    void sums_of_money_have_dashes_too() {
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "$50,000-$74,999", INCOMES)))
                .containsExactly(1);
    }

    @Test
    void accents_are_part_of_their_letters() {
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, decomposed("Th\u00e9\u00e2tre"), CAFES)))
                .containsExactly(2);
        assertThat(Teas.answers(
                        Teas.read(ReplyReader.SAMPLED, "Caf\u00e9", Teas.shown(decomposed("Caf\u00e9"), "H\u00f4tel"))))
                .containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"18-29\": 60, \"30-49\": 30, \"50 or more...\": 10}",
                "18-29: 60%, 30-49: 30%, 50 or more: 10%",
                "18\u201329: 60%, 30\u201349: 30%, 50 or more\u2026: 10%"
            })
    void shares_are_of_the_options_that_they_look_like(String reply) {
        assertThat(Teas.read(ReplyReader.VERBALIZED, reply, AGES))
                .isInstanceOfSatisfying(
                        Shares.class, shares -> assertThat(shares.shares()).isEqualTo(List.of(.6, .3, .1)));
    }

    @Test
    void shares_of_accents() {
        assertThat(Teas.read(
                        ReplyReader.VERBALIZED,
                        decomposed("Caf\u00e9: 60%, H\u00f4tel: 30%, Th\u00e9\u00e2tre: 10%"),
                        CAFES))
                .isInstanceOf(Shares.class);
    }
}
