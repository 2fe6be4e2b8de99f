package org.alignunit.maven.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;

/**
 * How one test case changed between two runs, over the questions that both read, whatever their numbers of answers are. The unit
 * is skill: 1 - squared distance / that of equal shares.
 *
 * @param earlier the run to compare with
 * @param later the run in question
 * @param leftOut how many of the earlier questions could not be compared
 */
public record ResultComparison(Side earlier, Side later, int leftOut) implements CaseComparison {
    /** A test case, and those of its questions that are compared. */
    public record Side(TestResult test, List<QuestionResult> questions) {
        /** {@return an estimate of the mean squared distance, without bias} */
        double squaredDistance() {
            return questions.stream()
                    .mapToDouble(QuestionResult::squaredDistance)
                    .average()
                    .orElseThrow();
        }

        /** {@return whether each question has a single reply for each prompt variant, which stands for itself} */
        boolean single() {
            return SquaredInterval.single(test, questions);
        }
    }

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
                new Side(earlier, shared),
                new Side(
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
        double margin = worseBy * unit();
        Outcome sharpest = outcome(margin, alpha, SquaredInterval::sharpest);
        return sharpest == Outcome.INCONCLUSIVE ? sharpest : outcome(margin, alpha, SquaredInterval::of);
    }

    private interface Bounds {
        SquaredInterval of(TestResult test, List<QuestionResult> questions, double alpha);
    }

    private Outcome outcome(double margin, double alpha, Bounds bounds) {
        SquaredInterval before = bounds.of(earlier.test, earlier.questions, alpha / 2);
        SquaredInterval after = bounds.of(later.test, later.questions, alpha / 2);
        return Outcome.of(before.lower(), before.upper(), after.lower(), after.upper(), margin);
    }

    @Override
    public double rise() {
        return (earlier.squaredDistance() - later.squaredDistance()) / unit();
    }

    @Override
    public BoundedValue before(double alpha) {
        return skill(earlier, alpha);
    }

    @Override
    public BoundedValue after(double alpha) {
        return skill(later, alpha);
    }

    private BoundedValue skill(Side side, double alpha) {
        SquaredInterval squared = SquaredInterval.of(side.test, side.questions, alpha);
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
        double guess = earlier.questions.stream()
                .map(QuestionResult::reference)
                .mapToDouble(people -> SquaredDistance.ofUniform(people.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()))
                .average()
                .orElseThrow();
        return guess > 1e-12 ? guess : 1;
    }
}
