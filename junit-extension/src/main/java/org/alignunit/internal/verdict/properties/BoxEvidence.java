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
 * Evidence on a {@link SummedProperty} or on {@link TopAnswers} from replies that stand for themselves: one to each prompt variant of a question, whose shares were
 * read off or stated, and lie between two ends each; in a reply that was not read they may be anything. There is no sampling error.
 */
public final class BoxEvidence implements Evidence {
    private final Parts parts;
    private final Conversion scale;
    private final PropertyRule rule;
    private final int[] variants;
    private final ShareIntervals shares;

    /** What each stream adds to the sum. */
    private interface Parts {
        int options(int stream);

        double at(int stream, double[] shares);

        Bounds within(int stream, double[] low, double[] high);
    }

    /** Evidence without any reply yet: each stream gets one to each of its prompt variants. */
    public BoxEvidence(SummedProperty property, PropertyRule rule, int[] variants) {
        this(parts(property), property.scale(), rule, variants);
    }

    /** The same for favourites. */
    public BoxEvidence(TopAnswers people, PropertyRule rule, int[] variants) {
        this(parts(people), Conversion.SUM, rule, variants);
    }

    private BoxEvidence(Parts parts, Conversion scale, PropertyRule rule, int[] variants) {
        this.parts = parts;
        this.scale = scale;
        this.rule = rule;
        this.variants = variants.clone();
        this.shares = new ShareIntervals(
                IntStream.range(0, variants.length).map(parts::options).toArray(), variants);
    }

    private static Parts parts(SummedProperty property) {
        return new Parts() {
            @Override
            public int options(int stream) {
                return property.terms().get(stream).options();
            }

            @Override
            public double at(int stream, double[] shares) {
                return property.terms().get(stream).at(shares, shares);
            }

            @Override
            public Bounds within(int stream, double[] low, double[] high) {
                return property.terms().get(stream).within(low, high);
            }
        };
    }

    private static Parts parts(TopAnswers people) {
        int questions = people.favourite().size();
        return new Parts() {
            @Override
            public int options(int stream) {
                return people.favourite().get(stream).length;
            }

            @Override
            public double at(int stream, double[] shares) {
                return people.hit(stream, shares) / questions;
            }

            @Override
            public Bounds within(int stream, double[] low, double[] high) {
                Bounds hit = people.within(stream, low, high);
                return new Bounds(hit.lower() / questions, hit.upper() / questions);
            }
        };
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
            Bounds own = parts.within(i, shares.low(i), shares.high(i));
            lower += own.lower();
            upper += own.upper();
            estimate += estimate(i, own);
        }
        Bounds bounds = scale.properties(new Bounds(lower, upper));
        int missing = Arrays.stream(wanted()).sum();
        String obstacle = missing > 0
                ? missing + (missing == 1 ? " reply is" : " replies are") + " still missing"
                : PropertyEvidence.obstacle(
                        rule, shares.unread(), Arrays.stream(variants).sum());
        Verdict verdict = obstacle.isEmpty() ? rule.limits().judge(bounds) : Verdict.INCONCLUSIVE;
        return new Judgement(
                verdict,
                scale.property(Math.min(upper, Math.max(lower, estimate))),
                bounds.lower(),
                bounds.upper(),
                shares.wide() ? List.of(ErrorSource.MISSING_MASS) : List.of(),
                List.of(),
                verdict == Verdict.INCONCLUSIVE ? PropertyEvidence.reason(obstacle, bounds) : "");
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
        return parts.at(stream, middle);
    }
}
