package org.alignunit.report.benchmark;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What of a domain can be compared: the items that all of the contenders read who read most of it. Means over different
 * questions tell nothing of who is better.
 *
 * @param domain its name
 * @param asked every item that somebody was asked
 * @param compared those that all contenders below read
 * @param contenders who read at least {@link #LEAST} of what was asked
 */
record PairedSet(
        String domain, NavigableSet<Item> asked, NavigableSet<Item> compared, NavigableSet<Contender> contenders) {
    /** The share of what was asked that a contender must have read, and that all of them must have read in common. */
    static final double LEAST = 0.8;

    static PairedSet of(String domain, NavigableSet<Item> asked, Grid grid) {
        NavigableSet<Contender> contenders = new TreeSet<>(grid.read().navigableKeySet());
        contenders.removeIf(contender -> grid.readOf(contender, asked).size() < LEAST * asked.size());
        NavigableSet<Item> common = common(asked, contenders, grid);
        while (contenders.size() > 1 && common.size() < LEAST * asked.size()) {
            Contender least = contenders.stream()
                    .min(Comparator.comparingInt(
                            contender -> grid.readOf(contender, asked).size()))
                    .orElseThrow();
            contenders.remove(least);
            common = common(asked, contenders, grid);
        }
        return new PairedSet(domain, asked, contenders.isEmpty() ? new TreeSet<>() : common, contenders);
    }

    private static NavigableSet<Item> common(NavigableSet<Item> asked, NavigableSet<Contender> contenders, Grid grid) {
        NavigableSet<Item> common = new TreeSet<>(asked);
        contenders.forEach(contender -> common.retainAll(grid.readOf(contender, asked)));
        return common;
    }
}
