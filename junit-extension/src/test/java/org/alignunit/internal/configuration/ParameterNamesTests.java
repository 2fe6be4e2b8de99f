package org.alignunit.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterNamesTests {
    @ParameterizedTest
    @CsvSource({
        "alignunit.budgt.calls, alignunit.budget.calls",
        "alignunit.budget.call, alignunit.budget.calls",
        "alignunit.budget, alignunit.budget.calls or alignunit.budget.tokens or alignunit.budget.usd",
        "alignunit.calls, alignunit.budget.calls or alignunit.audit.calls",
        "alignunit.recording, alignunit.recordings",
        "alignunit.maxRecordingage, alignunit.maxRecordingAge",
        "alignunit.Model, alignunit.model",
        "AlignUnit.model, alignunit.model",
        "alignUnit.skip, alignunit.skip",
        "alingunit.model, alignunit.model",
        "alignunits.seeds, alignunit.seed"
    })
    void a_slip_is_told_with_what_was_meant(String name, String meant) {
        assertThat(ParameterNames.complaint(name))
                .contains("there is no parameter " + name + "; did you mean " + meant + "?");
    }

    @Test
    void a_name_near_none_is_told_with_all_that_there_are() {
        assertThat(ParameterNames.complaint("alignunit.temperature").orElseThrow())
                .startsWith(
                        "there is no parameter alignunit.temperature; names that begin with alignunit. are reserved")
                .contains("there are alignunit.model, ", "alignunit.budget.calls", "alignunit.tolerate");
    }

    @Test
    void where_others_have_names_of_their_own_only_a_near_one_is_a_slip() {
        assertThat(Stream.of("drinks.file", "mode", "dir", "prompt", "record", "recordings.dir")
                        .map("alignunit."::concat)
                        .flatMap(name -> ParameterNames.slip(name).stream()))
                .isEmpty();
        assertThat(ParameterNames.slip("alignunit.maxRecordingAg")).isPresent();
    }

    static Stream<String> known() {
        return Stream.concat(Parameters.ALL.stream().map(Parameter::name), ParameterNames.OF_GOALS.stream());
    }

    @ParameterizedTest
    @MethodSource("known")
    @ValueSource(
            strings = {"alignunit.version", "alignunit", "user.dir", "org.alignunit.model", "align.units", ".x", ""})
    void other_names_are_in_order(String name) {
        assertThat(ParameterNames.complaint(name)).isEmpty();
    }
}
