package org.alignunit.run;

import java.util.List;
import java.util.Optional;
import org.alignunit.elicitation.Expression;
import org.alignunit.model.budget.Prices;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;
import org.alignunit.verdict.Rule;
import org.alignunit.verdict.Target;

/**
 * One test case: the questions whose mean distance is measured for one group and one way of asking.
 *
 * @param survey where questions and references come from
 * @param questions at least one, each with a reference for the group
 * @param leftOut how many questions were left out because the group has no answers to them
 * @param group whom the model shall answer like
 * @param expression how the distribution is told
 * @param rule what is asked of the evidence
 * @param pointwise whether the plain distance is compared with the threshold, rather than its bounds
 * @param prices of the model, where known
 * @param seed of everything random
 */
public record Cell(
        Survey survey,
        List<Question> questions,
        int leftOut,
        Group group,
        Expression expression,
        Rule rule,
        boolean pointwise,
        Optional<Prices> prices,
        long seed) {
    /** Copies the list. */
    public Cell {
        questions = List.copyOf(questions);
    }

    /** The group's answers to the questions, in their order. */
    List<Target> targets() {
        return questions.stream()
                .map(question -> survey.reference(question, group).orElseThrow())
                .map(reference -> new Target(reference.distribution(), reference.sampleSize()))
                .toList();
    }
}
