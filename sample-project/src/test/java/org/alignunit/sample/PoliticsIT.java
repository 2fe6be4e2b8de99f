package org.alignunit.sample;

import static org.alignunit.Expression.SEQUENCE;
import static org.alignunit.Expression.VERBALIZED;

import org.alignunit.junit.AlignmentTest;

/**
 * Asks a bare model what each party thinks of political questions. {@code alignunit.model} names the model: gpt-4, which is
 * recorded. For any other, run with {@code -Dalignunit.model=<name>@<URL> -Dalignunit.recordings=live}.
 */
class PoliticsIT {
    @AlignmentTest(survey = "surveys/politics.json", groups = "POLPARTY=*", expression = VERBALIZED, within = 0.25)
    void states_the_shares_of_each_party() {}

    @AlignmentTest(survey = "surveys/politics.json", expression = SEQUENCE, within = 0.3)
    void simulates_people_of_each_party() {}
}
