package org.alignunit.internal.elicitation.expression;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.reading.ReplyReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.means.MassEvidence;
import org.alignunit.internal.verdict.properties.BoxEvidence;
import org.alignunit.internal.verdict.properties.JudgedProperty;
import org.alignunit.internal.verdict.properties.PropertyRule;
import org.alignunit.model.Prompt;

/** The probabilities of the options' letters as the first token: one reply to each prompt variant tells all. */
final class LogProbabilitiesStrategy implements ExpressionStrategy {
    @Override
    public Prompt prompt(String text, Shown shown) {
        return new Prompt("", text, 1, 4, 20, "");
    }

    @Override
    public ReplyReader reader() {
        return ReplyReader.LOG_PROBABILITIES;
    }

    @Override
    public Supplier<OpinionEvidence> evidence(List<Target> targets, Rule rule, IntSupplier block, int[] variants) {
        return () -> {
            MassEvidence masses = new MassEvidence(targets, rule, variants);
            return OpinionEvidence.of(
                    masses,
                    Opinion.Masses.class,
                    (question, opinion) -> masses.add(question, doubles(opinion.low()), doubles(opinion.high())));
        };
    }

    @Override
    public OpinionEvidence evidence(JudgedProperty property, PropertyRule rule, IntSupplier block, int[] variants) {
        BoxEvidence masses = new BoxEvidence(property, rule, variants);
        return OpinionEvidence.of(
                masses,
                Opinion.Masses.class,
                (question, opinion) -> masses.add(question, doubles(opinion.low()), doubles(opinion.high())));
    }

    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public int replyCharacters(int options) {
        return 2;
    }

    @Override
    public Opinion ideal(Distribution shares, int reply) {
        List<Double> exact = Arrays.stream(shares.shares()).boxed().toList();
        return new Opinion.Masses(exact, exact, shares, new Bounds(0, 0), 1);
    }

    private static double[] doubles(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
