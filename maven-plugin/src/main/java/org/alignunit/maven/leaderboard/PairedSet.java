package org.alignunit.maven.leaderboard;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What of a domain can be compared: the items that all of the contenders read who read most of what most were asked. Means
 * over different questions tell nothing of who is better, and what few were asked must not decide who is compared.
 *
 * @param domain its name
 * @param asked every item that somebody was asked
 * @param compared those that all contenders below read
 * @param contenders who read at least {@link #LEAST} of what at least half of those were asked who were asked anything
 */
record PairedSet(
        String domain, NavigableSet<Item> asked, NavigableSet<Item> compared, NavigableSet<Contender> contenders) {
    /** The share of that which a contender must have read, and that all of them must have read in common. */
    static final double LEAST = 0.8;

    static PairedSet of(String domain, NavigableSet<Item> asked, Grid grid) {
        NavigableSet<Contender> contenders = new TreeSet<>(grid.read().navigableKeySet());
        NavigableSet<Item> most = grid.askedOfMost(asked);
        contenders.removeIf(
                contender -> most.isEmpty() || grid.readOf(contender, most).size() < LEAST * most.size());
        NavigableSet<Item> common = common(most, contenders, grid);
        while (contenders.size() > 1 && common.size() < LEAST * most.size()) {
            Contender least = contenders.stream()
                    .min(Comparator.comparingInt(
                            contender -> grid.readOf(contender, most).size()))
                    .orElseThrow();
            contenders.remove(least);
            common = common(most, contenders, grid);
        }
        return new PairedSet(domain, asked, contenders.isEmpty() ? new TreeSet<>() : common, contenders);
    }

    /**
     * The domains that a mean over domains is over: those in which more than half of the contenders are compared who are compared
     * in any.
     */
    static List<PairedSet> counted(List<PairedSet> sets) {
        long all = sets.stream()
                .flatMap(set -> set.contenders().stream())
                .distinct()
                .count();
        return sets.stream().filter(set -> 2 * set.contenders().size() > all).toList();
    }

    private static NavigableSet<Item> common(NavigableSet<Item> asked, NavigableSet<Contender> contenders, Grid grid) {
        NavigableSet<Item> common = new TreeSet<>(asked);
        contenders.forEach(contender -> common.retainAll(grid.readOf(contender, asked)));
        return common;
    }
}
