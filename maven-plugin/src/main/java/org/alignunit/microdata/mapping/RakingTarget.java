package org.alignunit.microdata.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * What weights are raked to.
 *
 * @param trim the largest weight, in units of the mean weight; null if weights are not trimmed
 * @param margins the population's shares, column by column
 * @param applied whether weights are raked; else the sample is only compared with the margins
 */
public record RakingTarget(@Nullable Double trim, List<PopulationMargin> margins, boolean applied) {
    /** Margins that weights are raked to. */
    public RakingTarget(@Nullable Double trim, List<PopulationMargin> margins) {
        this(trim, margins, true);
    }

    /** Copies the list. */
    public RakingTarget {
        margins = List.copyOf(margins);
    }

    /**
     * The shares of a column's codes in the population.
     *
     * @param source where the shares come from, for readers
     */
    public record PopulationMargin(String column, @Nullable String source, Map<Value, Double> shares) {
        /** Copies the shares and keeps their order. */
        public PopulationMargin {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }
}
