package org.alignunit.internal.result;

import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * How far the model, and how far the people of the test, lie from the people of another wave.
 *
 * @param questions how many of the test's questions were asked in that wave
 * @param distance of the model from that wave, with its bounds
 * @param moved distance between the people of both waves; its bounds are null where a sample size is unknown, and for plug-in
 *     distances
 */
public record WaveDistance(
        String wave,
        int questions,
        double distance,
        double lower,
        double upper,
        double moved,
        @Nullable Double movedLower,
        @Nullable Double movedUpper) {
    public WaveDistance {
        Checked.number("distance", distance);
        Checked.number("lower", lower);
        Checked.number("upper", upper);
        Checked.number("moved", moved);
        Checked.number("movedLower", movedLower);
        Checked.number("movedUpper", movedUpper);
    }
}
