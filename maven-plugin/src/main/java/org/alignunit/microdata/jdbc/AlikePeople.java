package org.alignunit.microdata.jdbc;

import java.util.List;
import org.alignunit.microdata.table.Value;

/**
 * A row of a result: people whom the keys do not tell apart.
 *
 * @param keys the values of the keys
 * @param codes the answers to the questions that were asked for
 * @param large by column of weights, whether the weight is above the cut
 * @param weights by column of weights
 * @param extremes by column of weights, the smallest and the largest; empty if not asked for
 */
record AlikePeople(
        List<SqlColumn.Known> keys,
        List<Value> codes,
        List<Boolean> large,
        long people,
        List<SqlWeight.States> weights,
        List<Extremes> extremes) {
    /** The smallest and the largest weight. */
    record Extremes(double smallest, double largest) {}
}
