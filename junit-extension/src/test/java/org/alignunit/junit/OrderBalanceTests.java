package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.Steering;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                .startsWith("alignunit.permutations = " + orders + ": ")
                .contains("not each option stands in each place equally often")
                .endsWith("the next number that is balanced for all is " + balanced);
    }

    @Test
    void the_numbers_of_options_are_named() {
        assertThat(OrderBalance.warning(6, questions("2 3 4 4 5"))).contains("3 of 5 questions (4, 5 options)");
    }

    @Test
    void where_no_number_is_balanced_that_is_said() {
        assertThat(OrderBalance.warning(8, questions("7 8 9 11")))
                .endsWith("no number up to 1000 is balanced for all: test questions of unlike numbers apart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "2 4 3"})
    void more_orders_than_there_are_is_told(String sizes) {
        assertThat(OrderBalance.warning(1000, questions(sizes)))
                .isEqualTo(
                        "alignunit.permutations = 1000: no question here has more than 24 orders, and each is asked in"
                                + " all that it has, as with alignunit.permutations = 24");
    }

    static class Cups {
        @ModelUnderTest
        static final ScriptedModel MODEL = new ScriptedModel((prompt, draw) -> "A");

        @AlignmentTest(
                survey = "surveys/worded.json",
                steering = {Steering.NONE, Steering.PERSONA},
                expression = Expression.SAMPLED)
        void tea() {}
    }

    @Test
    void a_test_method_says_it_once(@TempDir Path directory) {
        assertThat(logged(directory, "4"))
                .containsExactly(
                        "alignunit.permutations = 4: 1 of 2 questions (3 options): not each option stands in each"
                                + " place equally often; the next number that is balanced for all is 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "NONE", "6"})
    void nothing_is_said_of_balanced_orders_or_the_surveys_own(String permutations, @TempDir Path directory) {
        assertThat(logged(directory, permutations)).isEmpty();
    }

    private static List<String> logged(Path directory, String permutations) {
        return Logged.by(
                MethodRun.class,
                () -> new Runs(directory)
                        .run(Cups.class, "alignunit.permutations", permutations)
                        .testEvents()
                        .assertStatistics(statistics -> statistics.started(2).succeeded(2)));
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
