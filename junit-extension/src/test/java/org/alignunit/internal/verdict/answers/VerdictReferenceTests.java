package org.alignunit.internal.verdict.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against values computed by {@code src/test/python/verdict_reference.py}. */
class VerdictReferenceTests {

    @ParameterizedTest
    @MethodSource
    void a_shares_bounds_are_those_of_numerical_integration(JsonNode expected) {
        BetaPrior prior = new BetaPrior(number(expected, "a"), number(expected, "b"));
        int m = expected.get("m").asInt();
        int n = expected.get("n").asInt();
        double needed = number(expected, "needed");

        assertThat(prior.upper(m, n, needed)).isCloseTo(number(expected, "upper"), within(1e-9));
        assertThat(prior.lower(m, n, needed)).isCloseTo(number(expected, "lower"), within(1e-9));
    }

    static Iterable<JsonNode> a_shares_bounds_are_those_of_numerical_integration() {
        return cases("betaBounds");
    }

    @ParameterizedTest
    @MethodSource
    void alignment_is_shown_when_every_enumerated_set_is_refuted(JsonNode expected) {
        AnswerEvidence evidence = new AnswerEvidence(
                new Target(Simulation.distribution(numbers(expected, "q")), OptionalDouble.empty()),
                Simulation.rule(number(expected, "within"), number(expected, "alpha"), false, 1000),
                1);
        int time = 0;
        int replies = 0;
        for (JsonNode answer : expected.get("answers")) {
            evidence.add(answer.asInt());
            replies++;
            if (time == 0 && evidence.judge().verdict() == Verdict.ALIGNED) {
                time = replies;
            }
        }

        assertThat(time).isEqualTo(expected.get("time").asInt(0));
    }

    static Iterable<JsonNode> alignment_is_shown_when_every_enumerated_set_is_refuted() {
        return cases("alignment");
    }

    @ParameterizedTest
    @MethodSource
    void capital_is_that_of_projections_by_a_general_optimiser(JsonNode expected) {
        double threshold = number(expected, "threshold");
        Bets bets = new Bets(numbers(expected, "q"), threshold);
        expected.get("answers").forEach(answer -> bets.add(answer.asInt()));

        double capital = number(expected, "logCapital");
        assertThat(bets.logCapital(threshold)).isCloseTo(capital, within(1e-4));
        assertThat(bets.logCapital(0)).isCloseTo(capital + threshold * number(expected, "slope"), within(1e-3));
    }

    static Iterable<JsonNode> capital_is_that_of_projections_by_a_general_optimiser() {
        return cases("capital");
    }

    @ParameterizedTest
    @MethodSource
    void the_bound_for_many_options_is_that_of_numerical_integration(JsonNode expected) {
        int n = expected.get("n").asInt();
        double excess = number(expected, "excess");
        int more = (int) Math.round(n * (0.5 + excess));
        Counts counts = new Counts(2, 1);
        counts.answers[0] = more;
        counts.answers[1] = n - more;
        PlugInTest test = new PlugInTest(
                counts, new double[] {0.5, 0.5}, 0, 1, 0, number(expected, "weight"), number(expected, "needed"));

        assertThat(test.upper()).isCloseTo(Math.min(0.5, number(expected, "upper")), within(1e-9));
    }

    static Iterable<JsonNode> the_bound_for_many_options_is_that_of_numerical_integration() {
        return cases("plugIn");
    }

    @ParameterizedTest
    @MethodSource
    void a_sampled_share_has_the_lower_bound_of_clopper_and_pearson(JsonNode expected) {
        Target target = new Target(
                Simulation.distribution(number(expected, "share"), 1 - number(expected, "share")),
                OptionalDouble.of(number(expected, "size")));
        ReferenceError error = new ReferenceError(target, number(expected, "alpha"));

        assertThat(error.lower(value -> value.applyAsDouble(0))).isCloseTo(number(expected, "lower"), within(1e-7));
    }

    static Iterable<JsonNode> a_sampled_share_has_the_lower_bound_of_clopper_and_pearson() {
        return cases("clopperPearson");
    }

    private static JsonNode cases(String kind) {
        try (InputStream file = VerdictReferenceTests.class.getResourceAsStream("verdict-reference.json")) {
            return new ObjectMapper().readTree(file).get(kind);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double number(JsonNode node, String name) {
        return node.get(name).doubleValue();
    }

    private static double[] numbers(JsonNode node, String name) {
        return StreamSupport.stream(node.get(name).spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }
}
