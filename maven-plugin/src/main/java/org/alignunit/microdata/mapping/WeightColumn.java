package org.alignunit.microdata.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The column of weights.
 *
 * @param column its name; null if everybody counts once
 * @param unused other columns that look like weights, and are none here
 */
public record WeightColumn(@Nullable String column, List<String> unused) {
    /** Copies the list. */
    public WeightColumn {
        unused = List.copyOf(unused);
    }
}
