package org.alignunit.maven.page.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.WaveDistance;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.maven.page.axis.Scale;
import org.alignunit.maven.words.CaseWords;
import org.jspecify.annotations.Nullable;

/**
 * How far people moved since a wave, or until it, beside the model's distance from the people of that wave.
 *
 * @param wave the wave
 * @param who group, model, and how it was asked
 * @param people how far the people moved; empty for the test's own wave
 * @param model the model's distance
 */
record WaveView(String wave, String who, Mark people, Mark model) {
    private static final Mark NONE = new Mark("", "", "", "", "");

    /** A distance and its place on the axis. */
    record Mark(String figure, String bounds, String at, String from, String width) {
        boolean known() {
            return !figure.isEmpty();
        }
    }

    /** The waves of all tests, on one axis. */
    record Table(List<WaveView> rows, String to, String more) {}

    /** {@return the waves of the first so many tests, each test's own last} */
    static Table of(List<TestResult> tests, int most) {
        List<TestResult> waved =
                tests.stream().filter(test -> !test.figures().waves().isEmpty()).toList();
        List<TestResult> shown = waved.subList(0, Math.min(most, waved.size()));
        Scale scale = Scale.of(shown.stream().flatMapToDouble(WaveView::figures));
        List<WaveView> rows = new ArrayList<>();
        for (TestResult test : shown) {
            String who = test.id().group() + ", " + test.id().model() + ", " + CaseWords.asked(test.id());
            for (WaveDistance wave : test.figures().waves()) {
                boolean bounded = !test.assertion().pointwise();
                rows.add(new WaveView(
                        wave.wave(),
                        who,
                        mark(wave.moved(), wave.movedLower(), wave.movedUpper(), scale),
                        mark(wave.distance(), bounded ? wave.lower() : null, bounded ? wave.upper() : null, scale)));
            }
            ShownDistance own = ShownDistance.of(test);
            rows.add(new WaveView(
                    String.valueOf(test.id().wave()),
                    who,
                    NONE,
                    mark(own.estimate(), own.lower(), own.upper(), scale)));
        }
        int left = waved.size() - shown.size();
        return new Table(
                rows,
                Figures.plain(scale.end()),
                left == 0 ? "" : "Of " + Figures.counted(left, "more case") + " the result files tell.");
    }

    private static DoubleStream figures(TestResult test) {
        ShownDistance own = ShownDistance.of(test);
        return Stream.concat(
                        Stream.of(own.estimate(), own.upper()),
                        test.figures().waves().stream()
                                .flatMap(wave ->
                                        Stream.of(wave.distance(), wave.upper(), wave.moved(), wave.movedUpper())))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    private static Mark mark(@Nullable Double distance, @Nullable Double lower, @Nullable Double upper, Scale scale) {
        if (distance == null) {
            return NONE;
        }
        boolean bounded = lower != null && upper != null;
        return new Mark(
                Figures.distance(distance),
                bounded ? Figures.bounds(lower, upper) : "",
                scale.at(distance),
                scale.at(bounded ? lower : distance),
                bounded ? scale.width(lower, upper) : "0%");
    }
}
