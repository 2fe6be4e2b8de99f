package org.alignunit.maven.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.Outcome;
import org.alignunit.Property;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyComparisonTests {
    /** A slope or a spread of people is 1; of answers of people, none hang together more or are refused more; the rest is best large. */
    @ParameterizedTest
    @CsvSource({
        "GROUP_GAPS, 1.0, 1.1, 1.3, 1.4, WORSE",
        "GROUP_GAPS, 1.3, 1.4, 1.0, 1.1, BETTER",
        "GROUP_GAPS, 0.7, 0.8, 1.2, 1.3, INCONCLUSIVE",
        "GROUP_GAPS, 1.0, 1.2, 0.6, 0.7, WORSE",
        "GROUP_GAPS, 1.0, 1.2, 0.9, 1.0, INCONCLUSIVE",
        "GROUP_GAPS, 1.5, 1.6, 1.5, 1.51, NOT_WORSE",
        "SPREAD, 0.9, 1.0, 0.5, 0.6, WORSE",
        "STRUCTURE, -0.1, 0.05, 0.2, 0.3, WORSE",
        "STRUCTURE, 0.2, 0.3, -0.1, 0.05, BETTER",
        "REFUSALS, 0.0, 0.1, 0.2, 0.3, WORSE",
        "REFUSALS, 0.2, 0.3, 0.0, 0.1, BETTER",
        "TOP_ANSWER, 0.8, 0.9, 0.6, 0.7, WORSE",
        "TOP_ANSWER, 0.6, 0.7, 0.8, 0.9, BETTER",
        "BASELINE, 0.1, 0.1, -0.1, 0.0, WORSE",
        "WORTH, 50, 60, 20, 30, WORSE",
        "WORTH, 50, 50, 49, 49, NOT_WORSE",
        "WORTH, 50, 50, 47, 47, WORSE",
        "WORTH, 20, 30, 50, 60, BETTER"
    })
    void what_lies_farther_from_what_people_show_is_worse(
            Property property,
            double lower,
            double upper,
            double laterLower,
            double laterUpper,
            CaseComparison.Outcome outcome) {
        CaseComparison comparison = CaseComparison.of(
                        test(property, lower, upper), test(property, laterLower, laterUpper))
                .orElseThrow();

        assertThat(comparison).isInstanceOf(PropertyComparison.class);
        assertThat(comparison.outcome(0.05, 0.05)).isEqualTo(outcome);
        if (outcome == CaseComparison.Outcome.WORSE) {
            assertThat(comparison.rise()).isNegative();
        }
    }

    @Test
    void what_was_not_measured_is_no_evidence() {
        TestResult error = new ResultBuilder()
                .property(Property.SPREAD, 0.8, 1.25)
                .verdict(Outcome.ERROR, null)
                .build();

        assertThat(CaseComparison.of(error, test(Property.SPREAD, 0.9, 1))).isEmpty();
        assertThat(CaseComparison.of(test(Property.SPREAD, 0.9, 1), error)).isEmpty();
    }

    private static TestResult test(Property property, double lower, double upper) {
        return new ResultBuilder()
                .verdict(Outcome.ALIGNED, (lower + upper) / 2)
                .bounds(lower, upper)
                .property(property, 0.8, 1.25)
                .build();
    }
}
