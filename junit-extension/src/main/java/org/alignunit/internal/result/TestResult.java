package org.alignunit.internal.result;

import java.util.List;
import org.alignunit.Outcome;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/**
 * What one test case measured. All but {@code run} is the same, byte for byte, for the same seed and replies.
 *
 * @param name where in the test code it stands
 * @param id what it measures
 * @param setup what its replies rest on
 * @param assertion what it asserts of the distance
 * @param conclusion how it ended
 * @param figures the distance
 * @param recorded age and origin of the recorded replies
 * @param run what varies from run to run
 * @param questions one entry a question of the test case
 * @param ways what the answers owe to the options' order and to wordings; null where nothing was read, where a pipeline was
 *     asked, and in older files
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
    /** Copies the list. */
    public TestResult {
        questions = List.copyOf(questions);
    }

    /** {@return how it ended, in a word} */
    public Outcome verdict() {
        return conclusion.verdict();
    }

    /**
     * The id as files of any age compare by it.
     *
     * @return the id; of what an older file does not tell, persona and condition, with what its answers show
     */
    public CaseId comparableId() {
        return id.withAsked(id.asked().under(Condition.of(this)));
    }

    /**
     * The same, ended in another way.
     *
     * @param other how it ended
     * @return the result
     */
    public TestResult withConclusion(Conclusion other) {
        return new TestResult(name, id, setup, assertion, other, figures, recorded, run, questions, ways);
    }
}
