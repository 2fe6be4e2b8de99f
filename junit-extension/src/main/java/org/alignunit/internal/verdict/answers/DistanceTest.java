package org.alignunit.internal.verdict.answers;

import org.alignunit.internal.verdict.EValues;

/** Both sides' evidence on one question's distance, by the {@link Counts} so far. */
interface DistanceTest {
    /** Takes a block of further replies in, -1 for one not read; they are in the counts already. */
    void add(int... options);

    /** {@return whether the distance is shown to be within the threshold; once true, it stays} */
    boolean aligned();

    /** {@return whether the distance is shown to be above the threshold; once true, it stays} */
    boolean misaligned();

    /** {@return a lower bound of the distance; above the threshold once that is shown} */
    double lower();

    /** {@return an upper bound of the distance; at most the threshold once that is shown} */
    double upper();

    /** {@return the evidence as it is now, for each side; nothing where this test has none of that kind} */
    default EValues eValues() {
        return EValues.NONE;
    }

    /** {@return the share that there is of the evidence needed for the nearer verdict; 0 where it is unknown} */
    default double progress() {
        return 0;
    }
}
