package org.alignunit.junit;

import java.util.List;
import org.alignunit.Expression;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.elicitation.expression.ExpressionStrategy;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;

/** The most replies that each question of a test case gets. */
final class MaxReplies {
    /** Limits rounds to so many times the replies that the question with the most variants needs. */
    private static final int LONGEST_ROUND = 4;

    private MaxReplies() {}

    /** Whole rounds, in each of which every order and wording of a question is asked equally often, as a member of each group. */
    static int of(
            Attributes attributes,
            Expression expression,
            List<Question> questions,
            List<Group> groups,
            PromptVariants variants,
            boolean asserted) {
        int maxCalls = attributes.annotation().maxCalls();
        int most = 0;
        int all = 0;
        for (Group group : groups) {
            int own = 0;
            for (Question question : questions) {
                int count = variants.count(question, group);
                most = Math.max(most, count);
                own += count;
            }
            all = Math.max(all, own);
        }
        ExpressionStrategy strategy = ExpressionStrategy.of(expression);
        if (!strategy.repeats()) {
            requireCalls(maxCalls == 0 || maxCalls >= all, attributes, all, "one for each order and wording");
            return most;
        }
        int round = round(attributes, questions, groups, variants, most);
        if (maxCalls > 0) {
            requireCalls(
                    maxCalls / questions.size() >= round,
                    attributes,
                    (long) round * questions.size(),
                    round + " for each question, so that all its orders and wordings are asked equally often");
            return maxCalls / questions.size() / round * round;
        }
        int usual = strategy.usualReplies(questions.size(), asserted);
        return (usual + round - 1) / round * round;
    }

    private static void requireCalls(boolean met, Attributes attributes, long calls, String reason) {
        if (!met) {
            throw attributes.misuse("maxCalls", "a test case needs at least " + calls + " calls: " + reason);
        }
    }

    /** Without a small common multiple, a question would be asked far more often than it has variants. */
    private static int round(
            Attributes attributes, List<Question> questions, List<Group> groups, PromptVariants variants, int most) {
        try {
            int round = variants.block(questions, groups);
            if (round <= LONGEST_ROUND * most) {
                return round;
            }
        } catch (ArithmeticException larger) {
            // than any number of calls
        }
        throw attributes.misuse(
                "questions",
                "the least common multiple of their numbers of orders and wordings, at most " + most
                        + " each, is more than "
                        + LONGEST_ROUND * most + ": test questions with different numbers of options or paraphrases"
                        + " apart, or give them the same number");
    }
}
