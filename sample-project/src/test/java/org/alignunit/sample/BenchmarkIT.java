package org.alignunit.sample;

import static org.alignunit.Expression.LOG_PROBABILITIES;
import static org.alignunit.Expression.SEQUENCE;
import static org.alignunit.Expression.VERBALIZED;

import org.alignunit.junit.AlignmentTest;

/**
 * A benchmark: a grid of surveys, groups and expressions that asserts nothing. The report compares it with the results of
 * other classes and models, and shows that a chat model puts nearly all its probability on one answer.
 */
class BenchmarkIT {
    // tag::grid[]
    @AlignmentTest(
            survey = {"surveys/politics.json", "surveys/books.json"},
            expression = {VERBALIZED, SEQUENCE, LOG_PROBABILITIES})
    void measures_the_whole_grid() {}
    // end::grid[]
}
