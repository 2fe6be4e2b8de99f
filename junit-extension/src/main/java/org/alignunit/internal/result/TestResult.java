package org.alignunit.internal.result;

import java.util.List;
import org.alignunit.Outcome;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/**
 * What one test case measured. All but {@code run} is the same, byte for byte, for the same seed and replies. {@code ways} is
 * null where nothing was read, for a pipeline, and in older files.
 */
public record TestResult(
        TestName name,
        CaseId id,
        Setup setup,
        Assertion assertion,
        Conclusion conclusion,
        DistanceFigures figures,
        RecordedReplies recorded,
        RunCost run,
        List<QuestionResult> questions,
        @Nullable WaysOfAsking ways) {
    public TestResult {
        questions = List.copyOf(questions);
    }

    /** {@return how it ended, in a word} */
    public Outcome verdict() {
        return conclusion.verdict();
    }

    public TestResult withConclusion(Conclusion other) {
        return new TestResult(name, id, setup, assertion, other, figures, recorded, run, questions, ways);
    }
}
