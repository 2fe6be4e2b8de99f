package org.alignunit.internal.elicitation.expression;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.alignunit.ErrorSource;
import org.alignunit.Expression;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.reading.ReplyReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.means.CallEvidence;
import org.alignunit.internal.verdict.properties.BoxEvidence;
import org.alignunit.internal.verdict.properties.JudgedProperty;
import org.alignunit.internal.verdict.properties.PropertyEvidence;
import org.alignunit.internal.verdict.properties.PropertyRule;
import org.alignunit.model.Prompt;

/** All that differs by expression. The defaults are those of an expression whose reply is a whole distribution. */
public interface ExpressionStrategy {
    /** {@return the strategy of an expression} */
    static ExpressionStrategy of(Expression expression) {
        return switch (expression) {
            case LOG_PROBABILITIES -> new LogProbabilitiesStrategy();
            case SEQUENCE -> new SequenceStrategy();
            case VERBALIZED -> new VerbalizedStrategy();
            case SAMPLED -> new SampledStrategy();
            case PANEL -> new PanelStrategy();
        };
    }

    /** {@return the prompt with this text, within the expression's limits} */
    Prompt prompt(String text, Shown shown);

    /** {@return reads its replies} */
    ReplyReader reader();

    /**
     * Evidence without any reply yet, again and again, what is slow to make once for all; a block goes through all of each
     * question's {@code variants} equally often.
     */
    default Supplier<OpinionEvidence> evidence(List<Target> targets, Rule rule, IntSupplier block, int[] variants) {
        return () -> {
            CallEvidence calls = new CallEvidence(targets, rule, block.getAsInt());
            return OpinionEvidence.of(
                    calls, Opinion.Shares.class, (question, opinion) -> calls.add(question, opinion.shares()));
        };
    }

    /** The same on a property beside the distance. */
    default OpinionEvidence evidence(JudgedProperty property, PropertyRule rule, IntSupplier block, int[] variants) {
        if (rule.maxReplies() < 2 * block.getAsInt()) {
            int[] once = new int[variants.length];
            Arrays.fill(once, rule.maxReplies());
            BoxEvidence shares = new BoxEvidence(property, rule, once); // as they stand
            return OpinionEvidence.of(shares, Opinion.Shares.class, (question, opinion) -> {
                double[] read = opinion.shares().shares();
                shares.add(question, read, read);
            });
        }
        PropertyEvidence calls = property.replies(rule, block.getAsInt(), ErrorSource.CALLS);
        return OpinionEvidence.of(
                calls,
                Opinion.Shares.class,
                (question, opinion) -> calls.add(question, opinion.shares().shares()));
    }

    /** {@return whether anything is asked, rather than known beforehand} */
    default boolean asks() {
        return true;
    }

    /** {@return whether another reply to the same prompt adds information} */
    default boolean repeats() {
        return true;
    }

    /** {@return whether replies are independent single answers, so that the evidence stops early and can be simulated} */
    default boolean independent() {
        return false;
    }

    /** {@return whether a distribution is counted from single answers, and so has their sampling error} */
    default boolean counted() {
        return false;
    }

    /** {@return replies a question where the test sets no limit} */
    default int usualReplies(int questions, boolean asserted) {
        return 1;
    }

    /** {@return the length of a reply that is no longer than the prompt asks for} */
    int replyCharacters(int options);

    /** {@return the opinion in the reply of this index by a model that answers by these shares without any error} */
    default Opinion ideal(Distribution shares, int reply) {
        return new Opinion.Shares(shares, 1, 0, false);
    }
}
