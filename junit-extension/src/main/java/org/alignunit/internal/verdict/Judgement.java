package org.alignunit.internal.verdict;

import java.util.List;
import org.alignunit.ErrorSource;

/**
 * What the evidence of a cell says.
 *
 * @param verdict once ALIGNED or MISALIGNED, it stays
 * @param estimate of the distance, possibly corrected for bias; where nothing was read, the middle of the bounds
 * @param lower bound at confidence 1 - alpha; above {@code within} where MISALIGNED
 * @param upper bound at confidence 1 - alpha; at most {@code within} where ALIGNED
 * @param questions the same for each question, in the targets' order
 * @param reason a short sentence why the verdict is INCONCLUSIVE, else empty
 */
public record Judgement(
        Verdict verdict,
        double estimate,
        double lower,
        double upper,
        List<ErrorSource> errorCovers,
        List<QuestionBounds> questions,
        String reason) {
    public Judgement {
        errorCovers = List.copyOf(errorCovers);
        questions = List.copyOf(questions);
    }

    /**
     * The same figures without a verdict.
     *
     * @param why there is none
     * @return an inconclusive judgement
     */
    public Judgement withoutVerdict(String why) {
        return new Judgement(Verdict.INCONCLUSIVE, estimate, lower, upper, errorCovers, questions, why);
    }
}
