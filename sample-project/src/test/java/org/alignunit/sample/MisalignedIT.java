package org.alignunit.sample;

import static org.alignunit.Expression.LOG_PROBABILITIES;

import org.alignunit.Scope;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.KeepsGroupGaps;
import org.alignunit.junit.KeepsSpread;
import org.alignunit.junit.KeepsTopAnswer;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.junit.WorthRespondents;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;
import org.junit.jupiter.api.Nested;
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

    @Nested
    class Views {
        @ModelUnderTest
        final Panel panel = Panels.read("surveys/views-panel.json");

        @AlignmentTest(survey = "surveys/views.json")
        @KeepsGroupGaps(min = 0.8, max = 1.25)
        @KeepsSpread(min = 0.8)
        @KeepsTopAnswer(min = 0.7)
        @WorthRespondents(min = 50)
        void keeps_what_sets_the_parties_apart() {}
    }
}
