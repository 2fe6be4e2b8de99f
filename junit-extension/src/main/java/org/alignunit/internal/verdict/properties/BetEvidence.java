package org.alignunit.internal.verdict.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.bounds.Bounds;

/**
 * Evidence on a {@link SummedProperty} from independent replies, by {@link PropertyBets}: single answers, or calls that each give shares. Where
 * replies go through several prompt variants, the mean over a block that goes through all of them counts as one reply, whose mean is
 * the target.
 */
final class BetEvidence extends PropertyEvidence {
    /** Replies of which all pairs make one score: more give a sharper score, but fewer of them. */
    private static final int GROUPED = 4;

    private final List<Stream> streams;
    private final PropertyBets bets;
    private final List<PropertyBets.Claim> claims = new ArrayList<>();
    private final Map<Integer, Bounds[]> ranges = new HashMap<>();

    /** The replies to one question. */
    private static final class Stream {
        final Term term;
        final Term.Draws read;
        /** Means of blocks that were not bet on yet: the shares read, whose sum is the part that was. */
        final List<double[]> draws = new ArrayList<>();

        Stream(Term term) {
            this.term = term;
            this.read = new Term.Draws(term);
        }

        /** The least or the greatest mean score of the first draws, over all that unread replies may have been. */
        double score(int size, double unreadScore) {
            double total = 0;
            int scores = 0;
            for (int a = 0; a < size; a++) {
                for (int b = term.linear() ? a : 0; b < (term.linear() ? a + 1 : a); b++) {
                    double[] first = draws.get(a);
                    double[] second = draws.get(b);
                    double known = term.linear() ? mass(first) : mass(first) * mass(second);
                    double score = term.linear() ? term.alike(first) : term.at(first, second);
                    total += score + (1 - known) * unreadScore;
                    scores++;
                }
            }
            return total / scores;
        }

        private double mass(double[] shares) {
            double mass = 0;
            for (double share : shares) {
                mass += share;
            }
            return Math.min(1, mass);
        }
    }

    BetEvidence(SummedProperty property, PropertyRule rule, int block, ErrorSource source) {
        super(property, rule, block, source);
        this.streams = property.terms().stream().map(Stream::new).toList();
        this.bets = new PropertyBets(property.possibleScores(), property.people(), property.direction());
    }

    @Override
    void addRead(int stream, double[] shares) {
        streams.get(stream).read.add(shares);
    }

    @Override
    void addBlock(int stream, double[] mean, boolean allRead) {
        streams.get(stream).draws.add(mean);
    }

    @Override
    void endRound() {
        boolean linear = streams.get(0).term.linear();
        for (int left = streams.get(0).draws.size(); left >= (linear ? 1 : 2); ) {
            int groups = Math.max(1, left / GROUPED);
            int size = linear ? 1 : (left + groups - 1) / groups;
            bets.add(
                    scores(size, stream -> stream.term.least()),
                    scores(size, stream -> stream.term.most()),
                    ranges(size));
            streams.forEach(stream -> stream.draws.subList(0, size).clear());
            left -= size;
        }
        bets.learn();
    }

    private double[] scores(int size, ToDoubleFunction<Stream> unread) {
        return streams.stream()
                .mapToDouble(stream -> stream.score(size, unread.applyAsDouble(stream)))
                .toArray();
    }

    private Bounds[] ranges(int size) {
        return ranges.computeIfAbsent(
                size,
                draws ->
                        streams.stream().map(stream -> stream.term.range(draws)).toArray(Bounds[]::new));
    }

    @Override
    double estimate() {
        return streams.stream().mapToDouble(stream -> stream.read.mean()).sum();
    }

    @Override
    Bounds bounds(double alpha) {
        return bets.bounds(-Math.log(alpha));
    }

    @Override
    boolean refuted(double limit, int sign, double alpha) {
        return claim(limit, sign).logWealth() >= -Math.log(alpha);
    }

    private PropertyBets.Claim claim(double limit, int sign) {
        return claims.stream()
                .filter(claim -> claim.against(limit, sign))
                .findFirst()
                .orElseGet(() -> {
                    PropertyBets.Claim claim = bets.new Claim(limit, sign, false);
                    claims.add(claim);
                    return claim;
                });
    }
}
