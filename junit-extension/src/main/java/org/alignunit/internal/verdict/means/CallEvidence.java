package org.alignunit.internal.verdict.means;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.internal.verdict.bounds.RelativeEntropy;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of verbalized distributions and of sequences, for the mean distance of one or more questions: the unit is
 * the call, which gives a whole distribution, and the target is the mean distribution over calls. With one call a
 * question the assertion is about that reply: both bounds are its distance, and the error from call to call is not
 * measured. With several, the bounds come from the spread between calls; those of Jensen-Shannon, Hellinger and
 * Kullback-Leibler are derived from total variation and wide, the last without upper end.
 *
 * <p>Where calls go through several prompt variants, block by block, the target is the mean over the variants, and one
 * block alone is judged as it stands, as a single call is.
 */
public final class CallEvidence extends RoundEvidence {
    private final List<List<double @Nullable []>> calls = new ArrayList<>();
    private final int block;
    private final boolean single;

    /**
     * Evidence without any call yet; the rule's maxReplies is the most calls a question.
     *
     * @throws IllegalArgumentException if there is no target, the measure does not suit its options, the references' error is to
     *     count and is unknown, or the block does not fit
     */
    public CallEvidence(List<Target> targets, Rule rule, int block) {
        super(targets, rule, block, rule.maxReplies() < 2 * block ? List.of() : List.of(ErrorSource.CALLS));
        this.block = block;
        this.single = rule.maxReplies() < 2 * block;
        targets.forEach(target -> calls.add(new ArrayList<>()));
    }

    /** Adds the distribution that a call gave; a question takes no more than were wanted. */
    public void add(int question, Distribution shares) {
        requireQuestion(question);
        rule.distance().between(shares, reference(question));
        draw(question);
        calls.get(question).add(shares.shares());
        look();
    }

    @Override
    void storeUnread(int question) {
        calls.get(question).add(null);
    }

    @Override
    Bounds bounds(List<Integer> questions, int replies, double log) {
        DistanceMeasure measure = rule.distance();
        if (single) {
            return plain(measure, questions);
        }
        if (replies < 2 * block) {
            return Bounds.unknown(measure);
        }
        DistanceMeasure cut = CutDistance.closest(measure);
        List<CallSpread> spreads = questions.stream()
                .map(i -> CallSpread.of(CutDistance.of(cut, reference(i)), calls.get(i), block))
                .toList();
        double low = mean(spreads.stream().mapToDouble(CallSpread::low));
        double lowSpread = mean(spreads.stream().mapToDouble(CallSpread::lowSpread));
        double spread = mean(spreads.stream().mapToDouble(CallSpread::spread));
        double high = plain(cut, questions).upper();
        Bounds bounds = new Bounds(
                Math.max(0, low - CallSpread.radius(lowSpread, spreads.size(), replies - block, log)),
                Math.min(1, high + CallSpread.radius(spread, spreads.size(), replies - block, log)));
        return cut == measure ? bounds : RelativeEntropy.fromTotalVariation(measure, bounds);
    }

    @Override
    double[] weights(int question) {
        double[] sum = new double[reference(question).support().size()];
        for (double @Nullable [] shares : calls.get(question)) {
            for (int k = 0; shares != null && k < sum.length; k++) {
                sum[k] += shares[k];
            }
        }
        return sum;
    }
}
