package org.alignunit.internal.run;

import java.util.OptionalDouble;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.verdict.Target;
import org.jspecify.annotations.Nullable;

/** Adds up opinions on one question: memory does not grow with the replies. */
final class OpinionTally {
    private final double[] weights;
    /** Sum of the squared shares of each reply. */
    private double squares;

    /** Opinions that the shares rest on: a panel of 40 people counts 40, a distribution counts 1. */
    private int read;

    private boolean choices;
    private int replies;
    /** Answers that they were given as: a sequence of 30 counts 30. */
    private int answers;

    private int refusals;
    private int unreadable;
    /** The share of refusals within each reply that states opinions, added up. */
    private double declined;

    private int masses;
    private double labelMass;

    OpinionTally(int options) {
        weights = new double[options];
    }

    void add(Opinion opinion) {
        replies++;
        if (opinion instanceof Opinion.Choice choice) {
            answers++;
            read++;
            choices = true;
            squares++;
            weights[choice.option()]++;
        } else if (opinion instanceof Opinion.Shares shares) {
            answers += shares.answers();
            declined += shares.refusals();
            add(shares.shares());
        } else if (opinion instanceof Opinion.Masses found) {
            answers++;
            masses++;
            labelMass += found.labelMass();
            declined += (found.refusals().lower() + found.refusals().upper()) / 2;
            add(found.likeliest());
        } else if (opinion instanceof Opinion.Sample sample) {
            answers += sample.respondents();
            declined += sample.refusals();
            add(sample.people());
        } else if (opinion instanceof Opinion.Refusal) {
            refusals++;
        } else {
            unreadable++;
        }
    }

    /** As many single answers as the sample size tells; one where it is unknown. */
    private void add(Target people) {
        int size = Math.max(1, (int) Math.round(people.sampleSize().orElse(1)));
        read += size;
        choices = true;
        squares += size;
        for (int k = 0; k < weights.length; k++) {
            weights[k] += size * people.reference().share(k);
        }
    }

    private void add(Distribution shares) {
        read++;
        for (int k = 0; k < weights.length; k++) {
            weights[k] += shares.share(k);
            squares += shares.share(k) * shares.share(k);
        }
    }

    /** Sums of the shares of each option; all zero where nothing was read. */
    double[] weights() {
        return weights;
    }

    /**
     * An estimate without bias of the sum of the squared shares that replies have on average; of a single reply that gives
     * shares, its own. Empty for a single choice, and where nothing was read.
     */
    OptionalDouble squaredShares() {
        if (read < 2) {
            return read == 0 || choices ? OptionalDouble.empty() : OptionalDouble.of(squares);
        }
        double sum = -squares;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return OptionalDouble.of(sum / (read * (read - 1.0)));
    }

    int replies() {
        return replies;
    }

    int answers() {
        return answers;
    }

    int read() {
        return read;
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

    /** The share of refusals among all replies that could be read, or among all respondents of a panel. */
    double refusalShare() {
        return (refusals + declined) / (replies - unreadable);
    }

    /** Whether what was read are single answers. */
    boolean counted() {
        return choices;
    }

    /** Mean probability on the options' labels; null where no log-probabilities were read. */
    @Nullable
    Double labelMass() {
        return masses == 0 ? null : Double.valueOf(labelMass / masses);
    }
}
