package org.alignunit.internal.elicitation.expression;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.alignunit.internal.elicitation.reading.ReplyReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.means.PanelEvidence;
import org.alignunit.internal.verdict.properties.JudgedProperty;
import org.alignunit.internal.verdict.properties.PropertyRule;
import org.alignunit.internal.verdict.properties.SampleEvidence;
import org.alignunit.model.Prompt;

/** The answers of a panel: nothing is asked, and its one "reply" to a question is what its respondents answered. */
final class PanelStrategy implements ExpressionStrategy {
    @Override
    public Prompt prompt(String text, Shown shown) {
        throw new UnsupportedOperationException("a panel is not asked");
    }

    @Override
    public ReplyReader reader() {
        throw new UnsupportedOperationException("a panel is not asked");
    }

    @Override
    public Supplier<OpinionEvidence> evidence(List<Target> targets, Rule rule, IntSupplier block, int[] variants) {
        return () -> {
            PanelEvidence panel = new PanelEvidence(targets, rule);
            return OpinionEvidence.of(
                    panel, Opinion.Sample.class, (question, opinion) -> panel.add(question, opinion.people()));
        };
    }

    @Override
    public OpinionEvidence evidence(JudgedProperty property, PropertyRule rule, IntSupplier block, int[] variants) {
        SampleEvidence panel = property.sample(rule);
        return OpinionEvidence.of(
                panel,
                Opinion.Sample.class,
                (question, opinion) -> panel.add(
                        question,
                        opinion.people().reference().shares(),
                        opinion.people().sampleSize()));
    }

    @Override
    public boolean asks() {
        return false;
    }

    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public int replyCharacters(int options) {
        return 0;
    }
}
