package org.alignunit.internal.result.asking;

import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What the replies to one order of the options, or to one wording, say by themselves. The distance is plain: it carries no
 * error rate. All variants of a kind are of the same questions.
 *
 * @param kind what was held fixed
 * @param number of the order or wording, from 1, the survey's own
 * @param questions how many questions have the most variants and were read in each: the distances are means over them
 * @param distance of the shares that these replies gave
 * @param overall of the shares that all replies to the same questions gave
 * @param lower bound of the distance from what was not told or read; null where chance in the replies would have to count
 * @param upper bound of the distance likewise
 */
public record VariantResult(
        Kind kind,
        int number,
        int questions,
        double distance,
        double overall,
        @Nullable Double lower,
        @Nullable Double upper) {
    /** What is held fixed, while all else goes through its ways. */
    public enum Kind {
        /** The order of the options. */
        ORDER,
        /** The wording of the question. */
        WORDING,
        /** The wording of the persona. */
        PERSONA
    }

    /** Refuses NaN. */
    public VariantResult {
        Checked.number("distance", distance);
        Checked.number("overall", overall);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
    }
}
