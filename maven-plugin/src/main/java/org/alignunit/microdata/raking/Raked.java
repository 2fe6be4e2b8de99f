package org.alignunit.microdata.raking;

/**
 * How raking changes weights: by one factor a cell.
 *
 * @param factors the factor of each cell, in the order in which the cells were given
 * @param cycles how often all margins were gone through
 * @param largestError the largest difference of a level's share from the margin's, over all margins, after the last step
 */
public record Raked(double[] factors, int cycles, double largestError) {
    /** Copies the factors. */
    public Raked {
        factors = factors.clone();
    }

    @Override
    public double[] factors() {
        return factors.clone();
    }
}
