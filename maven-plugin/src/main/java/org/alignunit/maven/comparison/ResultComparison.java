package org.alignunit.maven.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * How one test case changed since an earlier run: a paired comparison over the questions that both runs read, never of two
 * point estimates. The model may be another one; a test case that was
 * asked in another wording ({@code persona}, {@code promptVersion}) or under another {@link org.alignunit.internal.result.Condition} is another test case.
 *
 * @param earlier the test case as it was
 * @param comparison of the questions' distances, later less earlier; empty where the later run lacks the test case or shares no
 *     question with it, or where a budget cut either run short, which is no evidence that nothing got worse
 * @param leftOut how many of the earlier questions could not be compared
 */
public record ResultComparison(TestResult earlier, Optional<PairedComparison> comparison, int leftOut) {

    private record Key(TestName name, CaseId id, @Nullable Integer promptVersion) {
        static Key of(TestResult test) {
            CaseId id = MatchedCase.of(test);
            return new Key(
                    test.name(),
                    MatchedCase.withAsked(id, MatchedCase.withModel(id.asked(), "")),
                    test.setup().promptVersion());
        }
    }

    /**
     * Compares the results of two runs, test case by test case.
     *
     * @param earlier the results to compare with
     * @param later those of the run in question
     * @param margin growth of the mean distance that is accepted, at least 0
     * @param alpha error rate of each bound, in (0, 0.5]
     * @param seed of the comparisons
     * @return one comparison for each test case of the earlier run, in its order; the same for the same input
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static List<ResultComparison> of(
            List<TestResult> earlier, List<TestResult> later, double margin, double alpha, long seed) {
        Map<Key, TestResult> tests =
                later.stream().collect(Collectors.toMap(Key::of, Function.identity(), (first, second) -> first));
        return earlier.stream()
                .map(test -> of(test, Optional.ofNullable(tests.get(Key.of(test))), margin, alpha, seed))
                .toList();
    }

    private static ResultComparison of(
            TestResult earlier, Optional<TestResult> later, double margin, double alpha, long seed) {
        Map<String, Double> distances = later.stream()
                .flatMap(ResultComparison::comparable)
                .collect(Collectors.toMap(QuestionResult::id, QuestionResult::distance));
        List<QuestionResult> shared = comparable(earlier)
                .filter(question -> distances.containsKey(question.id()))
                .toList();
        int leftOut = earlier.questions().size() - shared.size();
        if (shared.isEmpty()) {
            return new ResultComparison(earlier, Optional.empty(), leftOut);
        }
        PairedComparison comparison = PairedComparison.of(
                shared.stream().mapToDouble(QuestionResult::distance).toArray(),
                shared.stream()
                        .mapToDouble(question -> distances.get(question.id()))
                        .toArray(),
                margin,
                alpha,
                seed);
        return new ResultComparison(earlier, Optional.of(comparison), leftOut);
    }

    private static Stream<QuestionResult> comparable(TestResult test) {
        return test.questions().stream()
                .filter(question -> !test.conclusion().cutShort()
                        && question.distance() != null
                        && Double.isFinite(question.distance()));
    }
}
