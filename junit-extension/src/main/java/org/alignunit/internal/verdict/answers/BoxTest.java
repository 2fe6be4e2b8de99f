package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import org.alignunit.internal.verdict.EValues;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;

/**
 * Any distance that is a sum over {@link DistanceTerms}: bounds of every cell's share hold at once and at any time (alpha is
 * divided by twice their number), and the distance lies between those of the nearest and of the farthest shares within
 * them. Simple and careful: it forgets that shares sum to one.
 */
final class BoxTest implements DistanceTest {
    private static final BetaPrior PRIOR = new BetaPrior(0.5, 0.5);

    private final DistanceTerms cells;
    private final double needed;
    private final double within;
    private final double[] leastReference;
    private final double[] mostReference;
    private final double[] least;
    private final double[] most;

    BoxTest(Target target, Rule rule) {
        cells = DistanceTerms.of(rule.distance(), target.reference().support());
        int bounds = 2 * cells.sets().size();
        double alpha = rule.sampledReference() ? rule.alpha() / 2 : rule.alpha();
        needed = Math.log(bounds / alpha);
        within = rule.within().orElse(Double.POSITIVE_INFINITY);
        ReferenceError error = new ReferenceError(target, rule.sampledReference() ? alpha / bounds : 0);
        least = new double[bounds / 2];
        most = new double[bounds / 2];
        Arrays.fill(most, 1);
        leastReference = new double[bounds / 2];
        mostReference = new double[bounds / 2];
        for (int cell = 0; cell < least.length; cell++) {
            double share = Math.min(1, cells.in(cell, target.reference()::share));
            leastReference[cell] = error.lower(share);
            mostReference[cell] = 1 - error.lower(1 - share);
        }
    }

    @Override
    public void add(int[] options, int[] counts, int unread) {
        int replies = Arrays.stream(counts).sum() + unread;
        for (int cell = 0; cell < least.length; cell++) {
            int in = (int) cells.in(cell, k -> counts[k]);
            least[cell] = Math.max(least[cell], PRIOR.lower(in, replies, needed));
            most[cell] = Math.min(most[cell], PRIOR.upper(in + unread, replies, needed));
        }
    }

    @Override
    public EValues eValues(int[] counts, int unread) {
        return EValues.NONE;
    }

    @Override
    public boolean aligned() {
        return upper(new int[0], 0) <= within;
    }

    @Override
    public boolean misaligned() {
        return lower(new int[0], 0) > within;
    }

    @Override
    public double lower(int[] counts, int unread) {
        double[] p = new double[least.length];
        double[] q = new double[least.length];
        for (int cell = 0; cell < p.length; cell++) {
            p[cell] = Math.max(least[cell], Math.min(most[cell], leastReference[cell]));
            q[cell] = Math.max(leastReference[cell], Math.min(mostReference[cell], p[cell]));
        }
        return cells.distance(p, q);
    }

    @Override
    public double upper(int[] counts, int unread) {
        double[] p = least.clone();
        double[] q = mostReference.clone();
        for (int cell = 0; cell < p.length; cell++) {
            if (cells.term(most[cell], leastReference[cell]) > cells.term(p[cell], q[cell])) {
                p[cell] = most[cell];
                q[cell] = leastReference[cell];
            }
        }
        return cells.distance(p, q);
    }

    @Override
    public double progress() {
        return 0;
    }
}
