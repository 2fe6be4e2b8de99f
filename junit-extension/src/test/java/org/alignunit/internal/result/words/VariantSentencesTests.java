package org.alignunit.internal.result.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.VariantResult.Kind;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantSentencesTests {
    private static final String DEPENDS = "On which side of the threshold it lies depends on the order.";

    @ParameterizedTest
    @CsvSource({"0.10, 0.15, 0.30, 0.35, true", "0.10, 0.25, 0.30, 0.35, false", "0.10, 0.15, 0.12, 0.35, false"})
    void the_side_depends_on_the_order_where_bounds_lie_on_different_sides(
            double lower, double upper, double otherLower, double otherUpper, boolean depends) {
        String sentence = sentence(variant(1, 0.13, lower, upper), variant(2, 0.33, otherLower, otherUpper));

        assertThat(sentence.contains(DEPENDS)).isEqualTo(depends);
        assertThat(sentence).contains("within the threshold", "(7 questions; without sampling error)");
    }

    @Test
    void plain_distances_say_nothing_of_sides() {
        String sentence = sentence(variant(1, 0.13, null, null), variant(2, 0.33, null, null));

        assertThat(sentence)
                .contains("0.130 to 0.330", "without an error rate", "chance")
                .doesNotContain("threshold");
    }

    private static String sentence(VariantResult... variants) {
        return VariantSentences.of(new WaysOfAsking(List.of(), List.of(variants)), 0.2)
                .get(0);
    }

    private static VariantResult variant(int number, double distance, @Nullable Double lower, @Nullable Double upper) {
        return new VariantResult(Kind.ORDER, number, 7, distance, 0.14, lower, upper);
    }
}
