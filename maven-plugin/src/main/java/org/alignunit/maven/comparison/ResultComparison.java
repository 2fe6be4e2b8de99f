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
 * How one test case changed since an earlier run, over the questions that both runs read, whatever their numbers of answers are. The model may be another one; a test case that was
 * asked in another wording ({@code persona}, {@code promptVersion}) or under another {@link org.alignunit.internal.result.Condition} is another test case.
 *
 * @param earlier the test case as it was
 * @param comparison of the squared distances; empty where the later run lacks the test case or shares no
 *     question with it, or where a budget cut either run short, which is no evidence that nothing got worse
 * @param leftOut how many of the earlier questions could not be compared
 */
public record ResultComparison(TestResult earlier, Optional<SquaredComparison> comparison, int leftOut) {

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
     * @param margin growth of the mean squared distance that is accepted, at least 0
     * @param alpha error rate of a comparison, in (0, 0.5]
     * @return one comparison for each test case of the earlier run that measures a distance, in its order; the same for the same input
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static List<ResultComparison> of(
            List<TestResult> earlier, List<TestResult> later, double margin, double alpha) {
        if (!(margin >= 0) || !(alpha > 0 && alpha <= 0.5)) {
            throw new IllegalArgumentException(
                    "the margin must be at least 0 and alpha in (0, 0.5]: " + margin + ", " + alpha);
        }
        Map<Key, TestResult> tests =
                later.stream().collect(Collectors.toMap(Key::of, Function.identity(), (first, second) -> first));
        return earlier.stream()
                .filter(test -> test.id().ofDistance())
                .map(test -> of(test, Optional.ofNullable(tests.get(Key.of(test))), margin, alpha))
                .toList();
    }

    private static ResultComparison of(TestResult earlier, Optional<TestResult> later, double margin, double alpha) {
        Map<String, QuestionResult> then = later.stream()
                .flatMap(ResultComparison::comparable)
                .collect(Collectors.toMap(QuestionResult::id, Function.identity()));
        List<QuestionResult> shared = comparable(earlier)
                .filter(question -> then.containsKey(question.id()))
                .toList();
        int leftOut = earlier.questions().size() - shared.size();
        if (shared.isEmpty()) {
            return new ResultComparison(earlier, Optional.empty(), leftOut);
        }
        SquaredInterval before = SquaredInterval.of(earlier, shared, alpha / 2);
        SquaredInterval after = SquaredInterval.of(
                later.orElseThrow(),
                shared.stream().map(question -> then.get(question.id())).toList(),
                alpha / 2);
        return new ResultComparison(earlier, Optional.of(SquaredComparison.of(before, after, margin)), leftOut);
    }

    private static Stream<QuestionResult> comparable(TestResult test) {
        return test.questions().stream()
                .filter(question -> !test.conclusion().cutShort() && question.squaredDistance() != null);
    }
}
