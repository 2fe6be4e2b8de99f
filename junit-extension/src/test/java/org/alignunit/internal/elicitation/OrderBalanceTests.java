package org.alignunit.internal.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBalanceTests {
    @ParameterizedTest
    @CsvSource({"4, 4", "12, 4", "24, 4", "6, 3 2", "10, 5 2 3", "0, 4"})
    void balanced_orders_need_no_word(int orders, String sizes) {
        assertThat(OrderBalance.warning(orders, questions(sizes))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 4", "5, 4, 8", "5, 5 4 4 2, 20", "4, 5 4 3, 20", "26, 4 5, 30", "1, 4, 4"})
    void the_next_balanced_number_is_named(int orders, String sizes, int balanced) {
        assertThat(OrderBalance.warning(orders, questions(sizes)))
                .startsWith("alignunit.permutations = " + orders + " is not balanced for ")
                .contains("do not take each position equally often")
                .endsWith("the next number that is balanced for all is " + balanced);
    }

    @Test
    void the_numbers_of_options_are_named() {
        assertThat(OrderBalance.warning(6, questions("2 3 4 4 5"))).contains("3 of 5 questions (4, 5 options)");
    }

    @Test
    void where_no_number_is_balanced_that_is_said() {
        assertThat(OrderBalance.warning(8, questions("7 8 9 11")))
                .endsWith(
                        "no number up to 1000 is balanced for all: test questions with different numbers of options apart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "2 4 3"})
    void more_orders_than_there_are_is_told(String sizes) {
        assertThat(OrderBalance.warning(1000, questions(sizes)))
                .isEqualTo(
                        "alignunit.permutations = 1000 is more than the 24 orders that any question here has: each is asked"
                                + " in all its orders, as with alignunit.permutations = 24");
    }

    private static List<Question> questions(String sizes) {
        return Stream.of(sizes.split(" "))
                .map(Integer::parseInt)
                .map(size -> new Question(
                        "of " + size,
                        "Which?",
                        Map.of(),
                        false,
                        IntStream.range(0, size)
                                .mapToObj(k -> new Option("answer " + k, null, false))
                                .toList(),
                        List.of()))
                .toList();
    }
}
