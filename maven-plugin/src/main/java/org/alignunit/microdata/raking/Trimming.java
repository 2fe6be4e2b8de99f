package org.alignunit.microdata.raking;

/**
 * Trimming of large weights, as R's survey package does it ({@code trimWeights} with {@code strict}): what is cut off above
 * the limit is shared among all other people in equal parts, until nobody is above it. That comes to one number which
 * is added to every weight before the limit is applied, so it needs no list of weights, only sums of those above a limit.
 *
 * @param limit the largest weight
 * @param shift what is added to each weight below it
 * @param trimmed how many people are trimmed
 */
public record Trimming(double limit, double shift, long trimmed) {
    /** Nothing is trimmed. */
    public static final Trimming NONE = new Trimming(Double.POSITIVE_INFINITY, 0, 0);

    private static final int MOST_ROUNDS = 1000;

    /** What there is of weights above a threshold. */
    public record Tail(long people, double weight) {}

    /** Sums of weights, from a list or from a pass over the data. */
    public interface Tails {
        /** People whose weight is above a threshold, and the sum of their weights. */
        Tail above(double threshold);
    }

    /**
     * Finds what to add.
     *
     * @param limit the largest weight that is allowed; must be above the mean weight
     * @param people how many people have a positive weight
     * @throws RakingException if the limit is not above the mean weight
     */
    public static Trimming to(double limit, long people, Tails tails) {
        Tail above = tails.above(limit);
        double shift = 0;
        for (int round = 0; round < MOST_ROUNDS && above.people > 0; round++) {
            if (above.people >= people) {
                throw new RakingException(
                        "no weights are at most " + limit + " and sum to what they did", "give a larger \"trim\"");
            }
            shift = (above.weight - above.people * limit) / (people - above.people);
            Tail next = tails.above(limit - shift);
            if (next.people == above.people) {
                return new Trimming(limit, shift, above.people);
            }
            above = next;
        }
        return above.people == 0 ? NONE : new Trimming(limit, shift, above.people);
    }

    /** A weight after trimming. */
    public double apply(double weight) {
        return Math.min(limit, weight + shift);
    }
}
