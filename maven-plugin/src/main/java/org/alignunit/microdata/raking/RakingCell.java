package org.alignunit.microdata.raking;

import java.util.List;

/**
 * People who have the same level in each margin.
 *
 * @param levels the place of the level in each margin
 * @param people how many they are
 * @param weight the sum of their base weights
 */
public record RakingCell(List<Integer> levels, long people, double weight) {
    /** Copies the levels. */
    public RakingCell {
        levels = List.copyOf(levels);
    }
}
