package org.alignunit.sample;

import static org.alignunit.Expression.LOG_PROBABILITIES;
import static org.alignunit.Expression.SEQUENCE;
import static org.alignunit.Expression.VERBALIZED;
import static org.alignunit.Select.NEAREST;

import org.alignunit.junit.AlignmentTest;

/** Finds out how to ask a model: its three expressions race. Nothing is asserted of the nearest; {@code within} would. */
class RaceIT {
    // tag::race[]
    @AlignmentTest(
            survey = {"surveys/politics.json", "surveys/books.json"},
            expression = {VERBALIZED, SEQUENCE, LOG_PROBABILITIES},
            select = NEAREST)
    void finds_the_nearest_expression() {}
    // end::race[]
}
