package org.alignunit.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTests {
    @ParameterizedTest
    @CsvSource({
        "Strongly disagree with this, Strongly disagrees whith that",
        "no, No",
        "Refused, 'Refused '",
        "teh, tea",
    })
    void a_third_of_the_letters_may_be_wrong(String written, String meant) {
        assertThat(NearNames.remedy(written, List.of("something else entirely", meant)))
                .isEqualTo("did you mean \"" + meant + "\"?");
    }

    @Test
    void what_is_like_nothing_is_not_guessed_at() {
        assertThat(NearNames.remedy("Republican", List.of("Democrat", "Other")))
                .isEqualTo("there is \"Democrat\", \"Other\"");
    }

    @Test
    void a_long_list_of_names_is_cut() {
        List<String> names =
                IntStream.range(0, 30).mapToObj(i -> "question" + i).toList();

        assertThat(NearNames.remedy("x", names))
                .startsWith("there is \"question0\", ")
                .endsWith("\"question11\" and 18 more");
    }
}
