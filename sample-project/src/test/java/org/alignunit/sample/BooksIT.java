package org.alignunit.sample;

import static org.alignunit.elicitation.Expression.LOG_PROBABILITIES;
import static org.alignunit.elicitation.Expression.SEQUENCE;
import static org.alignunit.elicitation.Expression.VERBALIZED;

import org.alignunit.junit.AlignmentTest;

/**
 * Does a bare model know what the parties like to read? With some twenty people behind each share even a perfect model
 * would be off by the noise floor that the report shows.
 */
class BooksIT {
    private static final String SURVEY = "surveys/books.json";

    @AlignmentTest(survey = SURVEY, groups = "POLPARTY=Republican", expression = VERBALIZED, within = 0.25)
    void states_what_republicans_would_read() {}

    /** Only measured: what the model states of Democrats takes them for keener readers than they are; it simulates worse. */
    @AlignmentTest(
            survey = SURVEY,
            expression = {VERBALIZED, SEQUENCE, LOG_PROBABILITIES})
    void states_and_simulates_readers_of_each_party() {}
}
