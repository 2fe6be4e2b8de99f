package org.alignunit.internal.verdict.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Numerics;
import org.alignunit.internal.verdict.means.MeanEvidence;
import org.alignunit.internal.verdict.means.RandomQuestions;

/**
 * Estimates before the first call how many replies a verdict from independent answers will take: draws seeded answers from
 * simulated models at an assumed distance and lets the evidence judge them.
 *
 * @param <E> the kind of evidence
 */
public final class CostEstimate<E extends Evidence> {
    private static final int RUNS = 40;
    private static final double SURE = 0.95;
    private static final int STEPS = 6;

    /** Adds the answer {@code option} to a question, both numbered from 0. */
    @FunctionalInterface
    public interface Adder<E> {
        void add(E evidence, int question, int option);
    }

    /**
     * The mean number of replies over all questions that simulated runs took, its 95th percentile, the share of decided runs, and of
     * those that were not found to be beyond the threshold.
     */
    public record Replies(double mean, double high, double decided, double passed) {}

    private final List<Target> targets;
    private final Rule rule;
    private final Supplier<E> fresh;
    private final Adder<E> adder;
    private final long seed;

    /**
     * Estimates for at least one question; several threads call {@code fresh}, which makes evidence.
     */
    public CostEstimate(List<Target> targets, Rule rule, Supplier<E> fresh, Adder<E> adder, long seed) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("an estimate needs at least one question");
        }
        this.targets = List.copyOf(targets);
        this.rule = rule;
        this.fresh = fresh;
        this.adder = adder;
        this.seed = seed;
    }

    /** For a mean over questions. */
    public static CostEstimate<MeanEvidence> ofMean(List<Target> targets, Rule rule, int block, long seed) {
        return new CostEstimate<>(targets, rule, MeanEvidence.supplier(targets, rule, block), MeanEvidence::add, seed);
    }

    /** For a mean over questions that are drawn at random: each run draws others. */
    public static CostEstimate<RandomQuestions> ofRandomQuestions(List<Target> targets, Rule rule, long seed) {
        AtomicLong seeds = new AtomicLong(seed);
        return new CostEstimate<>(
                targets,
                rule,
                RandomQuestions.supplier(targets, rule, seeds::getAndIncrement),
                RandomQuestions::add,
                seed);
    }

    /**
     * The replies where the model is this far off. Each question's model lies in a random direction from its reference, and
     * as far as possible where none can be so far off.
     */
    public Replies at(double distance) {
        List<Run> runs = IntStream.range(0, RUNS)
                .parallel()
                .mapToObj(number -> run(distance, new SplittableRandom(seed + number)))
                .toList();
        double[] replies = runs.stream().mapToDouble(Run::replies).sorted().toArray();
        int high = (int) Math.ceil(SURE * RUNS) - 1;
        long decided = runs.stream().filter(Run::decided).count();
        long passed =
                runs.stream().filter(run -> run.verdict() != Verdict.MISALIGNED).count();
        return new Replies(
                Arrays.stream(replies).average().orElseThrow(),
                replies[high],
                (double) decided / RUNS,
                (double) passed / RUNS);
    }

    private record Run(int replies, Verdict verdict) {
        boolean decided() {
            return verdict != Verdict.INCONCLUSIVE;
        }
    }

    private Run run(double distance, SplittableRandom random) {
        List<Multinomial> models =
                targets.stream().map(target -> model(target, distance, random)).toList();
        E evidence = fresh.get();
        int replies = 0;
        int[] wanted = evidence.wanted();
        while (Arrays.stream(wanted).anyMatch(w -> w > 0)) {
            for (int i = 0; i < wanted.length; i++) {
                for (int n = 0; n < wanted[i]; n++) {
                    adder.add(evidence, i, models.get(i).draw(random));
                    replies++;
                }
            }
            wanted = evidence.wanted();
        }
        return new Run(replies, evidence.judge().verdict());
    }

    /**
     * The smallest distance from the threshold, above or below it, at which 95 of 100 runs end with a verdict, to about a
     * hundredth of what is possible; empty if even the clearest case stays open.
     */
    public OptionalDouble smallestGap(boolean above) {
        double within = rule.within()
                .orElseThrow(() -> new IllegalStateException("a distance from the threshold needs a threshold"));
        double widest = above ? Math.min(1, rule.distance().maximum()) * 0.99 - within : within;
        int sign = above ? 1 : -1;
        if (at(within + sign * widest).decided() < SURE) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                Numerics.last(widest, 0, STEPS, gap -> at(within + sign * gap).decided() >= SURE));
    }

    /** Moves from the reference to a random distribution, and on to the farthest, until the distance is reached. */
    private Multinomial model(Target target, double distance, SplittableRandom random) {
        double[] weights = IntStream.range(0, target.reference().support().size())
                .mapToDouble(k -> Math.pow(-Math.log(1 - random.nextDouble()), 3))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        double[] passed = Arrays.stream(weights).map(weight -> weight / sum).toArray();
        boolean beyond = target.distance(rule.distance(), passed) <= distance;
        double[] from = beyond ? passed : target.reference().shares();
        double[] to = beyond ? farthest(target) : passed;
        double near = 0;
        double far = 1;
        for (int step = 0; step < 40; step++) {
            double part = step == 0 ? 1 : (near + far) / 2;
            if (target.distance(rule.distance(), mixed(from, to, part)) > distance) {
                far = part;
            } else {
                near = part;
            }
        }
        return new Multinomial(mixed(from, to, near));
    }

    /** One option alone: a convex distance is largest at a corner. */
    private double[] farthest(Target target) {
        int options = target.reference().support().size();
        return IntStream.range(0, options)
                .mapToObj(k -> IntStream.range(0, options)
                        .mapToDouble(other -> other == k ? 1 : 0)
                        .toArray())
                .max(Comparator.comparing(corner -> target.distance(rule.distance(), corner)))
                .orElseThrow();
    }

    private static double[] mixed(double[] from, double[] to, double part) {
        return IntStream.range(0, from.length)
                .mapToDouble(k -> (1 - part) * from[k] + part * to[k])
                .toArray();
    }
}
