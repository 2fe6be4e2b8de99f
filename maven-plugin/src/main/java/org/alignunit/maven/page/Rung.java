package org.alignunit.maven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alignunit.Baseline;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.page.words.Figures;
import org.jspecify.annotations.Nullable;

/**
 * One line of a test's distance axis: what it shows, where, and the figure.
 *
 * @param kind its looks: {@code estimate}, {@code threshold}, {@code floor} or {@code baseline}
 * @param name what it is
 * @param at place of its mark
 * @param span what it covers: the bounds of the estimate, everything up to the noise floor; null for a mere mark
 * @param figure its value
 * @param detail such as the bounds, or what a baseline knows; may be empty
 */
record Rung(String kind, String name, String at, @Nullable Span span, String figure, String detail) {
    /** A stretch of the axis. */
    record Span(String from, String width) {}

    static List<Rung> of(TestResult test, Scale scale) {
        List<Rung> rungs = new ArrayList<>();
        Double estimate = test.figures().estimate();
        if (estimate != null) {
            rungs.add(new Rung(
                    "estimate",
                    "model",
                    scale.at(estimate),
                    span(test.figures().lower(), test.figures().upper(), scale),
                    Figures.distance(estimate),
                    Figures.bounds(test.figures().lower(), test.figures().upper())));
        }
        Double within = test.assertion().within();
        if (within != null) {
            rungs.add(new Rung("threshold", "threshold", scale.at(within), null, Figures.distance(within), "at most"));
        }
        test.figures().baselines().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(baseline -> rungs.add(new Rung(
                        "baseline",
                        Baseline.label(baseline.getKey()),
                        scale.at(baseline.getValue()),
                        null,
                        Figures.distance(baseline.getValue()),
                        Baseline.meaning(baseline.getKey()))));
        Double floor = test.figures().noiseFloor();
        if (floor != null) {
            Span span = span(0.0, floor, scale);
            rungs.add(new Rung("floor", "noise floor", scale.at(floor), span, Figures.distance(floor), ""));
        }
        return rungs;
    }

    private static @Nullable Span span(@Nullable Double from, @Nullable Double to, Scale scale) {
        return from == null || to == null ? null : new Span(scale.at(from), scale.width(from, to));
    }
}
