package org.alignunit.internal.elicitation.expression;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.answers.AnswerEvidence;
import org.alignunit.internal.verdict.means.CallEvidence;
import org.alignunit.internal.verdict.means.MassEvidence;
import org.alignunit.internal.verdict.means.MeanEvidence;

/** Evidence, and how an opinion on the question of an index gets into it; one of another kind than it takes counts as unread. */
public record OpinionEvidence(Evidence evidence, ObjIntConsumer<Opinion> opinions) {
    static OpinionEvidence ofAnswers(List<Target> targets, Rule rule, int block) {
        return targets.size() == 1
                ? ofAnswers(new AnswerEvidence(targets.get(0), rule, block))
                : ofAnswers(new MeanEvidence(targets, rule, block));
    }

    private static OpinionEvidence ofAnswers(AnswerEvidence evidence) {
        return new OpinionEvidence(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Choice choice) {
                evidence.add(choice.option());
            } else {
                evidence.addUnread();
            }
        });
    }

    private static OpinionEvidence ofAnswers(MeanEvidence evidence) {
        return new OpinionEvidence(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Choice choice) {
                evidence.add(question, choice.option());
            } else {
                evidence.addUnread(question);
            }
        });
    }

    static OpinionEvidence ofCalls(List<Target> targets, Rule rule, int block) {
        CallEvidence evidence = new CallEvidence(targets, rule, block);
        return new OpinionEvidence(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Shares shares) {
                evidence.add(question, shares.shares());
            } else {
                evidence.addUnread(question);
            }
        });
    }

    static OpinionEvidence ofMasses(List<Target> targets, Rule rule, int[] variants) {
        MassEvidence evidence = new MassEvidence(targets, rule, variants);
        return new OpinionEvidence(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Masses masses) {
                evidence.add(question, doubles(masses.low()), doubles(masses.high()));
            } else {
                evidence.addUnread(question);
            }
        });
    }

    private static double[] doubles(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
