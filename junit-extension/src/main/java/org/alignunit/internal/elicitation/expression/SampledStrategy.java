package org.alignunit.internal.elicitation.expression;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.reading.ReplyReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.answers.AnswerEvidence;
import org.alignunit.internal.verdict.means.MeanEvidence;
import org.alignunit.internal.verdict.properties.JudgedProperty;
import org.alignunit.internal.verdict.properties.PropertyEvidence;
import org.alignunit.internal.verdict.properties.PropertyRule;
import org.alignunit.model.Prompt;

/** Independent single answers, one a reply. */
final class SampledStrategy implements ExpressionStrategy {
    private static final int REPORTED_ANSWERS = 30;
    private static final int ANSWERS_OF_ONE_QUESTION = 300;
    private static final int ANSWERS_OF_EACH_QUESTION = 70;
    private static final int ANSWERS_IN_ALL = 600;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    @Override
    public Prompt prompt(String text, Shown shown) {
        return new Prompt("", text, 1, 16, 0, "");
    }

    @Override
    public ReplyReader reader() {
        return ReplyReader.SAMPLED;
    }

    @Override
    public Supplier<OpinionEvidence> evidence(List<Target> targets, Rule rule, IntSupplier block, int[] variants) {
        if (targets.size() == 1) {
            return () -> {
                AnswerEvidence answers = new AnswerEvidence(targets.get(0), rule, block.getAsInt());
                return OpinionEvidence.of(
                        answers, Opinion.Choice.class, (question, opinion) -> answers.add(opinion.option()));
            };
        }
        Supplier<MeanEvidence> fresh = MeanEvidence.supplier(targets, rule, block.getAsInt());
        return () -> {
            MeanEvidence answers = fresh.get();
            return OpinionEvidence.of(
                    answers, Opinion.Choice.class, (question, opinion) -> answers.add(question, opinion.option()));
        };
    }

    @Override
    public OpinionEvidence evidence(JudgedProperty property, PropertyRule rule, IntSupplier block, int[] variants) {
        PropertyEvidence answers = property.replies(rule, block.getAsInt(), ErrorSource.ANSWERS);
        return OpinionEvidence.of(answers, Opinion.Choice.class, (question, opinion) -> {
            double[] shares = new double[property.options(question)];
            shares[opinion.option()] = 1;
            answers.add(question, shares);
        });
    }

    @Override
    public boolean independent() {
        return true;
    }

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public int usualReplies(int questions, boolean asserted) {
        if (!asserted) {
            return REPORTED_ANSWERS;
        }
        return questions == 1
                ? ANSWERS_OF_ONE_QUESTION
                : Math.max(ANSWERS_OF_EACH_QUESTION, ANSWERS_IN_ALL / questions);
    }

    @Override
    public int replyCharacters(int options) {
        return 2;
    }

    /** Spreads the answers evenly over replies: multiples of the golden ratio leave no gap and no cluster. */
    @Override
    public Opinion ideal(Distribution shares, int reply) {
        double place = (0.5 + reply * GOLDEN) % 1;
        int option = 0;
        int last = shares.support().size() - 1;
        for (double sum = shares.share(0); sum <= place && option < last; sum += shares.share(option)) {
            option++;
        }
        return new Opinion.Choice(option);
    }
}
