package org.alignunit.internal.run;

import java.util.List;
import java.util.OptionalDouble;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.Judgements;
import org.alignunit.internal.verdict.properties.Limits;

/**
 * The comparison of published evaluations: the mean plug-in distance against the threshold. It carries no error rate, and the
 * noise on both sides moves it upward. A question that was not read leaves it without a verdict rather than out of the mean. Another
 * property is compared by its estimate.
 */
final class PlugIn {
    private PlugIn() {}

    /** The estimate of a property against its limits, or of refusals against the threshold. */
    static Judgement judge(Cell cell, Judgement bounds, int missing, int replies, int unread) {
        if (missing > 0) {
            return withoutEstimate(bounds, missing, cell.asked().size(), "estimate");
        }
        double estimate = bounds.estimate();
        Limits limits = cell.property().orElseThrow().limits();
        OptionalDouble within = cell.rule().within();
        Verdict verdict = (within.isPresent() ? new Limits(OptionalDouble.empty(), within) : limits)
                .judge(new Bounds(estimate, estimate));
        String obstacle = cell.asserts() ? Judgements.unread(cell.rule().maxUnanswered(), unread, replies) : "";
        return new Judgement(
                obstacle.isEmpty() ? verdict : Verdict.INCONCLUSIVE,
                estimate,
                estimate,
                estimate,
                List.of(),
                bounds.questions(),
                obstacle);
    }

    private static Judgement withoutEstimate(Judgement bounds, long missing, int questions, String what) {
        return new Judgement(
                Verdict.INCONCLUSIVE,
                bounds.estimate(),
                bounds.lower(),
                bounds.upper(),
                List.of(),
                bounds.questions(),
                "no reply to " + missing + " of " + Figures.counted(questions, "question")
                        + " could be read, so there is no " + what + " (decision = POINT)");
    }

    static Judgement judge(Rule rule, Judgement bounds, List<OptionalDouble> distances, int replies, int unread) {
        long missing = distances.stream().filter(OptionalDouble::isEmpty).count();
        if (missing > 0) {
            return withoutEstimate(bounds, missing, distances.size(), "plug-in distance");
        }
        List<QuestionBounds> questions = distances.stream()
                .map(distance -> new QuestionBounds(distance, distance.getAsDouble(), distance.getAsDouble()))
                .toList();
        double mean = distances.stream()
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElseThrow();
        String obstacle = rule.within().isEmpty() || unread == 0 ? "" : Judgements.obstacle(rule, unread, replies);
        boolean within = rule.within().isPresent() && mean <= rule.within().getAsDouble();
        return new Judgement(
                !obstacle.isEmpty() ? Verdict.INCONCLUSIVE : within ? Verdict.ALIGNED : Verdict.MISALIGNED,
                mean,
                mean,
                mean,
                List.of(),
                questions,
                obstacle);
    }
}
