package org.alignunit.internal.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTests {
    private static final List<String> IDS = List.of("tea.often", "tea.kind", "milk", "a+b", "line\nbreak");

    @ParameterizedTest
    @CsvSource({
        "tea.*, 2",
        "tea?*, 2",
        "t*, 2",
        "a+b, 1",
        "line*break, 1",
        "line?break, 1",
        "*, 5",
        "????, 1",
        "m?lk, 1",
        "*k*, 3"
    })
    void a_star_is_any_characters_a_question_mark_is_one_and_all_else_is_itself(String glob, int matched) {
        assertThat(Globs.matching(List.of(glob), IDS, id -> id, "id")).hasSize(matched);
    }

    @ParameterizedTest
    @CsvSource({"milk?", "MILK", "tea", "a.b", "aab", "''", "[m]ilk", "mil", "\\Qmilk\\E"})
    void a_glob_that_matches_nothing_is_an_error(String glob) {
        assertThatThrownBy(() -> Globs.matching(List.of("*", glob), IDS, id -> id, "id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no id matches \"" + glob + "\"; ");
    }

    @ParameterizedTest
    @CsvSource({
        "AGE=Midle*, 'did you mean \"AGE=Middle-aged\"?'",
        "age=*, 'did you mean \"AGE=Young\" or \"AGE=Old\" or \"AGE=Middle-aged\"?'",
        "Old, 'did you mean \"AGE=Old\"?'",
        "middle, 'did you mean \"AGE=Middle-aged\"?'",
        "RACE=Green*, 'there is \"AGE=Young\", \"AGE=Old\", \"AGE=Middle-aged\", \"SEX=F\"'",
        "AEG=*, 'did you mean \"AGE=Young\" or \"AGE=Old\" or \"AGE=Middle-aged\"?'",
        "SEX=Female, 'there is \"AGE=Young\", \"AGE=Old\", \"AGE=Middle-aged\", \"SEX=F\"'",
        "F, 'there is \"AGE=Young\", \"AGE=Old\", \"AGE=Middle-aged\", \"SEX=F\"'"
    })
    void a_glob_is_told_the_nearest_names(String glob, String remedy) {
        List<String> keys = List.of("AGE=Young", "AGE=Old", "AGE=Middle-aged", "SEX=F");

        assertThatThrownBy(() -> Globs.matching(List.of(glob), keys, key -> key, "group"))
                .hasMessage("no group matches \"" + glob + "\"; " + remedy);
    }
}
