package org.alignunit.internal.verdict.means;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.ClopperPearson;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.internal.verdict.bounds.Judgements;
import org.alignunit.internal.verdict.bounds.RelativeEntropy;
import org.alignunit.internal.verdict.bounds.ShareBox;
import org.alignunit.internal.verdict.scores.CountLooks;
import org.alignunit.internal.verdict.scores.Side;

/**
 * Evidence of independent single answers, for the mean distance of one or more questions. Total variation and
 * Wasserstein-1 have the sharpest bounds; those of Jensen-Shannon and Hellinger are wider; Kullback-Leibler has an
 * upper bound only once each answer that people gave has come.
 *
 * <p>Where answers go through several prompt variants, block by block, the target is the mean over the variants.
 * Answers are then independent but not drawn alike: bounds that need counts of like draws give way to those that do
 * not, and those of Jensen-Shannon, Hellinger and Kullback-Leibler are derived from total variation.
 */
public final class MeanEvidence extends RoundEvidence {
    /** With fewer questions looks at the counts gain nothing. */
    static final int FEWEST_QUESTIONS = 15;

    /** The part of the error rate that the bounds beside the looks at the counts have: one by single answers, one by McDiarmid. */
    private static final double ANSWERS_PART = 0.1;

    private static final double PLAIN_PART = 0.02;

    /** McDiarmid's bound is the sharper one from so many answers on. */
    private static final int MANY = 20;

    /** Near which bounds should be sharp where the distance is only measured. */
    private static final double[] USUAL_THRESHOLDS = {0.05, 0.1, 0.2, 0.35};

    /** And where it is bounded by way of total variation. */
    private static final double[] ONE_THRESHOLD = {0.25};

    private static final double LEAST_THRESHOLD = 0.01;

    private final CountLooks looks;
    private final CutDistance[] cuts;
    private final int block;
    private final boolean looked;
    private final AnswerScores scores;
    private final double[][] counts;
    private final double[][] beforeBlock;

    /**
     * Makes evidence without any answer yet, which shares its looks at the counts, as they are slow to make; thread-safe. The rule's
     * maxReplies is the most answers a question. What is given throws an IllegalArgumentException if there is no target, the
     * measure does not suit its options, the references' error is to count and is unknown, or the block does not fit.
     */
    public static Supplier<MeanEvidence> supplier(List<Target> targets, Rule rule, int block) {
        CountLooks looks = looks(targets, rule);
        return () -> new MeanEvidence(targets, rule, block, looks);
    }

    private MeanEvidence(List<Target> targets, Rule rule, int block, CountLooks looks) {
        super(targets, rule, block, List.of(ErrorSource.ANSWERS));
        this.looks = looks;
        this.block = block;
        this.cuts = cuts(targets, rule).toArray(CutDistance[]::new);
        this.looked = block == 1 && cuts.length >= FEWEST_QUESTIONS;
        this.scores = new AnswerScores(cuts, -Math.log(repliesAlpha() * (looked ? ANSWERS_PART : 1)));
        this.counts = targets.stream()
                .map(t -> new double[t.reference().support().size()])
                .toArray(double[][]::new);
        this.beforeBlock = Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
    }

    private static List<CutDistance> cuts(List<Target> targets, Rule rule) {
        return targets.stream()
                .map(t -> CutDistance.of(CutDistance.closest(rule.distance()), t.reference()))
                .toList();
    }

    private static CountLooks looks(List<Target> targets, Rule rule) {
        double[] thresholds = !direct(rule)
                ? ONE_THRESHOLD
                : rule.within().isPresent()
                        ? new double[] {Math.max(LEAST_THRESHOLD, rule.within().getAsDouble())}
                        : USUAL_THRESHOLDS;
        return new CountLooks(cuts(targets, rule), thresholds);
    }

    /** Whether the measure is one that the scores of counts bound, rather than one bounded by way of total variation. */
    private static boolean direct(Rule rule) {
        return CutDistance.closest(rule.distance()) == rule.distance();
    }

    /** Adds an answer, by the option's place in the target's support; a question takes no more than were wanted. */
    public void add(int question, int option) {
        requireQuestion(question);
        if (option < 0 || option >= counts[question].length) {
            throw new IllegalArgumentException("option " + option + " is none of the " + counts[question].length
                    + " of question " + question + " (numbered from 0)");
        }
        draw(question);
        score(question, option);
        counts[question][option]++;
        look();
    }

    @Override
    void storeUnread(int question) {
        score(question, AnswerScores.UNREAD);
    }

    /** Under what the whole blocks before suggest: the scores of a block then have the mean that like draws would have. */
    private void score(int question, int option) {
        int place = replies(question) - 1;
        double[] before = counts[question];
        if (block > 1) {
            before = beforeBlock[question];
            if (place % block == 0) {
                System.arraycopy(counts[question], 0, before, 0, before.length);
            }
        }
        scores.add(question, place - place % block, option, before);
    }

    @Override
    double[] weights(int question) {
        return counts[question];
    }

    /**
     * For total variation and Wasserstein-1 the middle between the plain distance, too large on average, and that of each
     * answer under a witness made from the others, too small; the plain distance for the others.
     */
    @Override
    double estimate() {
        if (cuts[0].measure() != rule.distance()) {
            return super.estimate();
        }
        return mean(IntStream.range(0, cuts.length).mapToDouble(i -> {
            int read = replies(i) - unread(i);
            double plain = Judgements.middle(plain(rule.distance(), List.of(i)));
            return read < 2 ? plain : (distance(i).orElseThrow() + cuts[i].crossed(counts[i], read)) / 2;
        }));
    }

    @Override
    Bounds bounds(List<Integer> questions, int replies, double log) {
        DistanceMeasure measure = rule.distance();
        int size = questions.size();
        if (block > 1 && cuts[0].measure() != measure) {
            return RelativeEntropy.fromTotalVariation(
                    measure,
                    new Bounds(cutLower(questions, replies, log), Math.min(1, cutUpper(questions, replies, log))));
        }
        return switch (measure) {
            case TOTAL_VARIATION, WASSERSTEIN_1 ->
                new Bounds(cutLower(questions, replies, log), Math.min(1, cutUpper(questions, replies, log)));
            case JENSEN_SHANNON, HELLINGER -> {
                double freedom =
                        questions.stream().mapToInt(i -> counts[i].length - 1).sum();
                double move = RelativeEntropy.distance(
                        measure, RelativeEntropy.radius(freedom, log) / (replies * (double) size));
                yield plain(measure, questions).widen(move, move, 1);
            }
            case KULLBACK_LEIBLER -> {
                Bounds variation = new Bounds(cutLower(questions, replies, log), 1);
                double lower =
                        RelativeEntropy.fromTotalVariation(measure, variation).lower();
                yield new Bounds(lower, Math.max(lower, entropyUpper(questions, replies, log)));
            }
        };
    }

    private double cutLower(List<Integer> questions, int replies, double log) {
        if (questions.size() < targets.size()) {
            // McDiarmid about the mean of the plain distance, which exceeds the distance by at most the sample's own
            double bias = mean(questions.stream().mapToDouble(i -> Math.sqrt((counts[i].length - 1.0) / replies) / 2));
            double deviation = Math.sqrt(log / (2 * replies * (double) questions.size()));
            return Math.max(0, plain(cuts[0].measure(), questions).lower() - bias - deviation);
        }
        double lower = scores.lower();
        return looked ? Math.max(lower, looked(Side.LOWER, ANSWERS_PART)) : lower;
    }

    private double cutUpper(List<Integer> questions, int replies, double log) {
        // one answer moves the mean by at most 1 / (answers x questions), and the plain distance is too high on average
        boolean both = looked && questions.size() == targets.size();
        double part = replies < MANY ? PLAIN_PART : 0.5;
        double rest = both ? log - Math.log(part) : log;
        double plain = plain(cuts[0].measure(), questions).upper()
                + Math.sqrt(rest / (2 * replies * (double) questions.size()));
        return both ? Math.min(plain, looked(Side.UPPER, part)) : plain;
    }

    /** The bound by the counts; where it cannot decide, it is left to the last look, which costs nothing but time. */
    private double looked(Side side, double partOfOther) {
        boolean open = lastLook()
                || rule.within().isPresent()
                        && (!direct(rule)
                                || side
                                        == Side.UPPER
                                        == estimate() <= rule.within().getAsDouble());
        return open
                ? looks.bound(
                        side,
                        looks(),
                        sets(),
                        IntStream.range(0, cuts.length).map(this::unread).toArray(),
                        logOfAll() - Math.log1p(-partOfOther))
                : side == Side.UPPER ? 1 : 0;
    }

    @Override
    double needed(double estimate, double within) {
        double needed = super.needed(estimate, within);
        return looked && direct(rule)
                ? Math.max(needed, looks.needed(estimate, within, looks()[0], logOfAll()))
                : needed;
    }

    private double[][] sets() {
        return IntStream.range(0, cuts.length)
                .mapToObj(i -> cuts[i].ofSets(counts[i]))
                .toArray(double[][]::new);
    }

    /** From the least share of each option, all of which hold at once. */
    private double entropyUpper(List<Integer> questions, int replies, double log) {
        int options = questions.stream().mapToInt(i -> counts[i].length).sum();
        double error = Math.exp(-log) / options;
        return mean(questions.stream().mapToDouble(i -> {
            double[] low = IntStream.range(0, counts[i].length)
                    .mapToDouble(k -> ClopperPearson.lower(counts[i][k], replies, error))
                    .toArray();
            double[] high = new double[low.length];
            Arrays.fill(high, 1);
            return ShareBox.distance(rule.distance(), reference(i), low, high).upper();
        }));
    }
}
