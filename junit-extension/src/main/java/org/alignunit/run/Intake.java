package org.alignunit.run;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.alignunit.elicitation.Expression;
import org.alignunit.elicitation.Opinion;
import org.alignunit.verdict.Evidence;
import org.alignunit.verdict.Rule;
import org.alignunit.verdict.Target;
import org.alignunit.verdict.answers.AnswerEvidence;
import org.alignunit.verdict.means.CallEvidence;
import org.alignunit.verdict.means.MassEvidence;
import org.alignunit.verdict.means.MeanEvidence;

/**
 * Evidence, and how opinions get into it: an opinion of another kind than it takes counts as unread.
 *
 * @param evidence of the cell
 * @param opinions takes an opinion on the question of an index
 */
record Intake(Evidence evidence, ObjIntConsumer<Opinion> opinions) {

    static Intake of(Expression expression, List<Target> targets, Rule rule) {
        return switch (expression) {
            case SAMPLED -> targets.size() == 1 ? ofOne(targets.get(0), rule) : ofSeveral(targets, rule);
            case VERBALIZED, SEQUENCE -> ofCalls(targets, rule);
            case LOG_PROBABILITIES -> ofMasses(targets, rule);
        };
    }

    private static Intake ofOne(Target target, Rule rule) {
        AnswerEvidence evidence = new AnswerEvidence(target, rule);
        return new Intake(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Choice choice) {
                evidence.add(choice.option());
            } else {
                evidence.addUnread();
            }
        });
    }

    private static Intake ofSeveral(List<Target> targets, Rule rule) {
        MeanEvidence evidence = new MeanEvidence(targets, rule);
        return new Intake(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Choice choice) {
                evidence.add(question, choice.option());
            } else {
                evidence.addUnread(question);
            }
        });
    }

    private static Intake ofCalls(List<Target> targets, Rule rule) {
        CallEvidence evidence = new CallEvidence(targets, rule);
        return new Intake(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Shares shares) {
                evidence.add(question, shares.shares());
            } else {
                evidence.addUnread(question);
            }
        });
    }

    private static Intake ofMasses(List<Target> targets, Rule rule) {
        MassEvidence evidence = new MassEvidence(targets, rule);
        return new Intake(evidence, (opinion, question) -> {
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
