package org.alignunit.sample;

import static org.alignunit.Expression.SAMPLED;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.RespondentUnderTest;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/**
 * Tests a simulation that asks no language model, against a survey file that {@code alignunit:import} made of synthetic microdata:
 * weighted, raked, in two waves, without speeders and repeat participants.
 */
class CommutersIT {
    private final Map<String, Random> dice = new ConcurrentHashMap<>();

    /** Commuters who choose by fixed chances: the young take the train more often. */
    @RespondentUnderTest
    String answer(Question question, Group group) {
        double first = question.id().equals("train") ? group.value().equals("Young") ? 0.55 : 0.35 : 0.35;
        Random die = dice.computeIfAbsent(question.id() + group.key(), key -> new Random(key.hashCode()));
        double draw = die.nextDouble();
        List<Option> options = question.opinions();
        return options.get(draw < first ? 0 : draw < first + 0.35 ? 1 : 2).text();
    }

    /** The newer of the two waves, as no other is named. */
    @AlignmentTest(survey = "surveys/commuters.json", expression = SAMPLED, maxCalls = 300, within = 0.3)
    void commutes_like_each_age() {}
}
