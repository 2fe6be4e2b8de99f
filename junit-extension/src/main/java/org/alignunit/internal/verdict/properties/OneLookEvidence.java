package org.alignunit.internal.verdict.properties;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.Numerics;

/**
 * Judges a {@link SummedProperty} of a panel of respondents, who are independent of each other, in one look. The same respondents may answer
 * all questions, so the wealth of bets on each question is independent only within the question. Its product with exponents w that
 * sum to 1 over the questions of a group has a mean of at most the product of the means to these powers (Hoelder). With rates of
 * rate / (w n) for n bets on a question, that is at most 1 where the sum of the means is at most that of what is bet against.
 */
public final class OneLookEvidence {
    private static final double[] PARTS = {0.02, 0.04, 0.08, 0.15, 0.3, 0.6, 0.95};

    /** How many answers make one score, of all pairs of them: few make many scores, more make sharper ones. Wealth is averaged. */
    private static final int[] GROUPED = {2, 4};

    private static final int STEPS = 25;

    private final SummedProperty property;
    private final PropertyRule rule;
    /** By size of groups and stream the scores of single answers, or of groups of them. */
    private final Scores[][] scores;

    private final double[] exponents;
    private final double estimate;

    /** The scores of a stream, equal ones taken together: the values, and how often each came. */
    private record Scores(double[] values, int[] times, int all) {
        static Scores of(double[] scores) {
            double[] values = Arrays.stream(scores).distinct().toArray();
            int[] times = Arrays.stream(values)
                    .mapToInt(value -> (int) Arrays.stream(scores)
                            .filter(score -> score == value)
                            .count())
                    .toArray();
            return new Scores(values, times, scores.length);
        }
    }

    private OneLookEvidence(
            SummedProperty property, PropertyRule rule, Scores[][] scores, double[] exponents, double estimate) {
        this.property = property;
        this.rule = rule;
        this.scores = scores;
        this.exponents = exponents;
        this.estimate = estimate;
    }

    /**
     * The judgement.
     *
     * @param counts answers of each stream's options, at least one each, two for the spread and distances
     * @param groups for each stream, the group of respondents who answered
     * @param seed of the order in which answers are paired
     */
    public static Judgement judge(
            SummedProperty property, PropertyRule rule, List<double[]> counts, int[] groups, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scores[][] scores = new Scores[property.terms().get(0).linear() ? 1 : GROUPED.length][groups.length];
        double[] ranges = new double[groups.length];
        double estimate = 0;
        for (int i = 0; i < groups.length; i++) {
            Term term = property.terms().get(i);
            int[] answers = shuffled(counts.get(i), random);
            if (answers.length < (term.linear() ? 1 : 2)) {
                throw new PropertyException(
                        "a question has too few answers of the panel: leave it out with questions = ...");
            }
            for (int size = 0; size < scores.length; size++) {
                scores[size][i] = Scores.of(scores(term, answers, GROUPED[size]));
            }
            ranges[i] = range(term);
            double[] own = counts.get(i);
            estimate += term.mean(own, term.alike(own), Arrays.stream(own).sum());
        }
        double[] exponents = new double[groups.length];
        for (int i = 0; i < exponents.length; i++) {
            int own = groups[i];
            double all = IntStream.range(0, groups.length)
                    .filter(j -> groups[j] == own)
                    .mapToDouble(j -> ranges[j])
                    .sum();
            exponents[i] = ranges[i] / all;
        }
        return new OneLookEvidence(property, rule, scores, exponents, estimate).judge();
    }

    private static int[] shuffled(double[] counts, SplittableRandom random) {
        int[] answers = IntStream.range(0, counts.length)
                .flatMap(k -> IntStream.range(0, (int) Math.floor(counts[k])).map(n -> k))
                .toArray();
        for (int i = answers.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = answers[i];
            answers[i] = answers[j];
            answers[j] = kept;
        }
        return answers;
    }

    private static double[] scores(Term term, int[] answers, int grouped) {
        int groups = term.linear() ? answers.length : Math.max(1, answers.length / grouped);
        double[] scores = new double[groups];
        for (int group = 0; group < groups; group++) {
            double[] sum = new double[term.options()];
            double self = 0;
            int size = 0;
            for (int i = group; i < answers.length; i += groups) {
                sum[answers[i]]++;
                self += term.kernel()[answers[i]][answers[i]];
                size++;
            }
            scores[group] = term.mean(sum, self, size);
        }
        return scores;
    }

    private Judgement judge() {
        Limits sums = rule.limits().sums(property.scale());
        Verdict verdict = rule.limits().asserted()
                ? PropertyEvidence.decided(sums, rule.alpha(), new boolean[2], this::refuted)
                : Verdict.INCONCLUSIVE;
        Bounds seen = sums.consistent(new Bounds(bound(1), bound(-1)), verdict, estimate);
        Bounds bounds = property.scale().properties(seen);
        return PropertyEvidence.ofPanel(
                rule, verdict, property.scale().property(seen.inside(estimate)), bounds, List.of(ErrorSource.ANSWERS));
    }

    private boolean refuted(double limit, int sign, double alpha) {
        double log = Math.log(PARTS.length * scores.length / alpha);
        double all = 0;
        for (Scores[] grouped : scores) {
            all += DoubleStream.of(PARTS)
                    .map(part -> Math.exp(Math.min(1, logWealth(grouped, limit, sign, part) - log)))
                    .sum();
        }
        return all >= 1;
    }

    /** Rates depend on nothing but the property, so that wealth falls as more is bet against; what may lose all is no bet. */
    private double logWealth(Scores[] grouped, double limit, int sign, double part) {
        double more = limit - DoubleStream.of(property.people()).sum();
        double rate = Double.POSITIVE_INFINITY;
        for (int i = 0; i < grouped.length; i++) {
            rate = Math.min(
                    rate,
                    exponents[i] * grouped[i].all() / range(property.terms().get(i)));
        }
        double log = 0;
        for (int i = 0; i < grouped.length; i++) {
            Term term = property.terms().get(i);
            double own = part * rate / (exponents[i] * grouped[i].all());
            double mean = property.people()[i] + more * property.direction()[i];
            double loss = sign > 0 ? mean - term.least() : term.most() - mean;
            if (own * loss >= 1) {
                return Double.NEGATIVE_INFINITY;
            }
            double sum = 0;
            for (int k = 0; k < grouped[i].values().length; k++) {
                sum += grouped[i].times()[k]
                        * Math.log1p(sign * own * (grouped[i].values()[k] - mean));
            }
            log += exponents[i] * sum;
        }
        return log;
    }

    private static double range(Term term) {
        return Math.max(1e-12, term.most() - term.least());
    }

    private double bound(int sign) {
        Bounds possible = property.possibleScores();
        return Numerics.last(
                sign > 0 ? possible.lower() : possible.upper(),
                sign > 0 ? possible.upper() : possible.lower(),
                STEPS,
                sum -> refuted(sum, sign, rule.alpha()));
    }
}
