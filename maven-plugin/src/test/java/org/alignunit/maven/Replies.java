package org.alignunit.maven;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;

/** Questions by what was replied to them. */
public final class Replies {
    private Replies() {}

    /** A question whose shares one reply told. */
    public static QuestionResult told(String id, double distance) {
        return new QuestionResult(
                id,
                id,
                Map.of("x", 1.0),
                30.0,
                Map.of("x", 1.0),
                new QuestionFigures(distance, ResultBuilder.squared(distance), null, null, null),
                new ReplyCounts(1, 0, 0),
                null,
                null,
                1);
    }

    /** A question with so many single answers for each option. */
    public static QuestionResult counted(String id, double[] people, double[] counts) {
        Map<String, Double> reference = new LinkedHashMap<>();
        Map<String, Double> model = new LinkedHashMap<>();
        double sum = Arrays.stream(counts).sum();
        double distance = 0;
        for (int k = 0; k < counts.length; k++) {
            reference.put("option " + k, people[k]);
            model.put("option " + k, counts[k] / sum);
            distance += Math.abs(counts[k] / sum - people[k]) / 2;
        }
        return new QuestionResult(
                id,
                id,
                reference,
                30.0,
                model,
                new QuestionFigures(distance, SquaredDistance.unbiased(counts, people), null, null, null),
                new ReplyCounts((int) sum, 0, 0),
                null,
                null,
                1);
    }
}
