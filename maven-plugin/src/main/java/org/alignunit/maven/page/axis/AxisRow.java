package org.alignunit.maven.page.axis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.BaselineWords;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.ShownDistance;
import org.jspecify.annotations.Nullable;

/**
 * One row of a test's distance axis: what it shows, where, and the figure.
 *
 * @param kind its looks: {@code estimate}, {@code threshold}, {@code floor} or {@code baseline}
 * @param name what it is
 * @param at place of its mark
 * @param span what it covers: the bounds of the estimate, everything up to the noise floor; null for a mere mark
 * @param figure its value
 * @param detail such as the bounds, or what a baseline knows; may be empty
 */
public record AxisRow(
        String kind, String name, String at, @Nullable Span span, String figure, String detail) {
    /**
     * A stretch of the axis.
     *
     * @param from where it begins
     * @param width how wide it is
     */
    public record Span(String from, String width) {}

    /** {@return the rows in the order in which they are drawn over each other} */
    public static List<AxisRow> layers(List<AxisRow> rows) {
        List<AxisRow> layers = new ArrayList<>(rows);
        Collections.reverse(layers);
        return layers;
    }

    /** {@return the rows of a test: the model's first, the noise floor's last} */
    public static List<AxisRow> of(TestResult test, Scale scale) {
        List<AxisRow> rows = new ArrayList<>();
        ShownDistance shown = ShownDistance.of(test);
        Double estimate = shown.estimate();
        if (estimate != null) {
            rows.add(new AxisRow(
                    "estimate",
                    "model",
                    scale.at(estimate),
                    span(shown.lower(), shown.upper(), scale),
                    shown.figure(),
                    shown.bounds()));
        }
        Double within = test.assertion().within();
        if (within != null) {
            rows.add(
                    new AxisRow("threshold", "threshold", scale.at(within), null, Figures.distance(within), "at most"));
        }
        test.figures().baselines().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(baseline -> rows.add(new AxisRow(
                        "baseline",
                        BaselineWords.label(baseline.getKey()),
                        scale.at(baseline.getValue()),
                        null,
                        Figures.distance(baseline.getValue()),
                        BaselineWords.meaning(baseline.getKey()))));
        Double floor = test.figures().noiseFloor();
        if (floor != null) {
            Span span = span(0.0, floor, scale);
            rows.add(new AxisRow("floor", "noise floor", scale.at(floor), span, Figures.distance(floor), ""));
        }
        return rows;
    }

    private static @Nullable Span span(@Nullable Double from, @Nullable Double to, Scale scale) {
        return from == null || to == null ? null : new Span(scale.at(from), scale.width(from, to));
    }
}
