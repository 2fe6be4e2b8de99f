package org.alignunit.microdata.mapping;

import org.alignunit.microdata.aggregate.Where;
import org.jspecify.annotations.Nullable;

/**
 * A wave of a survey.
 *
 * @param weight its weights; null for those of the mapping
 */
public record MappedWave(String id, Where where, @Nullable WeightColumn weight) {}
