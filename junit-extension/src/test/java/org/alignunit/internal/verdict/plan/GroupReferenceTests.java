package org.alignunit.internal.verdict.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.RelativeEntropy;
import org.alignunit.internal.verdict.bounds.ShareBox;
import org.alignunit.internal.verdict.means.Simulated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against values computed by {@code src/test/python/verdict_group.py}. */
class GroupReferenceTests {

    @ParameterizedTest
    @MethodSource("boxes")
    void the_interval_of_total_variation_is_that_of_linear_programs(JsonNode expected) {
        Bounds interval = ShareBox.distance(
                DistanceMeasure.TOTAL_VARIATION,
                distribution(expected.get("q")),
                numbers(expected.get("low")),
                numbers(expected.get("high")));

        assertThat(interval.lower()).isCloseTo(expected.get("least").asDouble(), within(1e-9));
        assertThat(interval.upper()).isCloseTo(expected.get("most").asDouble(), within(1e-9));
    }

    static Iterable<JsonNode> boxes() {
        return values("boxes");
    }

    @ParameterizedTest
    @MethodSource("floors")
    void the_noise_floor_is_that_of_all_counts(JsonNode expected) {
        Target target = new Target(
                distribution(expected.get("q")),
                OptionalDouble.of(expected.get("people").asInt()));
        DistanceMeasure measure =
                DistanceMeasure.valueOf(expected.get("measure").asText());
        OptionalInt answers = OptionalInt.of(expected.get("answers").asInt());

        NoiseFloor fixed = NoiseFloor.of(target, measure, false, answers, 1);
        NoiseFloor sampled = NoiseFloor.of(target, measure, true, answers, 1);

        assertThat(fixed.model().orElseThrow()).isCloseTo(expected.get("fixed").asDouble(), within(1e-9));
        assertThat(sampled.model().orElseThrow())
                .isCloseTo(expected.get("sampled").asDouble(), within(1e-9));
        assertThat(fixed.group().orElseThrow()).isCloseTo(expected.get("group").asDouble(), within(1e-9));
    }

    static Iterable<JsonNode> floors() {
        return values("floors");
    }

    @ParameterizedTest
    @MethodSource("radii")
    void the_radius_in_relative_entropy_is_the_least_of_chernoffs_bounds(JsonNode expected) {
        double radius = RelativeEntropy.radius(
                expected.get("freedom").asDouble(), expected.get("log").asDouble());

        assertThat(radius).isCloseTo(expected.get("radius").asDouble(), within(1e-5));
    }

    static Iterable<JsonNode> radii() {
        return values("radii");
    }

    private static Distribution distribution(JsonNode shares) {
        return Distribution.ofWeights(Simulated.support(shares.size()), numbers(shares));
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static Iterable<JsonNode> values(String name) {
        try (InputStream in = GroupReferenceTests.class.getResourceAsStream("verdict-group.json")) {
            return new ObjectMapper().readTree(in).get(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
