package org.alignunit.internal.result.audit;

import java.util.List;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.verdict.shift.ShiftEvidence;

/**
 * What an audit found of a recorded prompt.
 *
 * @param name of the first test case that it is a prompt of
 * @param group empty, as the question, for a test that cannot be audited at all
 * @param prompt its hash, by which recordings name it
 * @param message why it was not compared; empty where it was
 * @param audited the replies since the model changed most likely
 * @param batches of replies by which the evidence is to be weighed; none where one reply is the whole distribution
 */
public record AuditedPrompt(
        TestName name,
        String model,
        String question,
        String group,
        String prompt,
        AuditState state,
        String message,
        AuditedReplies recorded,
        AuditedReplies audited,
        List<ShiftEvidence.Batch> batches) {
    public AuditedPrompt {
        batches = List.copyOf(batches);
    }
}
