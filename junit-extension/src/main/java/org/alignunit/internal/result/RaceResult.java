package org.alignunit.internal.result;

import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * The race of the configurations of a test, as one of them ended it: on half of the questions, by the mean squared distance over
 * all groups.
 *
 * @param chosen the configuration that got a verdict; null where none could
 * @param configurations how many raced
 * @param left how many of them may be the nearest
 * @param replies what this test case had in the race
 * @param notAsked what it was spared: the rest of the race and, unless chosen, as many replies as the chosen one's verdict took
 * @param confidence with which the nearest is kept and the bounds hold; null where all replies stand as they are
 * @param estimate of the squared distance, at its last look, with bounds that hold at all looks together; null where unknown
 */
public record RaceResult(
        Constant<RaceEnd> end,
        @Nullable String chosen,
        int configurations,
        int left,
        long replies,
        long notAsked,
        @Nullable Double confidence,
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper) {
    public RaceResult {
        Checked.number("confidence", confidence);
        Checked.number("estimate", estimate);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
    }

    /** {@return the same of a test case of the configuration} */
    public RaceResult of(long had, long spared) {
        return new RaceResult(end, chosen, configurations, left, had, spared, confidence, estimate, lower, upper);
    }

    /** {@return whether this configuration got a verdict} */
    public boolean won() {
        return end.is(RaceEnd.CHOSEN);
    }
}
