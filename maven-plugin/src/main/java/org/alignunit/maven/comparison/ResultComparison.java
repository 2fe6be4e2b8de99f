package org.alignunit.maven.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.verdict.squared.SquaredBounds;

/**
 * How one test case changed between two runs, over the questions that both read, whatever their numbers of answers are. The unit
 * is skill: 1 - squared distance / that of equal shares.
 *
 * @param earlier the run to compare with
 * @param later the run in question
 * @param leftOut how many of the earlier questions could not be compared
 */
public record ResultComparison(ComparedRun earlier, ComparedRun later, int leftOut) implements CaseComparison {
    /** {@return the comparison; empty where they measure no distance, share no question, or where a budget cut either run short, which is no evidence} */
    public static Optional<ResultComparison> of(TestResult earlier, TestResult later) {
        Map<String, QuestionResult> then = comparable(later)
                .collect(Collectors.toMap(QuestionResult::id, Function.identity(), (first, second) -> first));
        List<QuestionResult> shared = comparable(earlier)
                .filter(question -> then.containsKey(question.id()))
                .toList();
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ResultComparison(
                new ComparedRun(earlier, shared),
                new ComparedRun(
                        later,
                        shared.stream().map(question -> then.get(question.id())).toList()),
                earlier.questions().size() - shared.size()));
    }

    private static Stream<QuestionResult> comparable(TestResult test) {
        return test.questions().stream()
                .filter(question ->
                        test.id().ofDistance() && !test.conclusion().cutShort() && question.squaredDistance() != null);
    }

    @Override
    public Outcome outcome(double worseBy, double alpha) {
        CaseComparison.check(worseBy, alpha);
        Outcome sharpest = Outcome.of(rise(alpha, SquaredBounds::sharpest), worseBy);
        return sharpest == Outcome.INCONCLUSIVE ? sharpest : Outcome.of(rise(alpha), worseBy);
    }

    @Override
    public double rise() {
        return (earlier.squaredDistance() - later.squaredDistance()) / unit();
    }

    @Override
    public BoundedValue rise(double alpha) {
        return rise(alpha, SquaredBounds::new);
    }

    BoundedValue rise(double alpha, IntFunction<SquaredBounds> empty) {
        double lower;
        double upper;
        if (!single() && earlier.isBounded() && later.isBounded()) {
            int questions = earlier.questions().size();
            SquaredBounds before = earlier.bounds(empty.apply(questions));
            SquaredBounds after = later.bounds(empty.apply(questions));
            double part = alpha * earlier.ofLastLook() * later.ofLastLook();
            lower = SquaredBounds.leastRise(after, before, part);
            upper = -SquaredBounds.leastRise(before, after, part);
        } else {
            BoundedValue before = earlier.squaredDistance(alpha / 2);
            BoundedValue after = later.squaredDistance(alpha / 2);
            lower = before.lower() - after.upper();
            upper = before.upper() - after.lower();
        }
        return new BoundedValue(rise(), lower / unit(), upper / unit());
    }

    @Override
    public BoundedValue before(double alpha) {
        return skill(earlier, alpha);
    }

    @Override
    public BoundedValue after(double alpha) {
        return skill(later, alpha);
    }

    private BoundedValue skill(ComparedRun run, double alpha) {
        BoundedValue squared = run.squaredDistance(alpha);
        return new BoundedValue(
                1 - Math.max(0, squared.estimate()) / unit(),
                1 - squared.upper() / unit(),
                1 - squared.lower() / unit());
    }

    @Override
    public boolean single() {
        return earlier.single() || later.single();
    }

    @Override
    public String name() {
        return "skill";
    }

    /** The squared distance of equal shares; where the people's shares are equal too, 1. */
    private double unit() {
        double guess = earlier.questions().stream()
                .map(QuestionResult::reference)
                .mapToDouble(people -> SquaredDistance.ofUniform(people.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()))
                .average()
                .orElseThrow();
        return guess > 1e-12 ? guess : 1;
    }
}
