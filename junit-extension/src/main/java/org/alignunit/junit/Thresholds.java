package org.alignunit.junit;

import java.util.List;
import java.util.Locale;
import org.alignunit.Scope;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;

/** Rejects a threshold that no model can break: it asserts nothing. */
final class Thresholds {
    private Thresholds() {}

    /** {@code cases}: the questions of each test case of a group. */
    static void requireReachable(Attributes attributes, Survey survey, Group group, List<List<Question>> cases) {
        AlignmentTest annotation = attributes.annotation();
        double within = attributes.within().orElse(-1);
        for (List<Question> each : cases) {
            double largest = 0;
            for (Question question : each) {
                largest += annotation
                                .distance()
                                .largest(survey.reference(question, group)
                                        .orElseThrow()
                                        .distribution())
                        / each.size();
            }
            if (within >= largest) {
                throw attributes.misuse(
                        "within",
                        String.format(
                                Locale.ROOT,
                                "%s asserts nothing: the largest %s that any model can have is %.3f, for %s%s",
                                within,
                                annotation.distance().label() + (each.size() == 1 ? "" : ", as a mean,"),
                                largest,
                                group.key(),
                                annotation.scope() != Scope.QUESTION
                                        ? ""
                                        : " and \"" + each.get(0).id() + "\""));
            }
        }
    }
}
