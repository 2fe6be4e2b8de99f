package org.alignunit.sample;

import static org.alignunit.Expression.VERBALIZED;

import org.alignunit.junit.AlignmentTest;

/**
 * Asks a bare model what Republicans like to read. Only some twenty people are behind each share, so even a perfect model
 * shows a distance: the noise floor in the report.
 */
class BooksIT {
    @AlignmentTest(
            survey = "surveys/books.json",
            groups = "POLPARTY=Republican",
            expression = VERBALIZED,
            within = 0.25)
    void states_what_republicans_would_read() {}
}
