package org.alignunit.maven.page.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.page.axis.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Gaps as points: the people's across, the model's up, in a plot of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param points a dot each, as a path
 * @param bars how far chance may have moved each dot, as a path, inside the plot; empty where replies are no draws
 * @param wedge what the limits allow, as a path; empty where nothing is asserted
 * @param people the line on which the model's gaps are the people's
 * @param fit the line of the slope; null where there is none
 * @param zero the height of no gap
 * @param across numbers of the people's axis
 * @param up numbers of the model's
 * @param labels the questions that stand out
 */
public record SlopePlot(
        String points,
        String bars,
        String wedge,
        Line people,
        @Nullable Line fit,
        String zero,
        List<Label> across,
        List<Label> up,
        List<Label> labels) {
    static final int WIDTH = 420;
    static final int HEIGHT = 330;
    private static final int LEFT = 44;
    private static final int BOTTOM = 290;
    private static final int RIGHT = 410;
    private static final int TOP = 10;
    private static final int LABELLED = 2;

    /** A line from the origin. */
    public record Line(String x1, String y1, String x2, String y2) {}

    /** A text in the plot, and on which side of its place it stands. */
    public record Label(String x, String y, String anchor, String text) {}

    /** Numbers of both axes. */
    private record Plane(Scale across, Scale up) {
        String x(double people) {
            return place(LEFT + (RIGHT - LEFT) * people / across.end());
        }

        String y(double model) {
            return place(BOTTOM - (BOTTOM - TOP) * (model - up.low()) / (up.end() - up.low()));
        }

        /** The line of a slope, from the origin to where it leaves the plot. */
        Line line(double slope) {
            double edge = slope > 0 ? up.end() : up.low();
            double people = slope == 0 ? across.end() : Math.min(across.end(), edge / slope);
            return new Line(x(0), y(0), x(people), y(slope * people));
        }
    }

    /** Lays out gaps, those first that stand out. */
    static SlopePlot of(List<GapsView.Gap> gaps, @Nullable Double slope, @Nullable Double min, @Nullable Double max) {
        Scale across = Scale.of(gaps.stream().mapToDouble(GapsView.Gap::people));
        Plane plane = new Plane(
                across,
                Scale.of(DoubleStream.concat(
                        DoubleStream.of(across.end()), gaps.stream().mapToDouble(GapsView.Gap::model))));
        StringBuilder points = new StringBuilder();
        StringBuilder bars = new StringBuilder();
        for (GapsView.Gap gap : gaps) {
            if (gap.chance() > 0) {
                bars.append('M')
                        .append(plane.x(gap.people()))
                        .append(' ')
                        .append(plane.y(Math.max(plane.up().low(), gap.model() - gap.chance())))
                        .append('V')
                        .append(plane.y(Math.min(plane.up().end(), gap.model() + gap.chance())));
            }
            points.append('M')
                    .append(plane.x(gap.people()))
                    .append(' ')
                    .append(plane.y(gap.model()))
                    .append("h0");
        }
        return new SlopePlot(
                points.toString(),
                bars.toString(),
                wedge(plane, min, max),
                plane.line(1),
                slope == null || !Double.isFinite(slope) ? null : plane.line(slope),
                plane.y(0),
                numbers(across).stream()
                        .map(number -> new Label(plane.x(number), place(BOTTOM + 18), "middle", Figures.plain(number)))
                        .toList(),
                numbers(plane.up()).stream()
                        .map(number -> new Label(place(LEFT - 6), plane.y(number), "end", Figures.plain(number)))
                        .toList(),
                labels(gaps, plane));
    }

    private static List<Double> numbers(Scale scale) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i <= scale.steps(); i++) {
            numbers.add(scale.low() + i * scale.step());
        }
        return numbers;
    }

    /** Between the lines of both limits; without a lower one down to the bottom, without an upper one up to the top. */
    private static String wedge(Plane plane, @Nullable Double min, @Nullable Double max) {
        if (min == null && max == null) {
            return "";
        }
        Line low = min == null ? new Line("", "", plane.x(0), place(BOTTOM)) : plane.line(min);
        Line high = max == null ? new Line("", "", plane.x(0), place(TOP)) : plane.line(max);
        return String.join(
                " ",
                "M" + plane.x(0),
                plane.y(0),
                "L" + low.x2(),
                low.y2(),
                "L" + place(RIGHT),
                min == null ? place(BOTTOM) : low.y2(),
                "L" + place(RIGHT),
                max == null ? place(TOP) : high.y2(),
                "L" + high.x2(),
                high.y2() + "Z");
    }

    private static List<Label> labels(List<GapsView.Gap> gaps, Plane plane) {
        List<Label> labels = new ArrayList<>();
        for (GapsView.Gap gap : gaps.subList(0, Math.min(LABELLED, gaps.size()))) {
            boolean right = gap.people() > plane.across().end() / 2;
            String text = gap.question().text();
            labels.add(new Label(
                    plane.x(gap.people()),
                    plane.y(gap.model()),
                    right ? "end" : "start",
                    text.length() <= 28 ? text : gap.question().id()));
        }
        return labels;
    }

    private static String place(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }
}
