package org.alignunit.internal.verdict.properties;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.ClopperPearson;

/**
 * The favourite answers of people to some questions: each option that no other exceeds. Where the people are a sample, so is each
 * option that chance alone may have put behind the first.
 *
 * @param favourite for each question, whether an option is a favourite
 */
public record TopAnswers(List<boolean[]> favourite) implements JudgedProperty {
    /** Shares this close are equal but for rounding. */
    private static final double TIE = 1e-9;

    public TopAnswers {
        favourite = List.copyOf(favourite);
    }

    /** {@return the favourites by the people's shares as they stand} */
    public static TopAnswers fixed(List<Distribution> people) {
        return new TopAnswers(people.stream().map(p -> top(p.shares())).toList());
    }

    /**
     * The favourites of people who are a sample.
     *
     * @param sizes how many people each distribution stands for
     * @param alpha error rate of calling an option less favoured
     * @throws PropertyException if a size is unknown
     */
    public static TopAnswers sampled(List<Distribution> people, List<OptionalDouble> sizes, double alpha) {
        return new TopAnswers(IntStream.range(0, people.size())
                .mapToObj(i -> {
                    double size = sizes.get(i)
                            .orElseThrow(
                                    () -> new PropertyException("question " + i + " has a reference without a sample"
                                            + " size, so chance may have made any option the favourite: give its respondents,"
                                            + " or take the reference as fixed"));
                    return top(people.get(i).shares(), size, alpha);
                })
                .toList());
    }

    private static boolean[] top(double[] shares, double size, double alpha) {
        double most = Arrays.stream(shares).max().orElseThrow();
        boolean[] top = new boolean[shares.length];
        for (int k = 0; k < top.length; k++) {
            double both = size * (most + shares[k]);
            top[k] = most - shares[k] <= TIE || ClopperPearson.lower(size * most, both, alpha) <= 0.5;
        }
        return top;
    }

    private static boolean[] top(double[] shares) {
        double most = Arrays.stream(shares).max().orElseThrow();
        boolean[] top = new boolean[shares.length];
        for (int k = 0; k < top.length; k++) {
            top[k] = most - shares[k] <= TIE;
        }
        return top;
    }

    /** {@return the part of the model's favourites that are the people's, from 0 to 1} */
    public double hit(int question, double[] shares) {
        boolean[] own = top(shares);
        int tied = 0;
        int hits = 0;
        for (int k = 0; k < own.length; k++) {
            tied += own[k] ? 1 : 0;
            hits += own[k] && favourite.get(question)[k] ? 1 : 0;
        }
        return (double) hits / tied;
    }

    @Override
    public int streams() {
        return favourite.size();
    }

    @Override
    public int options(int stream) {
        return favourite.get(stream).length;
    }

    @Override
    public Conversion scale() {
        return Conversion.SUM;
    }

    @Override
    public double at(int stream, double[] shares) {
        return hit(stream, shares) / streams();
    }

    /** A question of which all options are favourites has no other answer. */
    @Override
    public Bounds possible() {
        double sure = 0;
        for (boolean[] options : favourite) {
            sure += IntStream.range(0, options.length).allMatch(k -> options[k]) ? 1 : 0;
        }
        return new Bounds(sure / favourite.size(), 1);
    }

    @Override
    public PropertyEvidence replies(PropertyRule rule, int block, ErrorSource source) {
        return new TopEvidence(this, rule, block, source);
    }

    @Override
    public SampleEvidence sample(PropertyRule rule) {
        return new SampleEvidence(this, rule, counts -> judge(rule, counts));
    }

    /**
     * The same respondents may answer all questions, so each question has its part of the error rate: only with that is a hit or a
     * miss shown that is none, for some question.
     */
    private Judgement judge(PropertyRule rule, List<double[]> counts) {
        int questions = favourite.size();
        double alpha = rule.alpha() / questions / (rule.limits().both() ? 2 : 1);
        double hits = 0;
        double estimate = 0;
        double misses = 0;
        for (int i = 0; i < questions; i++) {
            hits += shown(counts.get(i), favourite.get(i), true, alpha) ? 1.0 / questions : 0;
            misses += shown(counts.get(i), favourite.get(i), false, alpha) ? 1.0 / questions : 0;
            estimate += hit(i, counts.get(i)) / questions;
        }
        Bounds bounds = new Bounds(hits, 1 - misses);
        Verdict verdict = rule.limits().asserted() ? rule.limits().judge(bounds) : Verdict.INCONCLUSIVE;
        return PropertyEvidence.ofPanel(rule, verdict, estimate, bounds, List.of(ErrorSource.ANSWERS));
    }

    /** Whether one of the people's favourites is shown to have more than each other option; or each of them less than one other. */
    private static boolean shown(double[] counts, boolean[] favourite, boolean hit, double alpha) {
        List<Integer> own = IntStream.range(0, counts.length)
                .filter(k -> favourite[k])
                .boxed()
                .toList();
        List<Integer> others = IntStream.range(0, counts.length)
                .filter(k -> !favourite[k])
                .boxed()
                .toList();
        return hit
                ? others.isEmpty()
                        || own.stream()
                                .anyMatch(a ->
                                        others.stream().allMatch(b -> more(counts[a], counts[b], alpha / own.size())))
                : !others.isEmpty()
                        && own.stream()
                                .allMatch(a -> others.stream()
                                        .anyMatch(b -> more(counts[b], counts[a], alpha / others.size())));
    }

    private static boolean more(double count, double other, double alpha) {
        return count > other && ClopperPearson.lower(count, count + other, alpha) > 0.5;
    }

    @Override
    public Bounds within(int question, double[] low, double[] high) {
        boolean[] own = favourite.get(question);
        boolean sure = false;
        boolean possible = false;
        double width = 0;
        for (int k = 0; k < own.length; k++) {
            double mostOfOthers = 0;
            double leastOfAll = 0;
            for (int other = 0; other < own.length; other++) {
                mostOfOthers = own[other] ? mostOfOthers : Math.max(mostOfOthers, high[other]);
                leastOfAll = Math.max(leastOfAll, low[other]);
            }
            sure |= own[k] && low[k] > mostOfOthers + TIE;
            possible |= own[k] && high[k] >= leastOfAll - TIE;
            width = Math.max(width, high[k] - low[k]);
        }
        return width <= TIE
                ? new Bounds(at(question, low), at(question, low))
                : new Bounds(sure ? 1.0 / streams() : 0, possible ? 1.0 / streams() : 0);
    }
}
