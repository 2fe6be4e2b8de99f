package org.alignunit.internal.result.asking;

import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What the replies to one order, wording or persona, numbered from 1, say by themselves. The distance is the plug-in distance;
 * {@code overall} is that of all replies to the same questions. All variants of a kind have the same questions. Bounds cover
 * what was not told or read; null where chance in the replies would have to count.
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

    public VariantResult {
        Checked.number("distance", distance);
        Checked.number("overall", overall);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
    }
}
