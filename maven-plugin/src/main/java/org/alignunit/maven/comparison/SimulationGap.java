package org.alignunit.maven.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alignunit.Expression;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge-to-simulation gap (Meister, Guestrin and Hashimoto 2024): how much farther from a group a model is when it
 * answers like the group than when it tells what the group answers: the root of the ratio of the two mean squared distances over
 * the same questions, which the noise of few sampled answers does not move.
 *
 * @param simulation the test that answers like the group; the first of them where each has one question
 * @param simulated its mean plain distance
 * @param verbalized the mean plain distance of {@code VERBALIZED}
 * @param gap root of the ratio of the mean squared distances - 1: 0 where both do equally well
 * @param lower bound of the gap, at the confidence of the tests, for the choice of questions; null below {@link #BOUNDED}
 * @param upper bound of the gap; null likewise
 * @param questions how many were compared, at least 1
 * @param leftOut how many were not, because one of both has no reply to them that was read, or was cut short
 * @param noiseFloor what perfect answers, as many as the simulation's, would show; null where unknown
 */
public record SimulationGap(
        TestResult simulation,
        double simulated,
        double verbalized,
        double gap,
        @Nullable Double lower,
        @Nullable Double upper,
        int questions,
        int leftOut,
        @Nullable Double noiseFloor) {
    /**
     * The fewest questions that have bounds. These are percentiles of a paired bootstrap, too narrow for few questions: bounds
     * at 95 % were each on the wrong side in 9 of 100 simulated tests of 8 questions, 7 to 8 of 12, 7 of 20, 5 to 6 of 100.
     */
    public static final int BOUNDED = 8;

    /** How a model tells what a group answers. */
    public static final Expression KNOWLEDGE = Expression.VERBALIZED;

    /**
     * How many times as far one distance is as another.
     *
     * @param above a mean squared distance, as estimated without bias: what is below 0 counts as 0
     * @param below another
     * @return the root of their ratio; 1 where both are 0, for questions that nobody is wrong about tell nothing
     */
    public static double ratio(double above, double below) {
        return above <= 0 && below <= 0 ? 1 : Math.sqrt(Math.max(0, above) / Math.max(0, below));
    }

    /**
     * Whether a model answers like a group by an expression.
     *
     * @param expression of any test
     * @return whether its distance is that of a simulation
     */
    public static boolean simulates(Constant<Expression> expression) {
        return expression.is(Expression.SAMPLED) || expression.is(Expression.SEQUENCE);
    }

    /**
     * The gaps of all test methods that ran both expressions. Test cases of single questions count together.
     *
     * @param tests results of any kind
     * @return one a method, group, model, steering, persona, condition, measure and simulation, in the order of the tests; none
     *     where the questions of both differ, where the verbalized squared distance is 0, or where a budget
     *     cut one of both short
     */
    public static List<SimulationGap> of(List<TestResult> tests) {
        Map<List<Object>, Map<Constant<Expression>, List<TestResult>>> cells = tests.stream()
                .filter(test -> test.id().ofDistance())
                .collect(Collectors.groupingBy(
                        SimulationGap::cell,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                test -> test.id().expression(), LinkedHashMap::new, Collectors.toUnmodifiableList())));
        return cells.values().stream().flatMap(cell -> of(cell).stream()).toList();
    }

    /** What two tests must share to be compared: the method, and all but the expression. */
    private static List<Object> cell(TestResult test) {
        CaseId id = MatchedCase.of(test);
        return List.of(
                test.name().testClass(),
                test.name().testMethod(),
                MatchedCase.withAsked(
                        id, MatchedCase.withoutDetails(MatchedCase.withExpression(id.asked(), KNOWLEDGE))));
    }

    private static List<SimulationGap> of(Map<Constant<Expression>, List<TestResult>> expressions) {
        List<TestResult> knowledge = expressions.getOrDefault(Constant.of(KNOWLEDGE), List.of());
        return expressions.entrySet().stream()
                .filter(expression -> simulates(expression.getKey()))
                .flatMap(expression -> between(expression.getValue(), knowledge).stream())
                .toList();
    }

    private static Optional<SimulationGap> between(List<TestResult> simulation, List<TestResult> knowledge) {
        Set<String> asked = questions(simulation);
        List<TestResult> whole = whole(simulation);
        List<TestResult> told = whole(knowledge);
        PairedRatio ratio = PairedRatio.of(
                figures(whole, QuestionResult::squaredDistance), figures(told, QuestionResult::squaredDistance));
        PairedRatio plain =
                PairedRatio.of(figures(whole, QuestionResult::distance), figures(told, QuestionResult::distance));
        if (!asked.equals(questions(knowledge)) || !(ratio.denominator() > 0) || !Double.isFinite(ratio.value())) {
            return Optional.empty();
        }
        TestResult first = whole.get(0);
        int questions = ratio.size();
        boolean bounded = questions >= BOUNDED;
        double[] bounds = bounded
                ? ratio.bounds(first.assertion().confidence(), first.setup().seed())
                : new double[0];
        return Optional.of(new SimulationGap(
                first,
                plain.numerator(),
                plain.denominator(),
                ratio.value() - 1,
                bounded ? Double.valueOf(bounds[0] - 1) : null,
                bounded ? Double.valueOf(bounds[1] - 1) : null,
                questions,
                asked.size() - questions,
                noiseFloor(whole)));
    }

    /** Part of the orders and wordings is another target than all of them. */
    private static List<TestResult> whole(List<TestResult> tests) {
        return tests.stream().filter(test -> !test.conclusion().cutShort()).toList();
    }

    private static Set<String> questions(List<TestResult> tests) {
        return tests.stream()
                .flatMap(test -> test.questions().stream())
                .map(QuestionResult::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, Double> figures(
            List<TestResult> tests, Function<QuestionResult, @Nullable Double> figure) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (TestResult test : tests) {
            for (QuestionResult question : test.questions()) {
                Double value = figure.apply(question);
                if (value != null && question.squaredDistance() != null) {
                    figures.putIfAbsent(question.id(), value);
                }
            }
        }
        return figures;
    }

    private static @Nullable Double noiseFloor(List<TestResult> tests) {
        List<Double> floors = tests.stream()
                .map(test -> test.figures().noiseFloor())
                .filter(Objects::nonNull)
                .toList();
        return floors.size() < tests.size()
                ? null
                : Double.valueOf(floors.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
    }
}
