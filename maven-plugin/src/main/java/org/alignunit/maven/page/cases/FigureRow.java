package org.alignunit.maven.page.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.BaselineWords;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.PropertyWords;
import org.alignunit.internal.result.words.ShownDistance;

/**
 * A figure of a test case.
 *
 * @param kind {@code estimate}, {@code threshold}, {@code baseline} or {@code floor}
 * @param name what it is
 * @param figure its value
 * @param detail such as the bounds, or what a baseline knows; may be empty
 */
public record FigureRow(String kind, String name, String figure, String detail) {
    /** {@return the figures of a test: the model's first, the noise floor's last} */
    static List<FigureRow> of(TestResult test) {
        List<FigureRow> rows = new ArrayList<>();
        ShownDistance shown = ShownDistance.of(test);
        if (shown.estimate() != null) {
            rows.add(new FigureRow("estimate", "model", shown.figure(), shown.bounds()));
        }
        String limit = PropertyWords.limit(test.assertion());
        if (!limit.isEmpty()) {
            rows.add(new FigureRow("threshold", "limit", limit, ""));
        }
        test.figures().baselines().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(baseline -> rows.add(new FigureRow(
                        "baseline",
                        BaselineWords.label(baseline.getKey()),
                        Figures.distance(baseline.getValue()),
                        BaselineWords.meaning(baseline.getKey()))));
        Double floor = test.figures().noiseFloor();
        if (floor != null) {
            rows.add(new FigureRow("floor", "noise floor", Figures.distance(floor), ""));
        }
        return rows;
    }
}
