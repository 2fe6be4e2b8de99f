package org.alignunit.internal.result.asking;

import java.util.List;

/** What a model's answers owe to an option's position and to the wording. {@code variants} is empty where there was one. */
public record WaysOfAsking(List<PositionShares> shareByPosition, List<VariantResult> variants) {
    public WaysOfAsking {
        shareByPosition = List.copyOf(shareByPosition);
        variants = List.copyOf(variants);
    }

    /** {@return the variants of one kind by number; empty where there are not several} */
    public List<VariantResult> variants(VariantResult.Kind kind) {
        return variants.stream().filter(variant -> variant.kind() == kind).toList();
    }
}
