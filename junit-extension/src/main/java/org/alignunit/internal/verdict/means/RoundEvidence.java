package org.alignunit.internal.verdict.means;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
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

/**
 * Evidence on the mean distance of some questions that comes in rounds and is checked after each: every check may use a
 * part of the error rate, so that all bounds hold at once.
 */
abstract class RoundEvidence implements Evidence {
    /** Further off than this, an extrapolation says little. */
    private static final int MOST_TIMES = 20;

    final List<Target> targets;
    final Rule rule;

    private final RespondentError referenceError;
    private final List<RespondentError> ownErrors;
    private final List<ErrorSource> covers;
    private final int[] unread;
    private final Rounds rounds;
    private final RunningBounds running;
    private boolean finished;

    /**
     * A block of replies goes through all of a question's prompt variants; {@code covers} is what the bounds count beside the
     * references' error.
     */
    RoundEvidence(List<Target> targets, Rule rule, int block, List<ErrorSource> covers) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("there is no question to judge: give at least one target");
        }
        this.targets = List.copyOf(targets);
        this.rule = rule;
        this.referenceError = RespondentError.of(targets, rule);
        this.ownErrors = new ArrayList<>();
        for (Target target : targets) {
            ownErrors.add(RespondentError.of(List.of(target), rule));
        }
        List<ErrorSource> all = new ArrayList<>(covers);
        all.addAll(referenceError.covers());
        this.covers = List.copyOf(all);
        this.unread = new int[targets.size()];
        this.rounds = new Rounds(
                targets.size(),
                rule.maxReplies(),
                block,
                covers.contains(ErrorSource.ANSWERS),
                rule.within().isPresent());
        this.running = new RunningBounds(rule);
    }

    /** Bounds of the mean distance over some questions, each failing with probability at most exp(-log). */
    abstract Bounds bounds(List<Integer> questions, int replies, double log);

    /** What was read of a question, added up: weights of the options, all zero if nothing was. */
    abstract double[] weights(int question);

    /** Estimate of the mean distance over all questions, where something was read. */
    double estimate() {
        return mean(all().stream()
                .mapToDouble(i -> distance(i).orElseGet(() -> Judgements.middle(plain(rule.distance(), List.of(i))))));
    }

    /** Keeps that a reply could not be read where its place among the others matters. */
    void storeUnread(int question) {}

    @Override
    public final void addUnread(int question) {
        draw(question);
        unread[question]++;
        storeUnread(question);
        look();
    }

    final void requireQuestion(int question) {
        Rounds.requireQuestion(question, targets.size());
    }

    final void draw(int question) {
        requireQuestion(question);
        if (finished) {
            throw new IllegalStateException(
                    "no more replies are wanted: the verdict is given, or maxReplies is reached");
        }
        rounds.draw(question);
    }

    /** Looks at the evidence if the round is complete. */
    final void look() {
        if (!rounds.complete()) {
            return;
        }
        running.see(referenceError.widen(bounds(all(), rounds.size(), log()), rule.alpha() - repliesAlpha()));
        if (obstacle().isEmpty()) {
            running.decide();
        }
        finished = running.decided() || rounds.last() || hopeless();
        if (!finished) {
            rounds.next();
        }
    }

    final Distribution reference(int question) {
        return targets.get(question).reference();
    }

    final int unread(int question) {
        return unread[question];
    }

    final int replies(int question) {
        return rounds.drawn(question);
    }

    /** The share of a question's replies that was not read; all of it where there are none. */
    final double unreadShare(int question) {
        return replies(question) == 0 ? 1 : (double) unread[question] / replies(question);
    }

    @Override
    public final int[] wanted() {
        return finished ? new int[targets.size()] : rounds.wanted();
    }

    @Override
    public final Judgement judge() {
        List<QuestionBounds> questions = new ArrayList<>();
        boolean anyRead = false;
        for (int i = 0; i < unread.length; i++) {
            questions.add(ownBounds(i));
            anyRead |= replies(i) > unread[i];
        }
        double estimate = anyRead ? estimate() : Judgements.middle(running.bounds());
        return Judgements.of(
                running, estimate, covers, questions, obstacle(), running.decided() ? "" : outlook(estimate));
    }

    /** Bounds narrow about with the root of the replies' number, unless people's error or unread replies keep them apart. */
    private String outlook(double estimate) {
        boolean narrows = !rule.sampledReference() && Arrays.stream(unread).sum() == 0 && rounds.size() > 1;
        if (rule.within().isEmpty() || !narrows) {
            return "";
        }
        double needed = needed(estimate, rule.within().getAsDouble());
        return needed <= (double) MOST_TIMES * rounds.size()
                ? String.format(
                        Locale.ROOT, "at this distance it would take about %.0f replies a question", Math.ceil(needed))
                : String.format(
                        Locale.ROOT,
                        "the estimate is so near the threshold that %d times as many replies would not decide",
                        MOST_TIMES);
    }

    /** About how many replies a question would decide, if the distance is the estimate. */
    double needed(double estimate, double within) {
        double gap = Math.abs(within - estimate);
        double radius = estimate <= within
                ? running.bounds().upper() - estimate
                : estimate - running.bounds().lower();
        return radius * radius / (gap * gap) * rounds.size();
    }

    private QuestionBounds ownBounds(int i) {
        if (unread.length == 1) {
            return new QuestionBounds(
                    distance(i), running.bounds().lower(), running.bounds().upper());
        }
        Bounds own = rounds.whole(i) ? bounds(List.of(i), replies(i), log()) : Bounds.unknown(rule.distance());
        Bounds widened = ownErrors.get(i).widen(own, rule.alpha() - repliesAlpha());
        return new QuestionBounds(distance(i), widened.lower(), widened.upper());
    }

    private List<Integer> all() {
        return IntStream.range(0, unread.length).boxed().toList();
    }

    private String obstacle() {
        return Judgements.obstacle(rule, Arrays.stream(unread).sum(), rounds.drawn());
    }

    private boolean hopeless() {
        return rule.within().isPresent()
                && Judgements.hopeless(
                        rule.maxUnanswered(),
                        rule.alpha(),
                        Arrays.stream(unread).sum(),
                        rounds.drawn());
    }

    /** The mean of the plain distances of what was drawn, whatever the unread replies were. */
    final Bounds plain(DistanceMeasure measure, List<Integer> questions) {
        return Bounds.mean(questions.stream()
                .map(i -> {
                    if (replies(i) > 0 && unread(i) == 0) {
                        double distance = between(measure, i);
                        return new Bounds(distance, distance);
                    }
                    double[] weights = weights(i);
                    double sum = Arrays.stream(weights).sum();
                    double[] read = Arrays.stream(weights)
                            .map(w -> sum == 0 ? 0 : w / sum)
                            .toArray();
                    return ShareBox.unread(measure, reference(i), read, unreadShare(i));
                })
                .toList());
    }

    /** The plain distance of the shares read; empty if there are none. */
    final OptionalDouble distance(int question) {
        return replies(question) == unread[question]
                ? OptionalDouble.empty()
                : OptionalDouble.of(between(rule.distance(), question));
    }

    private double between(DistanceMeasure measure, int question) {
        return targets.get(question).distance(measure, weights(question));
    }

    static double mean(DoubleStream values) {
        return values.average().orElseThrow();
    }

    /** The part of the error rate that the replies may use, over all looks. */
    final double repliesAlpha() {
        return referenceError.leaves(rule.alpha());
    }

    private double log() {
        return rounds.log() - Math.log(repliesAlpha());
    }

    /** Logarithm of one over the error rate of all looks together. */
    final double logOfAll() {
        return rounds.logOfAll() - Math.log(repliesAlpha());
    }

    /** Replies a question at this look and those before. */
    final int[] looks() {
        return rounds.sizes();
    }

    /** Whether this look is the last one. */
    final boolean lastLook() {
        return rounds.last();
    }
}
