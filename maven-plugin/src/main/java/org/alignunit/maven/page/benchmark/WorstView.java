package org.alignunit.maven.page.benchmark;

import java.util.function.DoubleFunction;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.leaderboard.WorstGroup;

/**
 * The group that a contender is farthest from.
 *
 * @param name of the model
 * @param how it was asked, and about what
 * @param worst the group
 * @param distance from it
 * @param best the nearest group
 * @param nearest the distance from that
 * @param nearestAt its place on the axis
 * @param gap between the two
 * @param bounds of the gap; may be empty
 * @param basis how many groups and questions
 */
public record WorstView(
        String name,
        String how,
        String worst,
        Interval distance,
        String best,
        String nearest,
        String nearestAt,
        String gap,
        String bounds,
        String basis) {
    static WorstView of(WorstGroup group, DoubleFunction<String> at) {
        Double lower = group.lower();
        Double upper = group.upper();
        return new WorstView(
                group.contender().model(),
                BoardView.how(group.contender()) + " · " + group.survey(),
                group.worst(),
                Interval.of(group.distance(), at),
                group.best(),
                Figures.distance(group.nearest()),
                at.apply(group.nearest()),
                Figures.signed(group.gap()),
                lower == null || upper == null
                        ? ""
                        : Figures.signed(lower) + " to " + Figures.signed(upper)
                                + (group.apart() ? "" : ": cannot be told apart"),
                Figures.counted(group.groups(), "group") + ", "
                        + Figures.counted(group.distance().questions(), "question")
                        + (group.leftOut() == 0
                                ? ""
                                : "; " + Figures.count(group.leftOut()) + " left out as not read for all")
                        + (group.unread().isEmpty() ? "" : "; nothing read of " + String.join(", ", group.unread())));
    }
}
