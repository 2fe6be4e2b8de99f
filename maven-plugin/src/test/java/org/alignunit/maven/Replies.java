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

    /** A question whose shares one reply told, of which only the distance counts. */
    public static QuestionResult told(String id, double distance) {
        return told(id, distance, Map.of("x", 1.0), Map.of("x", 1.0));
    }

    /** A question with two options, of which one reply told so much less of the first than of the people take it. */
    public static QuestionResult told(String id, double distance, double people) {
        return told(
                id,
                distance,
                Map.of("x", people, "y", 1 - people),
                Map.of("x", people - distance, "y", 1 - people + distance));
    }

    private static QuestionResult told(
            String id, double distance, Map<String, Double> people, Map<String, Double> model) {
        return new QuestionResult(
                id,
                id,
                people,
                30.0,
                model,
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
