package org.alignunit.microdata.correlation;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a question: its values from 0 to 1 on an ordinal scale, and on a nominal one an indicator an option.
 *
 * @param first the place of the first among the scores of all questions
 * @param byOpinion each score, by opinion
 */
public record Scores(int first, double[][] byOpinion) {
    /**
     * The scores of a question.
     *
     * @param values the values of its opinions; null on a nominal scale
     */
    public static Scores of(List<@Nullable Double> values, int first) {
        boolean ordinal = values.stream().allMatch(Objects::nonNull);
        DoubleSummaryStatistics range = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        double[][] scores = new double[ordinal ? 1 : values.size()][values.size()];
        for (int opinion = 0; opinion < values.size(); opinion++) {
            Double value = values.get(opinion);
            if (value == null) {
                scores[opinion][opinion] = 1;
            } else {
                scores[0][opinion] = (value - range.getMin()) / (range.getMax() - range.getMin());
            }
        }
        return new Scores(first, scores);
    }

    /** How many there are. */
    public int size() {
        return byOpinion.length;
    }

    /** How many opinions there are. */
    public int opinions() {
        return byOpinion[0].length;
    }

    /** The correlation of two scores in weights by opinions on both questions; 0 if one of them is the same for all. */
    public static double correlation(double[][] weights, double[] rows, double[] columns) {
        double all = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                all += weights[i][j];
                sumX += weights[i][j] * rows[i];
                sumY += weights[i][j] * columns[j];
            }
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double x = rows[i] - sumX / all;
                double y = columns[j] - sumY / all;
                xx += weights[i][j] * x * x;
                yy += weights[i][j] * y * y;
                xy += weights[i][j] * x * y;
            }
        }
        double none = 1e-12 * all; // what rounding leaves of a score that is the same for all
        return all > 0 && xx > none && yy > none ? xy / Math.sqrt(xx * yy) : 0;
    }
}
