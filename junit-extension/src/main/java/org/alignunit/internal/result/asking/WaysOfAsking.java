package org.alignunit.internal.result.asking;

import java.util.List;

/**
 * What a model's answers owe to the place of an option in the list, and to the wording.
 *
 * @param shareByPosition one entry for each number of options
 * @param variants every order and wording of which there are several; empty where the questions were asked in one way
 */
public record WaysOfAsking(List<PositionShares> shareByPosition, List<VariantResult> variants) {
    /** Copies the lists. */
    public WaysOfAsking {
        shareByPosition = List.copyOf(shareByPosition);
        variants = List.copyOf(variants);
    }

    /**
     * The variants of one kind.
     *
     * @param kind what was held fixed
     * @return them by number; empty where there are not several
     */
    public List<VariantResult> variants(VariantResult.Kind kind) {
        return variants.stream().filter(variant -> variant.kind() == kind).toList();
    }
}
