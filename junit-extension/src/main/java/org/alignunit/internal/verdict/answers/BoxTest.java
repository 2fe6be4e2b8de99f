package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;

/**
 * Any distance that is a sum of {@link DistanceTerms}: bounds of each term's share hold at once and at any time (alpha is
 * divided by twice their number), and the distance lies between those of the nearest and of the farthest shares within
 * them. Simple and careful: it does not use that shares sum to one.
 */
final class BoxTest implements DistanceTest {
    private static final BetaPrior PRIOR = new BetaPrior(0.5, 0.5);

    private final DistanceTerms terms;
    private final Counts counts;
    private final double needed;
    private final double within;
    private final double[] leastReference;
    private final double[] mostReference;
    private final double[] least;
    private final double[] most;

    BoxTest(Target target, Rule rule, Counts counts) {
        this.counts = counts;
        terms = DistanceTerms.of(rule.distance(), target.reference());
        int bounds = 2 * terms.sets().size();
        double alpha = rule.sampledReference() ? rule.alpha() / 2 : rule.alpha();
        needed = Math.log(bounds / alpha);
        within = rule.within().orElse(Double.POSITIVE_INFINITY);
        ReferenceError error = new ReferenceError(target, rule.sampledReference() ? alpha / bounds : 0);
        least = new double[bounds / 2];
        most = new double[bounds / 2];
        Arrays.fill(most, 1);
        leastReference = new double[bounds / 2];
        mostReference = new double[bounds / 2];
        int options = target.reference().support().size();
        ToDoubleFunction<IntToDoubleFunction> all =
                value -> IntStream.range(0, options).mapToDouble(value).sum();
        for (int k = 0; k < least.length; k++) {
            int set = k;
            leastReference[k] = error.lower(value -> terms.in(set, value));
            mostReference[k] = 1 - error.lower(value -> all.applyAsDouble(value) - terms.in(set, value));
        }
    }

    @Override
    public void add(int... options) {
        int replies = counts.replies();
        double enough = counts.needed(needed);
        for (int k = 0; k < least.length; k++) {
            int in = (int) terms.in(k, option -> counts.answers[option]);
            least[k] = Math.max(least[k], PRIOR.lower(in, replies, enough));
            most[k] = Math.min(most[k], PRIOR.upper(in + counts.unread, replies, enough));
        }
    }

    @Override
    public boolean aligned() {
        return upper() <= within;
    }

    @Override
    public boolean misaligned() {
        return lower() > within;
    }

    @Override
    public double lower() {
        double[] p = new double[least.length];
        double[] q = new double[least.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.max(least[k], Math.min(most[k], leastReference[k]));
            q[k] = Math.max(leastReference[k], Math.min(mostReference[k], p[k]));
        }
        return terms.distance(p, q);
    }

    @Override
    public double upper() {
        double[] p = least.clone();
        double[] q = mostReference.clone();
        for (int k = 0; k < p.length; k++) {
            if (terms.measure().term(most[k], leastReference[k])
                    > terms.measure().term(p[k], q[k])) {
                p[k] = most[k];
                q[k] = leastReference[k];
            }
        }
        return terms.distance(p, q);
    }
}
