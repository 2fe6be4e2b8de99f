package org.alignunit.internal.run.race;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.properties.SquaredEvidence;
import org.alignunit.internal.verdict.squared.Elimination;
import org.alignunit.internal.verdict.squared.LogMoments;
import org.alignunit.internal.verdict.squared.SquaredBounds;

/** A configuration in the race, by the mean over the questions of all of its heats. */
record Configuration(String name, List<Heat> heats, LogMoments moments)
        implements Elimination.Contender<Configuration> {
    @Override
    public double estimate() {
        return mean(SquaredBounds::estimate, Judgement::estimate);
    }

    double lower(double alpha) {
        return mean(bounds -> bounds.lower(alpha), Judgement::lower);
    }

    double upper(double alpha) {
        return mean(bounds -> bounds.upper(alpha), Judgement::upper);
    }

    /** Two that are drawn have a bound of their difference. */
    @Override
    public double fartherBy(Configuration other, double alpha) {
        return drawn() && other.drawn()
                ? SquaredBounds.leastRise(other.draws(), draws(), alpha)
                : lower(alpha / 2) - other.upper(alpha / 2);
    }

    private boolean drawn() {
        return heats.stream().allMatch(Heat::drawn);
    }

    private SquaredBounds draws() {
        SquaredBounds draws = new SquaredBounds(questions(heats.stream().filter(Heat::drawn)), moments);
        for (Heat heat : heats) {
            if (heat.squared() instanceof SquaredEvidence replies) {
                replies.addTo(draws);
            }
        }
        return draws;
    }

    /** Draws have bounds together; other replies stand for themselves. */
    private double mean(ToDoubleFunction<SquaredBounds> ofDraws, ToDoubleFunction<Judgement> ofOthers) {
        int drawn = questions(heats.stream().filter(Heat::drawn));
        double sum = drawn == 0 ? 0 : drawn * ofDraws.applyAsDouble(draws());
        for (Heat heat : heats) {
            sum += heat.drawn() ? 0 : ofOthers.applyAsDouble(heat.squared().judge()) * questions(Stream.of(heat));
        }
        return sum / questions(heats.stream());
    }

    private static int questions(Stream<Heat> heats) {
        return heats.mapToInt(heat -> heat.cell().questions().size()).sum();
    }

    /** Whether all replies so far were obtained. */
    boolean intact() {
        return heats.stream().noneMatch(Heat::failed);
    }

    boolean cutShort() {
        return heats.stream().anyMatch(Heat::cutShort);
    }
}
