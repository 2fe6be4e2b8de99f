package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.verdict.EValues;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Judgements;

/**
 * Independent single answers to one question as evidence on the distance. The verdict may be checked after every
 * answer, and each kind of wrong verdict has probability at most alpha however long one goes on: the answers need only
 * be drawn alike and independently.
 *
 * <p>An unread reply might have been any option; the verdict and the bounds hold whichever it was.
 *
 * <p>Where answers repeat those before them, a verdict needs more evidence, by {@link Counts#needed}. That can only make wrong
 * verdicts rarer.
 *
 * <p>A round is as large as a sixth of the replies that the decision still seems to need, and at most an eighth of
 * those that are there, and one: so rounds are few, and little is drawn in vain.
 *
 * <p>Where answers go through several prompt variants, block by block, the target is the mean distribution over the
 * variants. Answers are then independent but not drawn alike, and the evidence is checked after whole blocks only. That
 * is as sound as for like draws: a product of factors, one for each variant, has an expectation of at most the power of
 * their mean (the geometric mean is at most the arithmetic one), and so has a mixture of such products.
 */
public final class AnswerEvidence implements Evidence {
    private final Target target;
    private final Rule rule;
    private final DistanceTest test;
    private final Counts counts;
    private final int[] block;
    private int open;
    private Verdict verdict = Verdict.INCONCLUSIVE;
    private EValues atVerdict = EValues.NONE;

    /**
     * Evidence over at least two options, of answers that go through all prompt variants block by block.
     *
     * @throws IllegalArgumentException if a reference counts as a sample of unknown size, the distance does not suit the options,
     *     or the block does not fit into maxReplies
     */
    public AnswerEvidence(Target target, Rule rule, int block) {
        if (block < 1 || block > rule.maxReplies()) {
            throw new IllegalArgumentException(
                    "a block of " + block + " answers does not fit into " + rule.maxReplies() + " answers");
        }
        int size = target.reference().support().size();
        if (size < 2) {
            throw new IllegalArgumentException("a question needs two options to have a distance: "
                    + target.reference().support().options());
        }
        this.target = target;
        this.rule = rule;
        this.counts = new Counts(size, block);
        this.block = new int[block];
        this.test = rule.distance() == DistanceMeasure.TOTAL_VARIATION
                ? new TotalVariationTest(target, rule, counts)
                : new BoxTest(target, rule, counts);
    }

    /** Adds an answer, by the option's place in the reference's support. */
    public void add(int option) {
        take(Objects.checkIndex(option, counts.answers.length));
    }

    @Override
    public void addUnread(int question) {
        take(-1);
    }

    private void take(int option) {
        block[open++] = option;
        if (open == block.length) {
            open = 0;
            update();
        }
    }

    private void update() {
        for (int way = 0; way < block.length; way++) {
            counts.add(way, block[way]);
        }
        test.add(block);
        if (verdict == Verdict.INCONCLUSIVE && rule.within().isPresent() && answered()) {
            verdict = test.misaligned() ? Verdict.MISALIGNED : test.aligned() ? Verdict.ALIGNED : Verdict.INCONCLUSIVE;
            atVerdict = verdict == Verdict.INCONCLUSIVE ? EValues.NONE : test.eValues();
        }
    }

    @Override
    public int[] wanted() {
        int left = rule.maxReplies() / block.length * block.length - replies() - open;
        boolean hopeless = counts.unread > rule.maxUnanswered() * rule.maxReplies();
        if (verdict != Verdict.INCONCLUSIVE || left <= 0 || hopeless) {
            return new int[] {0};
        }
        if (rule.within().isEmpty()) {
            return new int[] {left};
        }
        int most = 1 + replies() / 8;
        double progress = test.progress();
        boolean near = progress > 0 && progress < 1;
        int needed = near ? (int) Math.min(most, replies() * (1 - progress) / progress / 6) : most;
        int blocks = Math.max(1, (needed + block.length - 1) / block.length);
        return new int[] {Math.min(left, blocks * block.length - open)};
    }

    @Override
    public Judgement judge() {
        double lower = test.lower();
        double upper = test.upper();
        if (lower > upper) { // as unlikely as a wrong verdict: what was shown first stands
            lower = verdict == Verdict.ALIGNED ? upper : lower;
            upper = lower;
        }
        OptionalDouble distance = distance();
        double estimate = Math.max(lower, Math.min(upper, distance.orElse((lower + upper) / 2)));
        return new Judgement(
                verdict,
                estimate,
                lower,
                upper,
                rule.sampledReference()
                        ? List.of(ErrorSource.ANSWERS, ErrorSource.RESPONDENTS)
                        : List.of(ErrorSource.ANSWERS),
                List.of(new QuestionBounds(distance, lower, upper)),
                verdict == Verdict.INCONCLUSIVE ? reason() : "");
    }

    /**
     * {@return the evidence for each verdict now, or when the verdict was given; none without a threshold, and for distances other
     * than total variation}
     */
    public EValues eValues() {
        if (verdict != Verdict.INCONCLUSIVE) {
            return atVerdict;
        }
        return rule.within().isEmpty() || !answered() ? EValues.NONE : test.eValues();
    }

    private int replies() {
        return counts.replies();
    }

    private boolean answered() {
        return counts.unread <= rule.maxUnanswered() * replies() && counts.unread < replies();
    }

    private OptionalDouble distance() {
        if (replies() == counts.unread) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(target.distance(
                rule.distance(), Arrays.stream(counts.answers).asDoubleStream().toArray()));
    }

    private String reason() {
        if (replies() == 0) {
            return open == 0
                    ? "there are no replies"
                    : open + (open == 1 ? " reply is" : " replies are") + " too few: each of the " + block.length
                            + " orders and wordings needs one";
        }
        String obstacle = Judgements.obstacle(rule, counts.unread, replies());
        if (!obstacle.isEmpty()) {
            return obstacle;
        }
        double progress = test.progress();
        String estimate = !(progress >= 0.1 && progress < 1)
                ? ""
                : String.format(Locale.ROOT, ", at this rate it would take about %.0f", replies() / progress);
        String repeats = counts.needed(0) > 0 ? "; more are needed since answers often repeat the one before" : "";
        return replies() + (replies() == 1 ? " reply is" : " replies are") + " too few" + estimate + repeats;
    }
}
