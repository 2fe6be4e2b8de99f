package org.alignunit.sample;

import static org.alignunit.Expression.VERBALIZED;

import org.alignunit.junit.AlignmentTest;

/**
 * Does a bare model know what the parties like to read? With some twenty people behind each share even a perfect model
 * would be off by the noise floor that the report shows.
 */
class BooksIT {
    @AlignmentTest(
            survey = "surveys/books.json",
            groups = "POLPARTY=Republican",
            expression = VERBALIZED,
            within = 0.25)
    void states_what_republicans_would_read() {}
}
