package org.alignunit.internal.verdict.plan;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws answers from shares. */
final class Multinomial {
    private final double[] upTo;

    Multinomial(double[] shares) {
        this.upTo = shares.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** One option's place. */
    int draw(SplittableRandom random) {
        double point = random.nextDouble() * upTo[upTo.length - 1];
        int place = 0;
        while (place + 1 < upTo.length && upTo[place] <= point) {
            place++;
        }
        return place;
    }

    /** How often each option comes. */
    double[] counts(int size, SplittableRandom random) {
        double[] counts = new double[upTo.length];
        for (int n = 0; n < size; n++) {
            counts[draw(random)]++;
        }
        return counts;
    }
}
