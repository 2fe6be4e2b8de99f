package org.alignunit.microdata.imports.people;

import java.util.HashSet;
import java.util.Set;

/**
 * Which decisions of a mapping are made.
 *
 * @param exclusions the places of the exclusions that apply
 * @param raked whether weights are raked
 */
public record Decisions(Set<Integer> exclusions, boolean raked) {
    /** Copies the set. */
    public Decisions {
        exclusions = Set.copyOf(exclusions);
    }

    /** The same without one exclusion. */
    public Decisions without(int exclusion) {
        Set<Integer> others = new HashSet<>(exclusions);
        others.remove(exclusion);
        return new Decisions(others, raked);
    }

    /** The same without raking. */
    public Decisions unraked() {
        return new Decisions(exclusions, false);
    }
}
