package org.alignunit.microdata.raking;

import java.util.List;

/**
 * The shares that the levels of a column have in the population.
 *
 * @param name the column
 * @param levels the names of the levels
 * @param shares their shares, which sum to 1
 */
public record Margin(String name, List<String> levels, List<Double> shares) {
    /** How far from 1 shares may sum that are given with a few digits. */
    private static final double ROUNDING = 1e-3;

    /** Copies the lists, and makes shares that sum to 1 but for rounding sum to 1. */
    public Margin {
        levels = List.copyOf(levels);
        if (levels.size() != shares.size()) {
            throw new IllegalArgumentException(levels.size() + " levels, and " + shares.size() + " shares");
        }
        double total = shares.stream().mapToDouble(Double::doubleValue).sum();
        shares = Math.abs(total - 1) <= ROUNDING && total > 0
                ? shares.stream().map(share -> share / total).toList()
                : List.copyOf(shares);
    }

    /** The sum of the shares. */
    double total() {
        return shares.stream().mapToDouble(Double::doubleValue).sum();
    }
}
