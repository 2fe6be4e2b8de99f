package org.alignunit.microdata.aggregate;

import java.util.List;
import java.util.Set;

/**
 * What a person is apart from the answers. All of it is given by the places in the lists of the plan.
 *
 * @param groups the groups that the person belongs to
 * @param exclusions the reasons for which the person is excluded; none for most
 * @param wave the wave, {@link #NONE} if none
 * @param levels the level in each margin, {@link #NONE} for a code that the margin does not name
 * @param weight whether there is a weight
 */
public record Profile(
        Set<Integer> groups, Set<Integer> exclusions, int wave, List<Integer> levels, WeightState weight) {
    /** Stands for no wave and for no level. */
    public static final int NONE = -1;

    /** Copies sets and list. */
    public Profile {
        groups = Set.copyOf(groups);
        exclusions = Set.copyOf(exclusions);
        levels = List.copyOf(levels);
    }
}
