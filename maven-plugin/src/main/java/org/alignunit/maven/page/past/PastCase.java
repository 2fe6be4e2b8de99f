package org.alignunit.maven.page.past;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.history.HistoryLine;
import org.alignunit.maven.page.axis.Scale;

/**
 * A test case from build to build, as a line in a plot of {@value #WIDTH} by {@value #HEIGHT}, and as a table.
 *
 * @param name test and test case
 * @param bounds what lies between the bounds, as a path; empty where there are none
 * @param line the estimates, as a path
 * @param limit the height of the threshold in the last build; empty where nothing is asserted
 * @param ticks numbers of the axis
 * @param points the builds that are drawn
 * @param changes where model, prompt or people changed
 * @param earlier the builds before those, in a sentence; empty if there are none
 */
public record PastCase(
        String name,
        String bounds,
        String line,
        String limit,
        List<Tick> ticks,
        List<Point> points,
        List<Mark> changes,
        String earlier) {
    static final int MOST = 30;
    static final int WIDTH = 360;
    static final int HEIGHT = 120;
    private static final int LEFT = 34;
    private static final int RIGHT = 352;
    private static final int TOP = 16;
    private static final int BOTTOM = 108;

    /** A number of the axis, and its height. */
    public record Tick(String y, String label) {}

    /** A build: its place, and what the table says; {@code state} names the style of its verdict. */
    public record Point(String x, String y, String state, String build, String estimate, String change) {}

    /** Where something changed. */
    public record Mark(String x, String what) {}

    private record Plane(Scale scale, int builds) {
        String x(int build) {
            return place(builds == 1 ? RIGHT : LEFT + (RIGHT - LEFT) * (double) build / (builds - 1));
        }

        String y(double figure) {
            double share = (figure - scale.low()) / (scale.end() - scale.low());
            return place(BOTTOM - (BOTTOM - TOP) * Math.min(1, Math.max(0, share)));
        }

        String point(int build, double figure) {
            return x(build) + " " + y(figure);
        }
    }

    static PastCase of(List<HistoryLine> all) {
        List<HistoryLine> builds = all.subList(Math.max(0, all.size() - MOST), all.size());
        Plane plane = new Plane(
                Scale.of(builds.stream()
                        .flatMap(build -> Stream.of("estimate", "lower", "upper", "within")
                                .flatMap(name -> build.number(name).stream()))
                        .mapToDouble(Double::doubleValue)),
                builds.size());
        HistoryLine last = builds.get(builds.size() - 1);
        List<Point> points = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < builds.size(); i++) {
            int before = all.size() - builds.size() + i - 1;
            String change = before < 0 ? "" : String.join(", ", builds.get(i).changes(all.get(before)));
            if (!change.isEmpty()) {
                marks.add(new Mark(plane.x(i), change));
            }
            points.add(point(plane, i, builds.get(i), change));
        }
        String testClass = last.text("testClass");
        return new PastCase(
                testClass.substring(testClass.lastIndexOf('.') + 1) + "." + last.text("testMethod") + " ["
                        + last.text("model") + ", " + last.text("displayName") + "]",
                bounds(plane, builds),
                line(plane, builds),
                last.number("within").map(plane::y).orElse(""),
                Stream.of(plane.scale().low(), plane.scale().end())
                        .map(number -> new Tick(plane.y(number), Figures.plain(number)))
                        .toList(),
                points,
                marks,
                earlier(all.subList(0, all.size() - builds.size())));
    }

    private static Point point(Plane plane, int at, HistoryLine build, String change) {
        String verdict = build.text("verdict").toLowerCase(Locale.ROOT);
        String bounds = Figures.bounds(
                build.number("lower").orElse(null), build.number("upper").orElse(null));
        String commit = build.text("commit");
        return new Point(
                plane.x(at),
                build.number("estimate").map(plane::y).orElse(place(BOTTOM)),
                List.of("aligned", "misaligned", "inconclusive", "reported").contains(verdict) ? verdict : "error",
                (build.text("date") + " " + commit.substring(0, Math.min(8, commit.length()))).strip(),
                build.number("estimate").map(Figures::distance).orElse("none")
                        + (bounds.isEmpty() ? "" : " (" + bounds + ")"),
                change);
    }

    private static String line(Plane plane, List<HistoryLine> builds) {
        StringBuilder path = new StringBuilder();
        boolean drawn = false;
        for (int i = 0; i < builds.size(); i++) {
            Optional<Double> estimate = builds.get(i).number("estimate");
            if (estimate.isPresent()) {
                path.append(drawn ? 'L' : 'M').append(plane.point(i, estimate.get()));
            }
            drawn = estimate.isPresent();
        }
        return path.toString();
    }

    /** Forth along the upper bounds and back along the lower ones, for each stretch of builds that have both. */
    private static String bounds(Plane plane, List<HistoryLine> builds) {
        StringBuilder path = new StringBuilder();
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int i = 0; i <= builds.size(); i++) {
            Optional<Double> least = i < builds.size() ? builds.get(i).number("lower") : Optional.empty();
            Optional<Double> most = i < builds.size() ? builds.get(i).number("upper") : Optional.empty();
            if (least.isPresent() && most.isPresent()) {
                upper.add(plane.point(i, most.get()));
                lower.add(plane.point(i, least.get()));
            } else if (!upper.isEmpty()) {
                Collections.reverse(lower);
                path.append('M')
                        .append(String.join("L", upper))
                        .append('L')
                        .append(String.join("L", lower))
                        .append('Z');
                upper.clear();
                lower.clear();
            }
        }
        return path.toString();
    }

    private static String earlier(List<HistoryLine> builds) {
        double[] estimates = builds.stream()
                .flatMap(build -> build.number("estimate").stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (estimates.length == 0) {
            return "";
        }
        return Figures.counted(builds.size(), "build") + " before, from "
                + builds.get(0).text("date") + ": half between "
                + Figures.distance(estimates[estimates.length / 4]) + " and "
                + Figures.distance(estimates[estimates.length * 3 / 4]) + ", median "
                + Figures.distance(estimates[estimates.length / 2]) + ".";
    }

    private static String place(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }
}
