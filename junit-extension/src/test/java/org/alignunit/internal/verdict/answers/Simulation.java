package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.verdict.EValues;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;

/** A model and a group with known shares, and runs of {@link AnswerEvidence} on answers drawn from them. */
record Simulation(double[] p, double[] q, double[] unreadable, int respondents) {

    /** A run's end. */
    record Run(Judgement judgement, EValues eValues, int replies, int rounds) {}

    /** A random group, and a model at the distance from it, in the direction of another random group. */
    static Simulation random(SplittableRandom random, int options, double distance) {
        while (true) {
            double[] q = shares(random, options);
            double[] r = shares(random, options);
            double step = distance / totalVariation(r, q);
            double[] p = IntStream.range(0, options)
                    .mapToDouble(k -> q[k] + step * (r[k] - q[k]))
                    .toArray();
            if (Arrays.stream(p).allMatch(x -> x >= 0)) {
                return of(p, q);
            }
        }
    }

    static Simulation of(double[] p, double[] q) {
        return new Simulation(p, q, new double[p.length], 0);
    }

    /** {@return the same, but an answer that the model gives too often, or else too seldom, may not be readable} */
    Simulation unreadable(double probability, boolean tooOften) {
        double[] hidden = IntStream.range(0, p.length)
                .mapToDouble(k -> p[k] > q[k] == tooOften ? probability : 0)
                .toArray();
        return new Simulation(p, q, hidden, respondents);
    }

    /** {@return the same, but what is known of the group is what so many respondents said} */
    Simulation sampled(int size) {
        return new Simulation(p, q, unreadable, size);
    }

    static Rule rule(double within, double alpha, boolean sampled, int maxReplies) {
        return new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(within), alpha, sampled, 0.3, maxReplies);
    }

    Run run(SplittableRandom random, double within, double alpha, int maxReplies) {
        AnswerEvidence evidence =
                new AnswerEvidence(target(random), rule(within, alpha, respondents > 0, maxReplies), 1);
        int replies = 0;
        int rounds = 0;
        for (int wanted = evidence.wanted()[0]; wanted > 0; wanted = evidence.wanted()[0]) {
            for (int i = 0; i < wanted; i++) {
                int option = draw(random, p);
                if (random.nextDouble() < unreadable[option]) {
                    evidence.addUnread(0);
                } else {
                    evidence.add(option);
                }
            }
            replies += wanted;
            rounds++;
        }
        return new Run(evidence.judge(), evidence.eValues(), replies, rounds);
    }

    private Target target(SplittableRandom random) {
        if (respondents == 0) {
            return new Target(distribution(q), OptionalDouble.empty());
        }
        double[] counts = new double[q.length];
        for (int i = 0; i < respondents; i++) {
            counts[draw(random, q)]++;
        }
        return new Target(distribution(counts), OptionalDouble.of(respondents));
    }

    static Distribution distribution(double... weights) {
        return Distribution.ofWeights(support(weights.length), weights);
    }

    /** {@return options A, B, C, ... with the values 0, 1, 2, ...} */
    static Support support(int options) {
        return Support.ordinal(
                IntStream.range(0, options)
                        .mapToObj(k -> String.valueOf((char) ('A' + k)))
                        .toList(),
                IntStream.range(0, options).mapToObj(k -> (double) k).toList());
    }

    /** {@return shares from the uniform distribution over all there are} */
    static double[] shares(SplittableRandom random, int options) {
        double[] weights = random.doubles(options).map(u -> -Math.log1p(-u)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(x -> x / sum).toArray();
    }

    static double totalVariation(double[] p, double[] q) {
        return IntStream.range(0, p.length)
                        .mapToDouble(k -> Math.abs(p[k] - q[k]))
                        .sum()
                / 2;
    }

    static int draw(SplittableRandom random, double[] p) {
        double u = random.nextDouble();
        int k = 0;
        while (k < p.length - 1 && u >= p[k]) {
            u -= p[k++];
        }
        return k;
    }
}
