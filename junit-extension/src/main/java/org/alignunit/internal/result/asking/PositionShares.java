package org.alignunit.internal.result.asking;

import java.util.List;
import org.alignunit.internal.json.Checked;

/**
 * The share of the model's distribution by position in the list, over questions that show equally many options. {@code
 * unbiased} are the shares of a model without position bias: its mean distribution, put into the orders that were asked. With
 * one order, position and option cannot be told apart: then both lists are the same.
 */
public record PositionShares(int options, int questions, List<Double> shares, List<Double> unbiased) {
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

    /** {@return the share of the distribution that moves with the position: total variation of the two lists, in [0, 1]} */
    public double preference() {
        double sum = 0;
        for (int place = 0; place < shares.size(); place++) {
            sum += Math.abs(shares.get(place) - unbiased.get(place));
        }
        return sum / 2;
    }
}
