package org.alignunit.microdata.aggregate;

/**
 * People and their weights. Three numbers of people must not be confused: respondents, the sum of weights (on whatever
 * scale), and Kish's effective size.
 *
 * @param respondents how many people
 * @param weight the sum of their weights
 * @param squared the sum of their squared weights
 */
public record Sums(long respondents, double weight, double squared) {
    /** Nobody. */
    public static final Sums ZERO = new Sums(0, 0, 0);

    /** Both together. */
    public Sums plus(Sums other) {
        return new Sums(respondents + other.respondents, weight + other.weight, squared + other.squared);
    }

    /** The same people with weights changed by a factor. */
    public Sums scaled(double factor) {
        return new Sums(respondents, weight * factor, squared * factor * factor);
    }

    /** Kish's effective size, which covers weighting alone, not strata or clusters; 0 for nobody. */
    public double effectiveSize() {
        return squared == 0 ? 0 : weight * weight / squared;
    }

    /** Kish's design effect: how many people with weights are worth one without. */
    public double designEffect() {
        return respondents / effectiveSize();
    }
}
