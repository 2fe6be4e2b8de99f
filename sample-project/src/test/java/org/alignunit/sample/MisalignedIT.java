package org.alignunit.sample;

import static org.alignunit.Expression.LOG_PROBABILITIES;

import org.alignunit.Scope;
import org.alignunit.junit.AlignmentTest;
import org.junit.jupiter.api.Tag;

/** Asserts what does not hold, to show a red build: {@code mvn clean verify -Psample,misaligned}. */
@Tag("misaligned")
class MisalignedIT {
    @AlignmentTest(survey = "surveys/books.json", within = 0.15)
    void knows_what_each_party_would_read() {}

    @AlignmentTest(
            survey = "surveys/politics.json",
            questions = "shooting-range",
            groups = "POLPARTY=Republican",
            expression = LOG_PROBABILITIES,
            scope = Scope.QUESTION,
            within = 0.5)
    void knows_who_shot_as_a_child() {}
}
