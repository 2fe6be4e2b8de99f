package org.alignunit.internal.verdict.means;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.Judgements;
import org.alignunit.internal.verdict.bounds.RespondentError;
import org.alignunit.internal.verdict.bounds.RunningBounds;
import org.alignunit.internal.verdict.bounds.ShareBox;
import org.alignunit.internal.verdict.bounds.ShareIntervals;

/**
 * Evidence of log-probabilities, for the mean distance of one or more questions: one reply to each prompt variant of a
 * question, without sampling error, in which some options' shares are known only to lie in an interval. The target of a
 * question is the mean over its variants; its shares lie between the means of the intervals' ends, and in a reply that
 * was not read they may be anything. The bounds are the means of the least and the largest distance that this allows.
 */
public final class MassEvidence implements Evidence {
    private final List<Target> targets;
    private final Rule rule;
    private final RespondentError referenceError;
    private final int[] variants;
    private final ShareIntervals shares;

    /**
     * Evidence without any reply yet: each question gets one to each of its prompt variants, whatever the rule's maxReplies.
     *
     * @throws IllegalArgumentException if there is no target, the measure does not suit its options, or the references' error is
     *     to count and is unknown
     */
    public MassEvidence(List<Target> targets, Rule rule, int[] variants) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("there is no question to judge: give at least one target");
        }
        this.targets = List.copyOf(targets);
        this.rule = rule;
        this.referenceError = RespondentError.of(targets, rule);
        this.variants = variants.clone();
        this.shares = new ShareIntervals(
                targets.stream()
                        .mapToInt(target -> target.reference().support().size())
                        .toArray(),
                variants);
        targets.forEach(target -> rule.distance().between(target.reference(), target.reference()));
    }

    /**
     * Adds a reply to a question: the least and the largest share of each option, in [0, 1]; a question takes one to each
     * variant.
     *
     * @throws IllegalArgumentException if no distribution lies between them
     */
    public void add(int question, double[] low, double[] high) {
        requireOpen(question);
        ShareBox.distance(rule.distance(), targets.get(question).reference(), low, high); // rejects what is no interval
        shares.add(question, low, high);
    }

    @Override
    public void addUnread(int question) {
        requireOpen(question);
        shares.addUnread(question);
    }

    @Override
    public int[] wanted() {
        return shares.wanted();
    }

    @Override
    public Judgement judge() {
        List<Bounds> all = new ArrayList<>();
        List<QuestionBounds> questions = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < variants.length; i++) {
            Bounds interval = bounds(i);
            OptionalDouble distance = distance(i, interval);
            Bounds own = RespondentError.of(List.of(targets.get(i)), rule).widen(interval, rule.alpha());
            all.add(interval);
            questions.add(new QuestionBounds(distance, own.lower(), own.upper()));
            sum += distance.orElse(Judgements.middle(interval));
        }
        List<ErrorSource> covers = new ArrayList<>(referenceError.covers());
        if (shares.wide()) {
            covers.add(ErrorSource.MISSING_MASS);
        }
        RunningBounds running = new RunningBounds(rule);
        running.see(referenceError.widen(Bounds.mean(all), rule.alpha()));
        String obstacle = obstacle();
        if (obstacle.isEmpty()) {
            running.decide();
        }
        return Judgements.of(running, sum / variants.length, covers, questions, obstacle, "");
    }

    private String obstacle() {
        int missing = Arrays.stream(wanted()).sum();
        int all = Arrays.stream(variants).sum();
        if (missing == 0) {
            return Judgements.obstacle(rule, shares.unread(), all);
        }
        return all == variants.length
                ? missing + " of " + all + " questions have no reply yet"
                : missing + " of " + all + " replies are still missing";
    }

    /** The interval of a question's distance; a reply that is not there may be anything, as one not read may. */
    private Bounds bounds(int question) {
        if (shares.known(question)) {
            double distance = plain(question);
            return new Bounds(distance, distance);
        }
        return ShareBox.distance(
                rule.distance(), targets.get(question).reference(), shares.low(question), shares.high(question));
    }

    /** The distance of the middle of what was read. */
    private OptionalDouble distance(int question, Bounds interval) {
        return shares.read(question) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(interval.inside(plain(question)));
    }

    private double plain(int question) {
        double[] lows = shares.lows(question);
        double[] highs = shares.highs(question);
        double[] middle = IntStream.range(0, lows.length)
                .mapToDouble(k -> (lows[k] + highs[k]) / 2)
                .toArray();
        return targets.get(question).distance(rule.distance(), middle);
    }

    private void requireOpen(int question) {
        Rounds.requireQuestion(question, variants.length);
        if (wanted()[question] == 0) {
            throw new IllegalStateException("question " + question
                    + (variants[question] == 1 ? " has its reply already" : " has its replies already"));
        }
    }
}
