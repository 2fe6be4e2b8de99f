package org.alignunit.internal.result.asking;

import java.util.List;
import org.alignunit.internal.json.Checked;

/**
 * How much of the model's distribution fell on each place in the list of options, over the questions that show equally many.
 * With one order alone place and option cannot be told apart: then both lists are the same.
 *
 * @param options how many were shown, refusals among them
 * @param questions how many questions the shares are the mean of
 * @param shares of the options in each place, from the first; they sum to 1
 * @param unbiased the same for a reader whose answers do not depend on the place: the model's own mean distribution, put into
 *     the orders that were asked; a share over the number of options for each where these are balanced
 */
public record PositionShares(int options, int questions, List<Double> shares, List<Double> unbiased) {
    /** Copies the lists, and refuses NaN. */
    public PositionShares {
        shares = List.copyOf(shares);
        unbiased = List.copyOf(unbiased);
        for (Double share : shares) {
            Checked.number("shares", share);
        }
        for (Double share : unbiased) {
            Checked.number("unbiased", share);
        }
    }

    /** {@return the share of the distribution that moves with the place: total variation of the two, in [0, 1]} */
    public double preference() {
        double sum = 0;
        for (int place = 0; place < shares.size(); place++) {
            sum += Math.abs(shares.get(place) - unbiased.get(place));
        }
        return sum / 2;
    }
}
