package org.alignunit.internal.verdict.properties;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;

/**
 * Evidence on a {@link Property} or on {@link TopAnswers} from log-probabilities: one reply to each prompt variant of a question, in which each share lies
 * between two ends; in a reply that was not read it may be anything. There is no sampling error.
 */
public final class BoxEvidence implements Evidence {
    private final Parts parts;
    private final Conversion scale;
    private final PropertyRule rule;
    private final int[] variants;
    private final int[] replies;
    private final int[] unread;
    private final double[][] lows;
    private final double[][] highs;
    private boolean wide;

    /** What each stream adds to the sum. */
    private interface Parts {
        int options(int stream);

        double at(int stream, double[] shares);

        Bounds within(int stream, double[] low, double[] high);
    }

    /** Evidence without any reply yet: each stream gets one to each of its prompt variants. */
    public BoxEvidence(Property property, PropertyRule rule, int[] variants) {
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
        this.replies = new int[variants.length];
        this.unread = new int[variants.length];
        this.lows = IntStream.range(0, variants.length)
                .mapToObj(i -> new double[parts.options(i)])
                .toArray(double[][]::new);
        this.highs = Arrays.stream(lows).map(double[]::clone).toArray(double[][]::new);
    }

    private static Parts parts(Property property) {
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
        replies[stream]++;
        wide |= !Arrays.equals(low, high);
        for (int k = 0; k < low.length; k++) {
            lows[stream][k] += low[k];
            highs[stream][k] += high[k];
        }
    }

    @Override
    public void addUnread(int stream) {
        replies[stream]++;
        unread[stream]++;
        wide = true;
    }

    @Override
    public int[] wanted() {
        return IntStream.range(0, variants.length)
                .map(i -> variants[i] - replies[i])
                .toArray();
    }

    @Override
    public Judgement judge() {
        double lower = 0;
        double upper = 0;
        double estimate = 0;
        for (int i = 0; i < variants.length; i++) {
            Bounds own = bounds(i);
            lower += own.lower();
            upper += own.upper();
            estimate += estimate(i, own);
        }
        Bounds bounds = scale.properties(new Bounds(lower, upper));
        int missing = Arrays.stream(wanted()).sum();
        int missed = Arrays.stream(unread).sum();
        String obstacle = missing > 0
                ? missing + " replies are still missing"
                : PropertyEvidence.obstacle(rule, missed, Arrays.stream(replies).sum());
        Verdict verdict = obstacle.isEmpty() ? rule.limits().judge(bounds) : Verdict.INCONCLUSIVE;
        return new Judgement(
                verdict,
                scale.property(Math.min(upper, Math.max(lower, estimate))),
                bounds.lower(),
                bounds.upper(),
                wide ? List.of(ErrorSource.MISSING_MASS) : List.of(),
                List.of(),
                verdict == Verdict.INCONCLUSIVE ? PropertyEvidence.reason(obstacle, bounds) : "");
    }

    private Bounds bounds(int stream) {
        double open = 1 - (double) (replies[stream] - unread[stream]) / variants[stream];
        double[] low = Arrays.stream(lows[stream])
                .map(share -> share / variants[stream])
                .toArray();
        double[] high = Arrays.stream(highs[stream])
                .map(share -> Math.min(1, share / variants[stream] + open))
                .toArray();
        return parts.within(stream, low, high);
    }

    private double estimate(int stream, Bounds own) {
        int read = replies[stream] - unread[stream];
        if (read == 0) {
            return (own.lower() + own.upper()) / 2;
        }
        double[] low = Arrays.stream(lows[stream]).map(share -> share / read).toArray();
        double[] high = Arrays.stream(highs[stream]).map(share -> share / read).toArray();
        double[] middle = Term.middle(low, high);
        return parts.at(stream, middle);
    }
}
