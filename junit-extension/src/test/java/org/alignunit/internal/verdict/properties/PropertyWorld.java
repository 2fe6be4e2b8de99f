package org.alignunit.internal.verdict.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.means.Simulated;

/** People, and a model with a wanted value of a property; seeded. */
record PropertyWorld(List<Distribution> people, List<double[]> models) {
    /** How many runs gave which verdict, and how many answers a question they took. */
    record Rates(int aligned, int misaligned, int runs, double answers) {}

    static Limits atLeast(double min) {
        return new Limits(OptionalDouble.of(min), OptionalDouble.empty());
    }

    static Limits atMost(double max) {
        return new Limits(OptionalDouble.empty(), OptionalDouble.of(max));
    }

    static Limits between(double min, double max) {
        return new Limits(OptionalDouble.of(min), OptionalDouble.of(max));
    }

    static List<Distribution> people(int questions, int options, boolean ordinal, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Support ordered = Simulated.support(options);
        Support support = ordinal ? ordered : Support.nominal(ordered.options());
        return IntStream.range(0, questions)
                .mapToObj(i -> Distribution.ofWeights(support, Simulated.dirichlet(options, random)))
                .toList();
    }

    static List<double[]> shares(List<Distribution> people) {
        return people.stream().map(Distribution::shares).toList();
    }

    /** Models on the way from some to others, as far as the property's value wants; it changes steadily on the way. */
    static List<double[]> between(List<double[]> from, List<double[]> to, SummedProperty property, double value) {
        double low = 0;
        double high = 1;
        boolean rises = value(property, to) > value(property, from);
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (value(property, mix(from, to, middle)) < value == rises) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return mix(from, to, low);
    }

    static List<double[]> mix(List<double[]> from, List<double[]> to, double part) {
        List<double[]> mixed = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            double[] p = from.get(i).clone();
            for (int k = 0; k < p.length; k++) {
                p[k] += part * (to.get(i)[k] - p[k]);
            }
            mixed.add(p);
        }
        return mixed;
    }

    /** Everyone gives the answer that people give most. */
    static List<double[]> peaked(List<Distribution> people) {
        List<double[]> peaked = new ArrayList<>();
        for (Distribution p : people) {
            double[] shares = new double[p.support().size()];
            int best = 0;
            for (int k = 0; k < shares.length; k++) {
                best = p.share(k) > p.share(best) ? k : best;
            }
            shares[best] = 1;
            peaked.add(shares);
        }
        return peaked;
    }

    /** The people's first favourite leads another option, or is led by it; the others have little. */
    static double[] leading(boolean[] favourite, double lead) {
        double[] shares = new double[favourite.length];
        Arrays.fill(shares, 0.1);
        double rest = 1 - 0.1 * (favourite.length - 2);
        int own = IntStream.range(0, favourite.length)
                .filter(k -> favourite[k])
                .findFirst()
                .orElseThrow();
        shares[own] = rest / 2 + 2 * lead;
        shares[own == 0 ? 1 : 0] = rest / 2 - 2 * lead;
        return shares;
    }

    static double value(SummedProperty property, List<double[]> models) {
        return property.scale()
                .property(IntStream.range(0, models.size())
                        .mapToDouble(i -> property.terms().get(i).at(models.get(i), models.get(i)))
                        .sum());
    }

    /** What a model replies: its shares on average. */
    interface Replies {
        double[] reply(double[] shares, SplittableRandom random);
    }

    /** A single answer. */
    static double[] answer(double[] shares, SplittableRandom random) {
        double[] answer = new double[shares.length];
        answer[Simulated.at(shares, random.nextDouble())] = 1;
        return answer;
    }

    /** Shares half-way between the model's and a single answer. */
    static double[] call(double[] shares, SplittableRandom random) {
        double[] call = answer(shares, random);
        for (int k = 0; k < call.length; k++) {
            call[k] = (call[k] + shares[k]) / 2;
        }
        return call;
    }

    /** Counts of a panel whose respondents each answer every question of their group, as alike as can be. */
    static List<double[]> panel(List<double[]> models, int[] groups, int respondents, SplittableRandom random) {
        List<double[]> counts = models.stream().map(p -> new double[p.length]).toList();
        for (int person = 0; person < respondents; person++) {
            double[] point = {random.nextDouble(), random.nextDouble()};
            for (int i = 0; i < groups.length; i++) {
                counts.get(i)[Simulated.at(models.get(i), point[groups[i]])]++;
            }
        }
        return counts;
    }

    /** Draws single answers until nothing more is wanted. */
    static Verdict run(PropertyEvidence evidence, List<double[]> models, SplittableRandom random) {
        return run(evidence, models, PropertyWorld::answer, random);
    }

    /** Draws until nothing more is wanted. */
    static Verdict run(PropertyEvidence evidence, List<double[]> models, Replies replies, SplittableRandom random) {
        for (int[] wanted = evidence.wanted(); Arrays.stream(wanted).anyMatch(w -> w > 0); wanted = evidence.wanted()) {
            for (int i = 0; i < wanted.length; i++) {
                for (int n = 0; n < wanted[i]; n++) {
                    evidence.add(i, replies.reply(models.get(i), random));
                }
            }
        }
        return evidence.verdict();
    }

    static Rates rates(Supplier<? extends PropertyEvidence> evidence, List<double[]> models, int runs) {
        int[] verdicts = new int[Verdict.values().length];
        double answers = 0;
        for (int run = 0; run < runs; run++) {
            PropertyEvidence made = evidence.get();
            verdicts[run(made, models, new SplittableRandom(run)).ordinal()]++;
            answers += (double) made.replies(0) / runs;
        }
        return new Rates(verdicts[Verdict.ALIGNED.ordinal()], verdicts[Verdict.MISALIGNED.ordinal()], runs, answers);
    }
}
