package org.alignunit.internal.verdict.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.distribution.Support;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.Numerics;

/**
 * A property that is a function of a sum over streams of answers, one stream for each question and group. The people's shares are
 * the target, without an error of their own.
 *
 * @param terms what each stream adds to the sum
 * @param people what the people's own shares would add
 * @param direction how the streams share in the sum where it differs from the people's
 * @param scale turns the sum into the property
 * @param groups of people who answer: a part of the streams each, in order
 * @param references the people's shares where the sum is the mean squared distance from them, else empty
 */
public record SummedProperty(
        List<Term> terms, double[] people, double[] direction, Conversion scale, int groups, List<double[]> references)
        implements JudgedProperty {
    /** Of the order in which a panel's answers are paired. */
    private static final long SHUFFLE = 42;

    public SummedProperty {
        terms = List.copyOf(terms);
        references = List.copyOf(references);
    }

    /**
     * The slope of the model's gaps between two groups on the people's. The streams are the first group's questions, then the
     * second's.
     *
     * @param first the first group's answers to some questions
     * @param second the second group's answers to the same questions
     * @throws PropertyException if the people of both groups answer alike
     */
    public static SummedProperty groupGaps(List<Distribution> first, List<Distribution> second) {
        List<double[]> scores = new ArrayList<>();
        double squares = 0;
        for (int i = 0; i < first.size(); i++) {
            double[] score = gapScore(first.get(i), second.get(i));
            squares += mean(score, first.get(i)) - mean(score, second.get(i));
            scores.add(score);
        }
        if (!(squares > 1e-12)) {
            throw new PropertyException(
                    "the people of both groups answer alike, so there is no gap to compare the model's"
                            + " with: leave out the gaps, or choose other groups or questions");
        }
        double all = squares;
        List<Term> terms = new ArrayList<>();
        for (int sign = 1; sign >= -1; sign -= 2) {
            double by = sign / all;
            scores.forEach(score ->
                    terms.add(Term.linear(Arrays.stream(score).map(s -> by * s).toArray())));
        }
        List<Distribution> people = new ArrayList<>(first);
        people.addAll(second);
        double[] values = values(terms, people);
        double[] direction = values.clone();
        for (int i = 0; i < first.size(); i++) {
            direction[i] = (values[i] + values[i + first.size()]) / 2;
            direction[i + first.size()] = direction[i];
        }
        return new SummedProperty(terms, values, direction, Conversion.SUM, 2, List.of());
    }

    /** The score of a single answer whose mean differs between two distributions by their gap times the people's. */
    private static double[] gapScore(Distribution first, Distribution second) {
        double[][] scores = scores(first.support());
        double[] sum = new double[first.support().size()];
        for (double[] score : scores) {
            double gap = mean(score, first) - mean(score, second);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += gap * score[k];
            }
        }
        return sum;
    }

    /**
     * The model's spread over the people's.
     *
     * @throws PropertyException if all people give one answer to every question
     */
    public static SummedProperty spread(List<Distribution> people) {
        List<Term> plain = people.stream().map(p -> spread(p.support())).toList();
        double all = Arrays.stream(values(plain, people)).sum();
        if (!(all > 1e-12)) {
            throw new PropertyException(
                    "all people give one answer to every question, so there is no spread to compare the"
                            + " model's with: leave out the spread, or choose other questions");
        }
        List<Term> terms = plain.stream()
                .map(term -> Term.pairs(term.options(), (x, y) -> term.kernel()[x][y] / all))
                .toList();
        double[] values = values(terms, people);
        return new SummedProperty(terms, values, values, Conversion.SUM, 1, List.of());
    }

    /** The variance of an ordinal question's score, or the chance that two answers to a nominal question differ. */
    private static Term spread(Support support) {
        if (support.values().isEmpty()) {
            return Term.pairs(support.size(), (x, y) -> x == y ? 0 : 1);
        }
        double[] score = scores(support)[0];
        return Term.pairs(support.size(), (x, y) -> (score[x] - score[y]) * (score[x] - score[y]) / 2);
    }

    /** How much nearer to the people than guesses without it the model is, by the mean squared distance. */
    public static SummedProperty nearer(List<Distribution> people, List<Distribution> guesses) {
        double guessed = IntStream.range(0, people.size())
                .mapToDouble(i -> SquaredDistance.between(
                        guesses.get(i).shares(), people.get(i).shares()))
                .average()
                .orElseThrow();
        return squared(people, new Conversion(Conversion.Kind.LESS, guessed));
    }

    /**
     * How many respondents a survey needs to tell as much of the people as the model does, by the mean squared distance.
     *
     * @throws PropertyException if all people give one answer to every question
     */
    public static SummedProperty worth(List<Distribution> people) {
        double one = people.stream()
                .mapToDouble(SummedProperty::ofOneRespondent)
                .average()
                .orElseThrow();
        if (!(one > 1e-12)) {
            throw new PropertyException(
                    "all people give one answer to every question, so a single respondent tells all:"
                            + " leave out the worth, or choose other questions");
        }
        return squared(people, new Conversion(Conversion.Kind.OVER, one));
    }

    /** The mean squared distance itself. */
    public static SummedProperty squaredDistance(List<Distribution> people) {
        return squared(people, Conversion.SUM);
    }

    private static SummedProperty squared(List<Distribution> people, Conversion scale) {
        List<Term> terms = people.stream()
                .map(Distribution::shares)
                .map(q -> {
                    double square = Arrays.stream(q).map(share -> share * share).sum();
                    return Term.pairs(q.length, (x, y) -> ((x == y ? 1 : 0) - q[x] - q[y] + square) / people.size());
                })
                .toList();
        return new SummedProperty(
                terms,
                new double[terms.size()],
                equal(terms.size()),
                scale,
                1,
                people.stream().map(Distribution::shares).toList());
    }

    private static double[] equal(int streams) {
        double[] parts = new double[streams];
        Arrays.fill(parts, 1.0 / streams);
        return parts;
    }

    @Override
    public int streams() {
        return terms.size();
    }

    @Override
    public int options(int stream) {
        return terms.get(stream).options();
    }

    @Override
    public double at(int stream, double[] shares) {
        return terms.get(stream).at(shares, shares);
    }

    @Override
    public Bounds within(int stream, double[] low, double[] high) {
        return terms.get(stream).within(low, high);
    }

    @Override
    public PropertyEvidence replies(PropertyRule rule, int block, ErrorSource source) {
        return references.isEmpty()
                ? new BetEvidence(this, rule, block, source)
                : new SquaredEvidence(this, rule, block, source);
    }

    @Override
    public SampleEvidence sample(PropertyRule rule) {
        int[] ofGroup = IntStream.range(0, terms.size())
                .map(stream -> stream * groups / terms.size())
                .toArray();
        return new SampleEvidence(this, rule, counts -> OneLookEvidence.judge(this, rule, counts, ofGroup, SHUFFLE));
    }

    /** {@return the gap of two groups' answers to a question along the people's gap, which a model with the people's gap shares} */
    public static double gap(Distribution first, Distribution second, Distribution ofFirst, Distribution ofSecond) {
        double people = 0;
        double along = 0;
        double sign = 1;
        for (double[] score : scores(first.support())) {
            double gap = mean(score, first) - mean(score, second);
            people += gap * gap;
            along += gap * (mean(score, ofFirst) - mean(score, ofSecond));
            sign = first.support().values().isPresent() ? Math.signum(gap) : 1;
        }
        return people == 0 ? 0 : sign * along / Math.sqrt(people);
    }

    /** {@return between the least and the greatest answer along the people's gap: in so far a single answer can move it} */
    public static double gapRange(Distribution first, Distribution second) {
        if (first.support().values().isPresent()) {
            return 1;
        }
        double[] score = gapScore(first, second);
        double size = Math.sqrt(Arrays.stream(score).map(gap -> gap * gap).sum());
        return size == 0
                ? 1
                : (Arrays.stream(score).max().orElseThrow()
                                - Arrays.stream(score).min().orElseThrow())
                        / size;
    }

    /** {@return the squared distance that the answer of one respondent has from all people's, on average} */
    public static double ofOneRespondent(Distribution people) {
        return 1 - Arrays.stream(people.shares()).map(q -> q * q).sum();
    }

    /** {@return the spread of answers to a question} */
    public static double spreadOf(Distribution answers) {
        return spread(answers.support()).of(answers);
    }

    @Override
    public Bounds possible() {
        double least = terms.stream().mapToDouble(term -> term.reach().lower()).sum();
        double most = terms.stream().mapToDouble(term -> term.reach().upper()).sum();
        return scale.properties(new Bounds(references.isEmpty() ? least : 0, most));
    }

    /** Between which values a sum of scores lies. */
    Bounds possibleScores() {
        return new Bounds(
                terms.stream().mapToDouble(Term::least).sum(),
                terms.stream().mapToDouble(Term::most).sum());
    }

    private static double[] values(List<Term> terms, List<Distribution> people) {
        return IntStream.range(0, terms.size())
                .mapToDouble(i -> terms.get(i).of(people.get(i)))
                .toArray();
    }

    /** An ordinal question has one score from 0 to 1; a nominal one has an indicator for each option. */
    static double[][] scores(Support support) {
        int size = support.size();
        if (support.values().isEmpty()) {
            return IntStream.range(0, size)
                    .mapToObj(option -> IntStream.range(0, size)
                            .mapToDouble(k -> k == option ? 1 : 0)
                            .toArray())
                    .toArray(double[][]::new);
        }
        List<Double> values = support.values().get();
        double least = values.stream().mapToDouble(v -> v).min().orElseThrow();
        double range = values.stream().mapToDouble(v -> v).max().orElseThrow() - least;
        return new double[][] {
            values.stream()
                    .mapToDouble(v -> range == 0 ? 0 : (v - least) / range)
                    .toArray()
        };
    }

    private static double mean(double[] score, Distribution shares) {
        return Numerics.dot(score, shares.shares());
    }
}
