package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.EValues;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Numerics;

/** Total variation: {@link UpperSide} shows that it is small, {@link Bets} show that it is large. */
final class TotalVariationTest implements DistanceTest {
    /** Thresholds to bet against where there is only a lower bound to find. */
    private static final double[] LADDER = {0.02, 0.05, 0.1, 0.2, 0.4};
    /** The part of the capital that bets against half the threshold, for a lower bound where the distance is within. */
    private static final double SIDE_BET = 0.05;
    /** Where a model is expected on the way from the group to the threshold; this and its weight were found by simulation. */
    static final double PRIOR_PART = 0.35;

    private final Counts counts;
    private final UpperSide upperSide;
    private final Bets[] bets;
    private final double[] logWeights;
    private final double within;
    private final double excess;
    private final double needed;
    private final boolean sampled;
    private double logWhenMisaligned = Double.NaN;

    TotalVariationTest(Target target, Rule rule, Counts counts) {
        this.counts = counts;
        double[] reference = target.reference().shares();
        sampled = rule.sampledReference();
        double alpha = sampled ? rule.alpha() / 2 : rule.alpha();
        needed = -Math.log(alpha);
        within = rule.within().orElse(1);
        double priorPart = rule.within().isPresent() ? PRIOR_PART : 0;
        double priorWeight = rule.within().isPresent() ? priorWeight(within) : 30;
        ReferenceError error = new ReferenceError(target, sampled ? alpha : 0);
        excess = error.totalVariation();
        upperSide = reference.length <= SetTests.MOST_OPTIONS
                ? new SetTests(counts, reference, error.least(), within, priorPart, priorWeight, needed)
                : new PlugInTest(counts, reference, error.deviation(), within, priorPart, priorWeight, needed);
        // a distance of 0 cannot be bet against: some distributions there would never give some answers
        double[] thresholds =
                rule.within().isPresent() ? new double[] {Math.max(1e-6, within), Math.max(1e-6, within / 2)} : LADDER;
        bets = Arrays.stream(thresholds)
                .mapToObj(threshold -> new Bets(reference, threshold + excess))
                .toArray(Bets[]::new);
        logWeights = IntStream.range(0, bets.length)
                .mapToDouble(k -> rule.within().isEmpty() ? 1.0 / bets.length : k == 0 ? 1 - SIDE_BET : SIDE_BET)
                .map(Math::log)
                .toArray();
    }

    /** {@return how many answers' weight the expectation has that the model lies at {@link #PRIOR_PART}} */
    static double priorWeight(double within) {
        return Math.min(1e4, 7 / (within * within));
    }

    @Override
    public void add(int... options) {
        upperSide.update();
        for (Bets bet : bets) {
            bet.add(options);
        }
        double evidence = logEvidence(within);
        if (!misaligned() && evidence >= counts.needed(needed)) {
            logWhenMisaligned = evidence;
        }
    }

    @Override
    public EValues eValues() {
        return new EValues(
                eValue(upperSide.logEvidence()), eValue(misaligned() ? logWhenMisaligned : logEvidence(within)));
    }

    /**
     * The evidence holds where the bounds of a sampled reference do, which fail with half of alpha. So half of what it is, cut off
     * where it decides, at 2 / alpha, is expected to be at most (1 + alpha / 2 x 2 / alpha) / 2 = 1.
     */
    private double eValue(double logEvidence) {
        return sampled ? Math.exp(Math.min(logEvidence, needed)) / 2 : Math.exp(logEvidence);
    }

    @Override
    public boolean aligned() {
        return upperSide.shown();
    }

    @Override
    public boolean misaligned() {
        return !Double.isNaN(logWhenMisaligned);
    }

    @Override
    public double lower() {
        double shown = misaligned() ? Math.nextUp(within) : 0;
        double enough = counts.needed(needed);
        return Math.max(shown, Numerics.last(0, 1, distance -> logEvidence(distance) >= enough));
    }

    @Override
    public double upper() {
        return upperSide.upper();
    }

    @Override
    public double progress() {
        return Math.max(upperSide.progress(), logEvidence(within) / counts.needed(needed));
    }

    /** Each bet's capital holds against every distance, so a weighted mean does. */
    private double logEvidence(double distance) {
        double[] terms = IntStream.range(0, bets.length)
                .mapToDouble(k -> logWeights[k] + bets[k].logCapital(distance + excess))
                .toArray();
        double largest = Arrays.stream(terms).max().orElseThrow();
        return largest
                + Math.log(Arrays.stream(terms)
                        .map(term -> Math.exp(term - largest))
                        .sum());
    }
}
