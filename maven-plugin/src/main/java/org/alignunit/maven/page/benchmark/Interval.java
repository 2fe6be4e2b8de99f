package org.alignunit.maven.page.benchmark;

import java.util.function.DoubleFunction;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.leaderboard.MeanDistance;
import org.jspecify.annotations.Nullable;

/**
 * A mean distance, its bounds, and their places on the axis.
 *
 * @param figure the mean; a dash where there is none
 * @param bounds its interval; may be empty
 * @param at place of the mean
 * @param from place of the lower bound; that of the mean where there is none
 * @param to place of the upper bound; likewise
 */
public record Interval(String figure, String bounds, String at, String from, String to) {
    static final Interval NONE = new Interval("–", "", "", "", "");

    static Interval of(@Nullable MeanDistance mean, DoubleFunction<String> at) {
        if (mean == null) {
            return NONE;
        }
        Double lower = mean.lower();
        Double upper = mean.upper();
        String place = at.apply(mean.mean());
        return lower == null || upper == null
                ? new Interval(Figures.distance(mean.mean()), "", place, place, place)
                : new Interval(
                        Figures.distance(mean.mean()),
                        Figures.bounds(lower, upper),
                        place,
                        at.apply(lower),
                        at.apply(upper));
    }

    /** {@return whether there is a distance} */
    public boolean known() {
        return !at.isEmpty();
    }
}
