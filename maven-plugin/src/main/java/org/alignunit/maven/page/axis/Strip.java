package org.alignunit.maven.page.axis;

import java.util.List;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.ShownDistance;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a test case as marks on one line: the same in a cell, a row and a plot.
 *
 * @param at place of the estimate; null where there is none
 * @param beyond whether the estimate lies beyond the axis
 * @param bounds of the estimate; null where there are none
 * @param floor what people themselves show by chance; null where that is not known
 * @param min place of the lower limit; null where there is none
 * @param max place of the upper limit; null where there is none
 * @param people place of what people show; null where there is no such value
 * @param baselines places of the baselines
 * @param low the number at which the axis begins
 * @param high the number at which it ends
 */
public record Strip(
        @Nullable String at,
        boolean beyond,
        @Nullable Span bounds,
        @Nullable Span floor,
        @Nullable String min,
        @Nullable String max,
        @Nullable String people,
        List<String> baselines,
        String low,
        String high) {
    /**
     * A stretch of the axis.
     *
     * @param from where it begins
     * @param width how wide it is
     */
    public record Span(String from, String width) {
        /** {@return a stretch of an axis} */
        public static Span of(double from, double to, Scale scale) {
            return new Span(scale.at(from), scale.width(from, to));
        }
    }

    /** Copies the list. */
    public Strip {
        baselines = List.copyOf(baselines);
    }

    /** {@return the figures of a test on the axis of its property, on which people themselves may have a place} */
    public static Strip of(TestResult test, Scale scale, @Nullable Double people) {
        ShownDistance shown = ShownDistance.of(test);
        Double estimate = shown.estimate();
        Double lower = shown.lower();
        Double upper = shown.upper();
        Double floor = test.figures().noiseFloor();
        Double within = test.assertion().within();
        return new Strip(
                at(estimate, scale),
                estimate != null && estimate > scale.end(),
                lower == null || upper == null ? null : Span.of(lower, upper, scale),
                floor == null || !test.id().ofDistance() ? null : Span.of(0, floor, scale),
                at(test.assertion().min(), scale),
                at(within == null ? test.assertion().max() : within, scale),
                at(people, scale),
                test.id().ofDistance()
                        ? test.figures().baselines().values().stream()
                                .map(scale::at)
                                .sorted()
                                .toList()
                        : List.of(),
                Figures.plain(scale.low()),
                Figures.plain(scale.end()));
    }

    private static @Nullable String at(@Nullable Double figure, Scale scale) {
        return figure == null ? null : scale.at(figure);
    }

    /** {@return the same without its baselines, for a small cell} */
    public Strip small() {
        return new Strip(at, beyond, bounds, floor, min, max, people, List.of(), low, high);
    }
}
