package org.alignunit.sample;

import static org.alignunit.Expression.SEQUENCE;
import static org.alignunit.Expression.VERBALIZED;

import org.alignunit.junit.AlignmentTest;

/**
 * Does a bare model know what the parties think of political questions? It is the model that {@code alignunit.model} names:
 * gpt-4 as recorded, or {@code -Dalignunit.model=<name>@<URL> -Dalignunit.recordings=live} for any other.
 */
class PoliticsIT {
    // tag::verbalized[]
    @AlignmentTest(survey = "surveys/politics.json", groups = "POLPARTY=*", expression = VERBALIZED, within = 0.25)
    void states_the_shares_of_each_party() {}
    // end::verbalized[]

    @AlignmentTest(survey = "surveys/politics.json", expression = SEQUENCE, within = 0.3)
    void simulates_people_of_each_party() {}
}
