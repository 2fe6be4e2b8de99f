package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.alignunit.Expression;
import org.alignunit.Steering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBalanceInJUnitTests {
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
                        "alignunit.permutations = 4 is not balanced for 1 of 2 questions (3 options): their options do"
                                + " not take each position equally often; the next number that is balanced for all is 6");
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
}
