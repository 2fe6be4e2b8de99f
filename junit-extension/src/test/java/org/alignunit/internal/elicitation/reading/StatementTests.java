package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTests {
    private static final Shown SHOWN = Teas.shown("Very strong", "Strong", "A little strong", "Not strong", "\u2639");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it is strong                               | 1
            I'd say it is probably strong              | 1
            this is a little strong                    | 2
            it is a strong                             | 1
            the issue is very strong                   | 0
            well, it's not strong to me, I think       | 3
            strong is my final answer                  | 1
            if I had to choose, I'd go with B          | 1
            for the young, it is strong                | 1
            coffee is nice, but strong                 | 1
            I drink it and I think it is strong        | 1
            I, too, say, drink it, all day, you, see, my answer is B | 1
            strong, not very strong                    | 1
            strong rather than very strong             | 1
            B over A                                   | 1
            f is nice, but B                           | 1
            strong and not A                           | 1
            """)
    void closed_lists_of_words_may_stand_around_one_option(String sentence, int option) {
        assertThat(option(sentence)).isEqualTo(option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it is so strong",
                "it is not very strong",
                "the answer is a strong",
                "it is strong and good",
                "the issue strong",
                "not strong, but strong",
                "C, but strong",
                "I like a, but strong",
                "coffee is nice, strong",
                "if it rains, my answer is B",
                "unless it rains, my answer is B",
                "it would be wrong to say: it is strong",
                "as people say, it is strong",
                "strong, not good",
                "strong, not strong",
                "anything but strong",
                "",
            })
    void any_other_word_makes_it_doubtful(String sentence) {
        assertThat(option(sentence)).isEqualTo(-1);
    }

    @Test
    void an_option_with_a_not_of_its_own_is_no_contrast() {
        assertThat(option("very strong, not strong")).isEqualTo(-1);
        assertThat(option("very strong, not a little strong")).isZero();
        Statement statement = new Statement(new OptionNames(Teas.shown("Not strong", "Strong", "Very strong")));
        assertThat(statement.option("very strong, not strong")).isEqualTo(-1);
    }

    @Test
    void a_tail_may_be_part_of_an_option() {
        Statement statement = new Statement(new OptionNames(Teas.shown("Strong to me", "Strong")));
        assertThat(statement.option("strong to me")).isZero();
        assertThat(statement.option("strong for me")).isEqualTo(1);
    }

    @Test
    void letters_in_front_are_options_but_the_words_i_and_a_are_not() {
        assertThat(option("a pot or a cup, my answer is B")).isEqualTo(1);
        assertThat(option("z is nice, but B")).isEqualTo(1);
        assertThat(option("I say: no sugar, but B")).isEqualTo(1);
        assertThat(option("I like d, but B")).isEqualTo(-1);
    }

    @Test
    void an_option_among_the_words_that_introduce_another_makes_two() {
        Statement statement = new Statement(new OptionNames(Teas.shown("Yes", "Maybe")));
        assertThat(statement.option("maybe yes")).isEqualTo(-1);
        assertThat(statement.option("probably yes")).isZero();
    }

    @Test
    void only_a_short_sentence_is_a_statement() {
        String end = ", my answer is B";
        assertThat(option("x".repeat(400 - end.length()) + end)).isEqualTo(1);
        assertThat(option("x".repeat(401 - end.length()) + end)).isEqualTo(-1);
    }

    @Test
    void words_that_only_introduce_are_known() {
        assertThat(Statement.introduces("my answer is:")).isTrue();
        assertThat(Statement.introduces("")).isTrue();
        assertThat(Statement.introduces("my tea is:")).isFalse();
    }

    private static int option(String sentence) {
        return new Statement(new OptionNames(SHOWN)).option(PlainText.of(sentence));
    }
}
