package org.alignunit.internal.run.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alignunit.Expression;
import org.alignunit.internal.elicitation.EquivalentQuestions;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.model.budget.Prices;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Survey;

/**
 * One test case: the questions whose mean distance is measured for one group and one way of asking.
 *
 * @param survey where questions and references come from
 * @param questions at least one, each with a reference for the group
 * @param leftOut how many questions were left out because the group has no answers to them
 * @param group whom the model shall answer like
 * @param expression how the distribution is told
 * @param variants the orders and wordings that the replies go through
 * @param rule what is asked of the evidence
 * @param pointwise whether the plain distance is compared with the threshold, rather than its bounds
 * @param temperatureScaling whether log-probabilities are scaled by a temperature fitted on the cell's other questions
 * @param prices of the model, where known
 * @param seed of everything random
 */
public record Cell(
        Survey survey,
        List<Question> questions,
        int leftOut,
        Group group,
        Expression expression,
        PromptVariants variants,
        Rule rule,
        boolean pointwise,
        boolean temperatureScaling,
        Optional<Prices> prices,
        long seed) {
    /** The fewest questions of a cell with temperature scaling: each temperature is fitted on all but a part of them. */
    public static final int FEWEST_TO_SCALE = 5;

    /**
     * Whether temperatures can be fitted.
     *
     * @param questions of a cell
     * @return whether each has enough others that ask something else
     */
    public static boolean scalable(List<Question> questions) {
        List<Integer> firsts = EquivalentQuestions.firsts(questions);
        return firsts.stream()
                .allMatch(first -> questions.size() - Collections.frequency(firsts, first) >= FEWEST_TO_SCALE - 1);
    }

    /** Copies the list. */
    public Cell {
        questions = List.copyOf(questions);
    }

    /** {@return how many replies go through the ways of asking of every question equally often} */
    public int block() {
        return variants.block(questions, group);
    }

    /** {@return how many ways of asking each question has} */
    public int[] ways() {
        int[] ways = new int[questions.size()];
        for (int q = 0; q < ways.length; q++) {
            ways[q] = variants.count(questions.get(q), group);
        }
        return ways;
    }

    /**
     * The most replies that the questions get, all together.
     *
     * @return one to each way of asking, for log-probabilities; else as many as the rule allows each
     */
    public long most() {
        return expression == Expression.LOG_PROBABILITIES
                ? IntStream.of(ways()).sum()
                : (long) rule.maxReplies() * questions.size();
    }

    /**
     * The same for a respondent that orders and words the questions itself.
     *
     * @return the cell with one way of asking
     */
    public Cell asItStands() {
        return new Cell(
                survey,
                questions,
                leftOut,
                group,
                expression,
                PromptVariants.asItStands(),
                rule,
                pointwise,
                temperatureScaling,
                prices,
                seed);
    }

    /** {@return the group's answers to the questions, in their order} */
    public List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Question question : questions) {
            Reference reference = survey.reference(question, group).orElseThrow();
            targets.add(new Target(reference.distribution(), reference.sampleSize()));
        }
        return targets;
    }
}
