package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTests {
    private static final Shown FOUR = Teas.numbered(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABBCADBCCA",
                "A B B C A D B C C A",
                "A, B, B, C, A, D, B, C, C, A",
                "a, b, b, c, a, d, b, c, c, a",
                "\"ABBCADBCCA\"",
                "`ABBCADBCCA`.",
                "[\"A\",\"B\",\"B\",\"C\",\"A\",\"D\",\"B\",\"C\",\"C\",\"A\"]",
                "{\"answers\": [\"A\",\"B\",\"B\",\"C\",\"A\",\"D\",\"B\",\"C\",\"C\",\"A\"]}",
                "A-B-B-C-A-D-B-C-C-A",
                "A|B|B|C|A|D|B|C|C|A",
                "ABBCA\nDBCCA\n",
                "\r\nABBCA\r\n\r\nDBCCA\r\n",
                "A\nB\nB\nC\nA\nD\nB\nC\nC\nA",
                "1. A\n2. B\n3. B\n4. C\n5. A\n6. D\n7. B\n8. C\n9. C\n10. A",
                "1: A, 2: B, 3: B, 4: C, 5: A, 6: D, 7: B, 8: C, 9: C, 10: A",
                "1) a\n2) b\n3) b\n4) c\n5) a\n6) d\n7) b\n8) c\n9) c\n10) a",
                "ABB\uff23ADB\uff23\u200bCA",
                "A\u00a0B\u3000B\tC A D B C C A",
                "```\nABBCADBCCA\n```",
                "<think>Let me try BBBBBBBBBB.</think>\n\nABBCADBCCA",
                "Here are ten answers:\n\nABBCADBCCA",
                "Herearetenanswers:\n\nABBCADBCCA",
                "Here are ten answers: ABBCA DBCCA",
                "Here are ten answers\nABBCADBCCA",
                "Sure! A drinks tea.\n\nAnswers: A\nB\nB\nC\nA\nD\nB\nC\nC\nA",
                "abbcadbcca",
                "ABBCADBCCa",
                "aBbCaDbCcA",
                "1 - A, 2 - B, 3 - B, 4 - C, 5 - A, 6 - D, 7 - B, 8 - C, 9 - C, 10 - A",
                "{'1': 'A', '2': 'B', '3': 'B', '4': 'C', '5': 'A', '6': 'D', '7': 'B', '8': 'C', '9': 'C', '10': 'A'}",
                "Person 1: A\nPerson 2: B\nperson 3: B\n#4: C\n5= A\n6| D\nNo. 7: B\nC > C \u2022 A",
                "I can't be sure, but here it is.\nABBCADBCCA",
            })
    void a_run_of_letters_is_read_in_its_order(String reply) {
        assertThat(sequence(reply)).as("%s", reply).isEqualTo("ABBCADBCCA");
    }

    @Test
    void the_length_may_be_any_from_five() {
        assertThat(sequence("ABCDA")).hasSize(5);
        assertThat(sequence("AB".repeat(700))).hasSize(1400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ABCD                                                | too short
            B                                                   | too short
            ABBCADBEEA                                          | letter that is no option
            ABBCA, DBCCX                                        | letter that is no option
            a b c d e f                                         | letter that is no option
            Here are ten answers: ABBCADBCCZ                    | letter that is no option
            Here are ten answ                                   | no answer
            Here are ten answers:                               | no answer
            Here are ten answers: ABBCADBCC                     | no answer
            A B B C A D B _ C A                                 | no answer
            A B B C A D B ~ C A                                 | no answer
            ABBCADBCCAchtungABBCADBCCA                          | no answer
            ABBCADBCCA and so on                                | no answer
            The answers are ABBCADBCCA                          | no answer
            A bad cab, a dad                                    | no answer
            A 30                                                | no answer
            abbcadbccae                                         | no answer
            abbcadbcc                                           | no answer
            ABBCADBCCApart                                      | no answer
            ABBc                                                | no answer
            ABBCADBCCA, bad                                     | no answer
            10 ABBCADBCCA                                       | no answer
            A1: BBCADBCCA                                       | no answer
            Cup 1: A B B C A, cup 2: D B C C A                  | no answer
            10-ABBCADBCCA                                       | no answer
            ABBCADBCCA_                                         | no answer
            _ABBCADBCCA                                         | no answer
            30                                                  | no answer
            1. 2. 3.                                            | no answer
            \u0410\u0412\u0421\u0410\u0412\u0421\u0410\u0412\u0421\u0410 | no answer
            {'A': '40%', 'B': '60%'}                            | no answer
            """)
    void letters_are_never_picked_out_of_prose(String reply, String kind) {
        assertThat(Teas.problem(Teas.read(ReplyReader.SEQUENCE, reply, FOUR))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "\"\""})
    void an_empty_reply_is_no_answer(String reply) {
        assertThat(Teas.problem(Teas.read(ReplyReader.SEQUENCE, reply, FOUR))).isEqualTo("no answer");
    }

    @Test
    void prose_may_stand_before_and_after_one_run_on_lines_of_its_own() {
        assertThat(sequence("ABBCADBCCA\n\nThese are only guesses.")).isEqualTo("ABBCADBCCA");
        assertThat(sequence("Guesses:\nABBCA\nDBCCA\n\n(A is black.)")).isEqualTo("ABBCADBCCA");
        assertThat(problem("ABBCADBCC\n\nThese are only guesses.")).isEqualTo("no answer");
    }

    @Test
    void two_runs_with_prose_between_are_not_chosen_from() {
        assertThat(problem("ABBCADBCCA\nor for the young:\nBBBBBBBBBB")).isEqualTo("more than one sequence");
        assertThat(sequence("A B\nA and B are options.\nABBCADBCCA")).isEqualTo("ABBCADBCCA");
    }

    @Test
    void a_stray_run_counts_from_five_letters() {
        assertThat(problem("ABBCA\nor:\nABBCADBCCA")).isEqualTo("more than one sequence");
        assertThat(sequence("ABBC\nor:\nABBCADBCCA")).isEqualTo("ABBCADBCCA");
    }

    @Test
    void the_letter_that_is_no_option_is_told() {
        ShownReading reading = Teas.read(ReplyReader.SEQUENCE, "ABBCADBEEA", FOUR);
        assertThat(((ShownReading.Unreadable) reading).reason()).isEqualTo("letter that is no option: E");
    }

    @Test
    void every_letter_of_the_alphabet_may_be_an_option() {
        assertThat(Teas.answers(Teas.read(ReplyReader.SEQUENCE, "A, Z, a, z, M", Teas.numbered(26))))
                .containsExactly(0, 25, 0, 25, 12);
    }

    @Test
    void a_block_of_small_letters_is_no_run_where_words_can_be_made_of_the_letters() {
        assertThat(Teas.answers(Teas.read(ReplyReader.SEQUENCE, "abbcadbccj", Teas.numbered(10))))
                .containsExactly(0, 1, 1, 2, 0, 3, 1, 2, 2, 9);
        assertThat(Teas.problem(Teas.read(ReplyReader.SEQUENCE, "blackballed", Teas.numbered(12))))
                .isEqualTo("no answer");
    }

    @Test
    void a_survey_without_options_has_no_letters() {
        assertThat(Teas.problem(Teas.read(ReplyReader.SEQUENCE, "ABABAB", Teas.shown())))
                .isEqualTo("letter that is no option");
    }

    private static String problem(String reply) {
        return Teas.problem(Teas.read(ReplyReader.SEQUENCE, reply, FOUR));
    }

    private static String sequence(String reply) {
        return Teas.answers(Teas.read(ReplyReader.SEQUENCE, reply, FOUR)).stream()
                .map(option -> String.valueOf(FOUR.label(option)))
                .collect(Collectors.joining());
    }
}
