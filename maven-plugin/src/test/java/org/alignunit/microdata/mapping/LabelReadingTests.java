package org.alignunit.microdata.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.DeclaredMissing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What labels of codes and names of columns read like. */
class LabelReadingTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Don't know",
                "Don\u2019t know",
                "DON'T KNOW",
                "-8. Don't know",
                "98 = DK",
                "Refused",
                "-9 Refusal",
                "No answer",
                "Not sure",
                "Can't choose",
                "Prefer not to say",
                "No opinion",
                "DK/Refused",
                "Weiß nicht",
                "Keine Angabe",
                "No sabe",
                "Ne sait pas",
                "Declined to answer",
                "Can't say"
            })
    void refusals_are_told(String label) {
        assertThat(RefusalWords.isRefusal(label)).isTrue();
        assertThat(RefusalWords.isNotAsked(label)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not at all masculine",
                "No",
                "Never",
                "Never, and not open to it",
                "Strongly disagree",
                "Other",
                "Undecided",
                "Know a lot",
                "They refuse to listen",
                "10 (strongly like)",
                "Neither",
                "None of these",
                "5",
                "-1",
                "(3)"
            })
    void opinions_are_told(String label) {
        assertThat(RefusalWords.isRefusal(label)).isFalse();
        assertThat(RefusalWords.isNotAsked(label)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NA", "N/A", "-1. Inapplicable", "INAP", "IAP", "Not asked", "Not applicable", "Missing", ""})
    void people_who_were_not_asked_are_told(String label) {
        assertThat(RefusalWords.isNotAsked(label)).isTrue();
        assertThat(RefusalWords.isRefusal(label)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weight",
                "wt",
                "wtssall",
                "wtssps",
                "WEIGHT_W146",
                "V200010b_wgt",
                "llweight",
                "cellweight",
                "w",
                "w_final",
                "wex",
                "Weight",
                "wt2",
                "pspwght"
            })
    void weights_are_told(String name) {
        assertThat(WeightNames.looksLikeWeight(Column.untyped(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"white", "water", "what", "work", "west", "wave", "age", "q1", "married", "wealth", "growth"})
    void other_columns_are_told(String name) {
        assertThat(WeightNames.looksLikeWeight(Column.untyped(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"New Weight Wave 25", "Weighting factor"})
    void labels_tell_weights_too(String label) {
        assertThat(WeightNames.looksLikeWeight(
                        new Column("V7", label, ColumnType.NUMBER, "", Map.of(), DeclaredMissing.NONE)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body weight in kg", "How much weight did you lose"})
    void what_people_weigh_is_no_weight(String label) {
        assertThat(WeightNames.looksLikeWeight(
                        new Column("V7", label, ColumnType.NUMBER, "", Map.of(), DeclaredMissing.NONE)))
                .isFalse();
    }
}
