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
import org.jspecify.annotations.Nullable;

/**
 * An axis between round numbers, shared by all that is compared on it. It begins at 0 unless a figure lies below.
 *
 * @param low where it begins
 * @param step between two ticks
 * @param steps how many of them
 */
public record Scale(double low, double step, int steps) {
    private static final double[] STEPS = {0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10};
    private static final int MOST = 6;

    /**
     * A mark on the axis.
     *
     * @param at its place in percent of the width
     * @param label its value
     */
    public record Tick(String at, String label) {}

    /** {@return an axis that has room for all figures of the tests, and for what people would show themselves} */
    public static Scale of(List<TestResult> tests, @Nullable Double people) {
        return of(DoubleStream.concat(
                people == null ? DoubleStream.empty() : DoubleStream.of(people),
                tests.stream().flatMapToDouble(Scale::marks)));
    }

    /** {@return an axis that has room for all figures that are finite} */
    public static Scale of(DoubleStream figures) {
        double[] finite = figures.filter(Double::isFinite).toArray();
        double lowest = DoubleStream.of(finite).min().orElse(0);
        double highest = DoubleStream.of(finite).max().orElse(1);
        double widest = Math.max(highest, 0) - Math.min(lowest, 0);
        double step = DoubleStream.of(STEPS)
                .filter(candidate -> candidate * MOST >= widest)
                .findFirst()
                .orElse(widest / MOST);
        int below = (int) Math.ceil(-Math.min(lowest, 0) / step - 1e-9);
        int above = (int) Math.ceil(Math.max(highest, 0) / step - 1e-9);
        return new Scale(-below * step, step, Math.max(1, below + above));
    }

    private static DoubleStream marks(TestResult test) {
        ShownDistance shown = ShownDistance.of(test);
        return Stream.concat(
                        Stream.of(
                                test.assertion().within(),
                                test.assertion().min(),
                                test.assertion().max(),
                                shown.estimate(),
                                shown.lower(),
                                shown.upper(),
                                test.figures().noiseFloor()),
                        test.id().ofDistance() ? test.figures().baselines().values().stream() : Stream.empty())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    /** {@return the place of a figure on the axis, in percent; what lies beyond the axis stands at its end} */
    public String at(double figure) {
        return percent(fraction(figure));
    }

    /** {@return how wide a stretch of the axis is, in percent} */
    public String width(double from, double to) {
        return percent(Math.max(0, fraction(to) - fraction(from)));
    }

    /** {@return where the axis ends} */
    public double end() {
        return low + step * steps;
    }

    /** {@return the marks on the axis} */
    public List<Tick> ticks() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> new Tick(percent((double) i / steps), Figures.plain(low + i * step)))
                .toList();
    }

    private double fraction(double figure) {
        return Math.min(1, Math.max(0, (figure - low) / (step * steps)));
    }

    /** {@return a share of a width, in percent, as CSS and SVG write it} */
    public static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.min(1, Math.max(0, fraction)));
    }
}
