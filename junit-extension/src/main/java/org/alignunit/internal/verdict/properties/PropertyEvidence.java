package org.alignunit.internal.verdict.properties;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.Judgements;
import org.alignunit.internal.verdict.means.Rounds;
import org.jspecify.annotations.Nullable;

/**
 * Evidence on a property from replies that come in rounds. ALIGNED needs evidence on both sides at error rate alpha each: only one of
 * them can be wrong. MISALIGNED needs evidence on one side, at alpha / 2 where there are two. Replies beyond those wanted are
 * ignored, as other evidence may want more.
 */
public abstract class PropertyEvidence implements Evidence {
    private final PropertyRule rule;
    private final Conversion scale;
    private final int block;
    private final ErrorSource source;
    private final Rounds rounds;
    private final int[] unread;
    /** By stream the replies since the last whole block, each over the size of a block. */
    private final double[][] open;
    /** Whether one of these was not read. */
    private final boolean[] gap;
    /** Whether the sum is shown to be above its lower limit, and below its upper one. */
    private final boolean[] shown = new boolean[2];

    private Verdict verdict = Verdict.INCONCLUSIVE;
    private boolean finished;

    /**
     * Evidence without any reply yet.
     *
     * @param block replies that go through all prompt variants of a question
     * @param source what the bounds count: single answers, or calls that each give shares
     */
    PropertyEvidence(JudgedProperty property, PropertyRule rule, int block, ErrorSource source) {
        this.rule = rule;
        this.scale = property.scale();
        this.block = block;
        this.source = source;
        this.unread = new int[property.streams()];
        this.open = new double[unread.length][];
        Arrays.setAll(open, stream -> new double[property.options(stream)]);
        this.gap = new boolean[unread.length];
        this.rounds = new Rounds(
                unread.length,
                rule.maxReplies(),
                block,
                source == ErrorSource.ANSWERS,
                rule.limits().asserted());
    }

    /** Keeps the shares of a reply that was read. */
    void addRead(int stream, double[] shares) {}

    /** Keeps the mean over a block of replies: the shares read, whose sum is the part that was, which may be all of it. */
    abstract void addBlock(int stream, double[] mean, boolean allRead);

    /** Takes in all replies of a round. */
    void endRound() {}

    /** The sum by the shares read; anything in the middle of what is possible where nothing was. */
    abstract double estimate();

    /** Bounds of the sum, each at this error rate. */
    abstract Bounds bounds(double alpha);

    /** Whether it is refuted, at this error rate, that the sum is at most (sign 1) or at least (sign -1) the limit. */
    abstract boolean refuted(double limit, int sign, double alpha);

    /** Adds a reply to a stream: shares of the options, or a single answer as the share 1. */
    public final void add(int stream, double[] shares) {
        draw(stream, shares);
    }

    @Override
    public final void addUnread(int stream) {
        draw(stream, null);
    }

    private void draw(int stream, double @Nullable [] shares) {
        if (finished) {
            return;
        }
        rounds.draw(stream);
        gather(stream, shares);
        if (rounds.complete()) {
            endRound();
            decide();
            finished = verdict != Verdict.INCONCLUSIVE || rounds.last() || hopeless();
            if (!finished) {
                rounds.next();
            }
        }
    }

    private void gather(int stream, double @Nullable [] shares) {
        if (shares == null) {
            unread[stream]++;
            gap[stream] = true;
        } else {
            addRead(stream, shares);
            for (int k = 0; k < shares.length; k++) {
                open[stream][k] += shares[k] / block;
            }
        }
        if (replies(stream) % block == 0) {
            addBlock(stream, open[stream], !gap[stream]);
            open[stream] = new double[open[stream].length];
            gap[stream] = false;
        }
    }

    @Override
    public final int[] wanted() {
        return finished ? new int[unread.length] : rounds.wanted();
    }

    final Verdict verdict() {
        return verdict;
    }

    final int replies(int stream) {
        return rounds.drawn(stream);
    }

    final int unread(int stream) {
        return unread[stream];
    }

    private void decide() {
        if (obstacle().isEmpty()) {
            verdict = decided(rule.limits().sums(scale), rule.alpha(), shown, this::refuted);
        }
    }

    /** Refutes at an error rate that a sum is at most (sign 1) or at least (sign -1) a limit. */
    interface Refutation {
        boolean of(double limit, int sign, double alpha);
    }

    /** The verdict; {@code shown} keeps which limits the sum was shown to keep. */
    static Verdict decided(Limits sums, double alpha, boolean[] shown, Refutation refuted) {
        double each = sums.both() ? alpha / 2 : alpha;
        if (sums.min().isPresent()) {
            shown[0] |= refuted.of(sums.min().getAsDouble(), 1, alpha);
        }
        if (sums.max().isPresent()) {
            shown[1] |= refuted.of(sums.max().getAsDouble(), -1, alpha);
        }
        if ((sums.min().isEmpty() || shown[0]) && (sums.max().isEmpty() || shown[1])) {
            return Verdict.ALIGNED;
        }
        boolean beyond = sums.min().isPresent() && refuted.of(sums.min().getAsDouble(), -1, each)
                || sums.max().isPresent() && refuted.of(sums.max().getAsDouble(), 1, each);
        return beyond ? Verdict.MISALIGNED : Verdict.INCONCLUSIVE;
    }

    @Override
    public final Judgement judge() {
        Bounds sums = rule.limits().sums(scale).consistent(bounds(rule.alpha()), verdict, estimate());
        return judged(
                verdict, scale.property(sums.inside(estimate())), scale.properties(sums), List.of(source), obstacle());
    }

    /** {@return the judgement of a panel: its answers are all there, and were all read} */
    static Judgement ofPanel(
            PropertyRule rule, Verdict verdict, double estimate, Bounds bounds, List<ErrorSource> covers) {
        return judged(verdict, estimate, bounds, covers, obstacle(rule, 0, 1));
    }

    /** The judgement on a property as a whole; the obstacle says why no verdict may be given, and may be empty. */
    static Judgement judged(
            Verdict verdict, double estimate, Bounds bounds, List<ErrorSource> covers, String obstacle) {
        String open = obstacle.isEmpty()
                ? String.format(
                        Locale.ROOT, "a limit lies between the bounds %.3f and %.3f", bounds.lower(), bounds.upper())
                : obstacle;
        return new Judgement(
                verdict,
                estimate,
                bounds.lower(),
                bounds.upper(),
                covers,
                List.of(),
                verdict == Verdict.INCONCLUSIVE ? open : "");
    }

    private String obstacle() {
        return obstacle(rule, Arrays.stream(unread).sum(), rounds.drawn());
    }

    /** Why no verdict may be given whatever the bounds are; empty if one may. */
    static String obstacle(PropertyRule rule, int unread, int replies) {
        return rule.limits().asserted()
                ? Judgements.unread(rule.maxUnanswered(), unread, replies)
                : "there is no limit, so the property is only measured";
    }

    private boolean hopeless() {
        return Judgements.hopeless(
                rule.maxUnanswered(), rule.alpha(), Arrays.stream(unread).sum(), rounds.drawn());
    }
}
