package org.alignunit.internal.run;

import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.jspecify.annotations.Nullable;

/** Adds up opinions on one question: memory does not grow with the replies. */
final class OpinionTally {
    private final double[] weights;
    private int replies;
    private int answers;
    private int refusals;
    private int unreadable;
    private int masses;
    private double labelMass;

    OpinionTally(int options) {
        weights = new double[options];
    }

    void add(Opinion opinion) {
        replies++;
        if (opinion instanceof Opinion.Choice choice) {
            answers++;
            weights[choice.option()]++;
        } else if (opinion instanceof Opinion.Shares shares) {
            answers += shares.answers();
            add(shares.shares());
        } else if (opinion instanceof Opinion.Masses read) {
            answers++;
            masses++;
            labelMass += read.labelMass();
            add(read.likeliest());
        } else if (opinion instanceof Opinion.Refusal) {
            refusals++;
        } else {
            unreadable++;
        }
    }

    private void add(Distribution shares) {
        for (int k = 0; k < weights.length; k++) {
            weights[k] += shares.share(k);
        }
    }

    /** Sums of the shares of each option; all zero where nothing was read. */
    double[] weights() {
        return weights;
    }

    int replies() {
        return replies;
    }

    int answers() {
        return answers;
    }

    int refusals() {
        return refusals;
    }

    int unreadable() {
        return unreadable;
    }

    int unread() {
        return refusals + unreadable;
    }

    /** Mean probability on the options' labels; null where no log-probabilities were read. */
    @Nullable
    Double labelMass() {
        return masses == 0 ? null : Double.valueOf(labelMass / masses);
    }
}
