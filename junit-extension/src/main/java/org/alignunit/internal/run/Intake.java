package org.alignunit.internal.run;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.alignunit.internal.elicitation.Opinion;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.answers.AnswerEvidence;
import org.alignunit.internal.verdict.means.CallEvidence;
import org.alignunit.internal.verdict.means.MassEvidence;
import org.alignunit.internal.verdict.means.MeanEvidence;

/**
 * Evidence, and how opinions get into it: an opinion of another kind than it takes counts as unread.
 *
 * @param evidence of the cell
 * @param opinions takes an opinion on the question of an index
 */
record Intake(Evidence evidence, ObjIntConsumer<Opinion> opinions) {

    static Intake of(Cell cell, Rule rule) {
        List<Target> targets = cell.targets();
        return switch (cell.expression()) {
            case SAMPLED ->
                targets.size() == 1
                        ? ofOne(new AnswerEvidence(targets.get(0), rule, cell.block()))
                        : ofSeveral(new MeanEvidence(targets, rule, cell.block()));
            case VERBALIZED, SEQUENCE -> ofCalls(new CallEvidence(targets, rule, cell.block()));
            case LOG_PROBABILITIES -> ofMasses(new MassEvidence(targets, rule, cell.ways()));
        };
    }

    private static Intake ofOne(AnswerEvidence evidence) {
        return new Intake(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Choice choice) {
                evidence.add(choice.option());
            } else {
                evidence.addUnread();
            }
        });
    }

    private static Intake ofSeveral(MeanEvidence evidence) {
        return new Intake(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Choice choice) {
                evidence.add(question, choice.option());
            } else {
                evidence.addUnread(question);
            }
        });
    }

    private static Intake ofCalls(CallEvidence evidence) {
        return new Intake(evidence, (opinion, question) -> {
            if (opinion instanceof Opinion.Shares shares) {
                evidence.add(question, shares.shares());
            } else {
                evidence.addUnread(question);
            }
        });
    }

    static Intake ofMasses(MassEvidence evidence) {
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
