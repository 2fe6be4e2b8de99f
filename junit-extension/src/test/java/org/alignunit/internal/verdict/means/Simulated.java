package org.alignunit.internal.verdict.means;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;

/** References, models at a wanted distance from them, and their answers, all seeded. */
public final class Simulated {
    public final List<Target> targets;
    public final List<double[]> models;

    private Simulated(List<Target> targets, List<double[]> models) {
        this.targets = targets;
        this.models = models;
    }

    /** Random references and, for each, a model at this total variation from it in a random direction. */
    public static Simulated apart(int questions, int options, double distance, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Target> targets = new ArrayList<>();
        List<double[]> models = new ArrayList<>();
        while (targets.size() < questions) {
            double[] q = dirichlet(options, random);
            double[] other = dirichlet(options, random);
            double far = variation(q, other);
            if (far >= distance && far > 0) {
                double[] p = IntStream.range(0, options)
                        .mapToDouble(k -> q[k] + (other[k] - q[k]) * distance / far)
                        .toArray();
                targets.add(new Target(Distribution.ofWeights(support(options), q), OptionalDouble.empty()));
                models.add(Arrays.stream(p).map(x -> Math.max(0, x)).toArray());
            }
        }
        return new Simulated(targets, models);
    }

    public static Support support(int options) {
        return Support.ordinal(
                IntStream.range(0, options).mapToObj(k -> "option " + k).toList(),
                IntStream.range(0, options).mapToObj(k -> (double) k).toList());
    }

    public static Rule rule(double within, int maxReplies) {
        return new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(within), 0.05, false, 0.2, maxReplies);
    }

    /** The same reference and model for every question. */
    public static Simulated alike(int questions, double[] reference, double[] model) {
        Target target =
                new Target(Distribution.ofWeights(support(reference.length), reference), OptionalDouble.empty());
        return new Simulated(Collections.nCopies(questions, target), Collections.nCopies(questions, model));
    }

    /** References whose first option has 1 %, and models that take the distance from the largest option to the first. */
    public static Simulated skewed(int questions, int options, double distance, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Target> targets = new ArrayList<>();
        List<double[]> models = new ArrayList<>();
        while (targets.size() < questions) {
            double[] rest = dirichlet(options - 1, random);
            double[] q = new double[options];
            q[0] = 0.01;
            int largest = 1;
            for (int k = 1; k < options; k++) {
                q[k] = 0.99 * rest[k - 1];
                largest = q[k] > q[largest] ? k : largest;
            }
            if (q[largest] >= distance) {
                double[] p = q.clone();
                p[0] += distance;
                p[largest] -= distance;
                targets.add(new Target(Distribution.ofWeights(support(options), q), OptionalDouble.empty()));
                models.add(p);
            }
        }
        return new Simulated(targets, models);
    }

    /** The same models, with references from so many respondents who each answer every question, as alike as can be. */
    Simulated surveyed(int respondents, SplittableRandom random) {
        double[][] counts =
                new double[targets.size()][targets.get(0).reference().support().size()];
        for (int person = 0; person < respondents; person++) {
            double point = random.nextDouble();
            for (int i = 0; i < counts.length; i++) {
                counts[i][at(targets.get(i).reference().shares(), point)]++;
            }
        }
        List<Target> sampled = IntStream.range(0, counts.length)
                .mapToObj(i -> new Target(
                        Distribution.ofWeights(targets.get(i).reference().support(), counts[i]),
                        OptionalDouble.of(respondents)))
                .toList();
        return new Simulated(sampled, models);
    }

    /** The true mean distance. */
    public double mean(DistanceMeasure measure) {
        return IntStream.range(0, models.size())
                .mapToDouble(i -> {
                    Distribution reference = targets.get(i).reference();
                    return measure.between(Distribution.ofWeights(reference.support(), models.get(i)), reference);
                })
                .average()
                .orElseThrow();
    }

    public MeanEvidence answers(Rule rule, SplittableRandom random) {
        return answers(MeanEvidence.supplier(targets, rule, 1).get(), random);
    }

    /** Draws until nothing more is wanted. */
    public MeanEvidence answers(MeanEvidence evidence, SplittableRandom random) {
        for (int[] wanted = evidence.wanted(); Arrays.stream(wanted).anyMatch(w -> w > 0); wanted = evidence.wanted()) {
            for (int i = 0; i < wanted.length; i++) {
                for (int n = 0; n < wanted[i]; n++) {
                    evidence.add(i, at(models.get(i), random.nextDouble()));
                }
            }
        }
        return evidence;
    }

    /** The option at this point of the options laid end to end. */
    public static int at(double[] shares, double point) {
        double left = point;
        for (int k = 0; k < shares.length; k++) {
            left -= shares[k];
            if (left < 0) {
                return k;
            }
        }
        return shares.length - 1;
    }

    public static double[] dirichlet(int options, SplittableRandom random) {
        double[] weights = IntStream.range(0, options)
                .mapToDouble(k -> -Math.log(1 - random.nextDouble()))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    private static double variation(double[] p, double[] q) {
        return IntStream.range(0, p.length)
                        .mapToDouble(k -> Math.abs(p[k] - q[k]))
                        .sum()
                / 2;
    }
}
