package org.alignunit.internal.run.race;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.properties.SquaredEvidence;
import org.alignunit.internal.verdict.squared.Elimination;
import org.alignunit.internal.verdict.squared.LogMoments;
import org.alignunit.internal.verdict.squared.SquaredBounds;

/** A configuration in the race, by the mean over the questions of all of its heats. */
record Configuration(String name, List<Heat> heats, LogMoments moments) implements Elimination.Contender {
    /** Where the upper bound should be sharp: about the squared distance of a model with a total variation of 0.1. */
    private static final double ASSUMED = 0.02;

    @Override
    public double estimate() {
        return mean(SquaredBounds::estimate, Judgement::estimate);
    }

    @Override
    public double lower(double alpha) {
        return mean(bounds -> bounds.lower(alpha), Judgement::lower);
    }

    @Override
    public double upper(double alpha) {
        return mean(bounds -> bounds.upper(alpha, ASSUMED), Judgement::upper);
    }

    /** Draws have bounds together; other replies stand for themselves. */
    private double mean(ToDoubleFunction<SquaredBounds> ofDraws, ToDoubleFunction<Judgement> ofOthers) {
        int draws = heats.stream()
                .filter(Heat::drawn)
                .mapToInt(heat -> heat.cell().questions().size())
                .sum();
        SquaredBounds together = new SquaredBounds(Math.max(1, draws), moments);
        double sum = 0;
        int questions = 0;
        for (Heat heat : heats) {
            if (heat.squared() instanceof SquaredEvidence replies) {
                replies.addTo(together);
            } else {
                sum += ofOthers.applyAsDouble(heat.squared().judge())
                        * heat.cell().questions().size();
            }
            questions += heat.cell().questions().size();
        }
        return (sum + (draws == 0 ? 0 : draws * ofDraws.applyAsDouble(together))) / questions;
    }

    /** Whether all replies so far were obtained. */
    boolean intact() {
        return heats.stream().noneMatch(Heat::failed);
    }

    boolean cutShort() {
        return heats.stream().anyMatch(Heat::cutShort);
    }
}
