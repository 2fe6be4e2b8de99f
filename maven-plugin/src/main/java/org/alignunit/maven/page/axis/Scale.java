package org.alignunit.maven.page.axis;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.ShownDistance;

/**
 * A distance axis from 0 to a round number, shared by all tests of one measure so that they can be compared.
 *
 * @param step between two ticks
 * @param steps how many of them
 */
public record Scale(double step, int steps) {
    private static final double[] STEPS = {0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10};
    private static final int MOST = 6;

    /**
     * A mark on the axis.
     *
     * @param at its place in percent of the width
     * @param label its distance
     */
    public record Tick(String at, String label) {}

    /** {@return an axis that has room for all figures of the tests} */
    public static Scale of(List<TestResult> tests) {
        return upTo(tests.stream()
                .flatMapToDouble(Scale::marks)
                .filter(Double::isFinite)
                .max()
                .orElse(1));
    }

    /** {@return an axis that has room for a figure} */
    public static Scale upTo(double widest) {
        double step = DoubleStream.of(STEPS)
                .filter(candidate -> candidate * MOST >= widest)
                .findFirst()
                .orElse(widest / MOST);
        return new Scale(step, Math.max(1, (int) Math.ceil(widest / step - 1e-9)));
    }

    private static DoubleStream marks(TestResult test) {
        ShownDistance shown = ShownDistance.of(test);
        return Stream.concat(
                        Stream.of(
                                test.assertion().within(),
                                shown.estimate(),
                                shown.lower(),
                                shown.upper(),
                                test.figures().noiseFloor()),
                        test.figures().baselines().values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    /** {@return the place of a distance on the axis, in percent; what lies beyond the axis stands at its end} */
    public String at(double distance) {
        return percent(fraction(distance));
    }

    /** {@return how wide a stretch of the axis is, in percent} */
    public String width(double from, double to) {
        return percent(Math.max(0, fraction(to) - fraction(from)));
    }

    /** {@return the marks on the axis} */
    public List<Tick> ticks() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> new Tick(percent((double) i / steps), Figures.plain(i * step)))
                .toList();
    }

    /** {@return the width from one tick to the next, in percent} */
    public String stepWidth() {
        return percent(1.0 / steps);
    }

    private double fraction(double distance) {
        return Math.min(1, Math.max(0, distance / (step * steps)));
    }

    /** {@return a share of a width, in percent, as CSS and SVG write it} */
    public static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.min(1, Math.max(0, fraction)));
    }
}
