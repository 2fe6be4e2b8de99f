package org.alignunit.internal.verdict.properties;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.ShareIntervals;

/**
 * Evidence on a property from replies that stand for themselves: one to each prompt variant of a question, whose shares were read
 * off or stated, and lie between two ends each; in a reply that was not read they may be anything. There is no sampling error.
 */
public final class BoxEvidence implements Evidence {
    private final JudgedProperty property;
    private final PropertyRule rule;
    private final int[] variants;
    private final ShareIntervals shares;

    /** Evidence without any reply yet: each stream gets one to each of its prompt variants. */
    public BoxEvidence(JudgedProperty property, PropertyRule rule, int[] variants) {
        this.property = property;
        this.rule = rule;
        this.variants = variants.clone();
        this.shares = new ShareIntervals(
                IntStream.range(0, variants.length).map(property::options).toArray(), variants);
    }

    /** Adds a reply to a stream: the least and the largest share of each option. */
    public void add(int stream, double[] low, double[] high) {
        shares.add(stream, low, high);
    }

    @Override
    public void addUnread(int stream) {
        shares.addUnread(stream);
    }

    @Override
    public int[] wanted() {
        return shares.wanted();
    }

    @Override
    public Judgement judge() {
        double lower = 0;
        double upper = 0;
        double estimate = 0;
        for (int i = 0; i < variants.length; i++) {
            Bounds own = property.within(i, shares.low(i), shares.high(i));
            lower += own.lower();
            upper += own.upper();
            estimate += estimate(i, own);
        }
        Bounds sums = new Bounds(lower, upper);
        Bounds bounds = property.scale().properties(sums);
        int missing = Arrays.stream(wanted()).sum();
        String obstacle = missing > 0
                ? missing + (missing == 1 ? " reply is" : " replies are") + " still missing"
                : PropertyEvidence.obstacle(
                        rule, shares.unread(), Arrays.stream(variants).sum());
        Verdict verdict = obstacle.isEmpty() ? rule.limits().judge(bounds) : Verdict.INCONCLUSIVE;
        return PropertyEvidence.judged(
                verdict,
                property.scale().property(sums.inside(estimate)),
                bounds,
                shares.wide() ? List.of(ErrorSource.MISSING_MASS) : List.of(),
                obstacle);
    }

    private double estimate(int stream, Bounds own) {
        int read = shares.read(stream);
        if (read == 0) {
            return (own.lower() + own.upper()) / 2;
        }
        double[] low =
                Arrays.stream(shares.lows(stream)).map(share -> share / read).toArray();
        double[] high =
                Arrays.stream(shares.highs(stream)).map(share -> share / read).toArray();
        double[] middle = Term.middle(low, high);
        return property.at(stream, middle);
    }
}
