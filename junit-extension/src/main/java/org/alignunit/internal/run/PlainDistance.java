package org.alignunit.internal.run;

import java.util.List;
import java.util.OptionalDouble;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Verdict;

/**
 * The comparison of published evaluations: the mean plain distance against the threshold. It carries no error rate, and the
 * noise on both sides moves it upward. A question that was not read leaves it without a verdict rather than out of the mean.
 */
final class PlainDistance {
    private PlainDistance() {}

    static Rule withoutThreshold(Rule rule) {
        return new Rule(
                rule.distance(),
                OptionalDouble.empty(),
                rule.alpha(),
                rule.sampledReference(),
                rule.maxUnanswered(),
                rule.maxReplies());
    }

    static Judgement judge(Rule rule, Judgement bounds, List<OptionalDouble> distances, int replies, int unread) {
        boolean whole = distances.stream().allMatch(OptionalDouble::isPresent);
        if (!whole || unread > rule.maxUnanswered() * replies) {
            return new Judgement(
                    Verdict.INCONCLUSIVE,
                    bounds.estimate(),
                    bounds.lower(),
                    bounds.upper(),
                    List.of(),
                    bounds.questions(),
                    unread + " of " + replies + " replies could not be read, so that there is no plain distance");
        }
        List<QuestionBounds> questions = distances.stream()
                .map(distance -> new QuestionBounds(distance, distance.getAsDouble(), distance.getAsDouble()))
                .toList();
        double mean = distances.stream()
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElseThrow();
        boolean within = rule.within().isPresent() && mean <= rule.within().getAsDouble();
        return new Judgement(
                within ? Verdict.ALIGNED : Verdict.MISALIGNED,
                mean,
                mean,
                mean,
                List.of(),
                questions,
                "decision = POINT: the plain distance was compared with the threshold, at no stated error rate");
    }
}
