package org.alignunit.internal.result.words;

import org.alignunit.Baseline;
import org.jspecify.annotations.Nullable;

/** Names of baselines, and what they are. */
public final class BaselineWords {
    private BaselineWords() {}

    /** {@return the name of a baseline, given its key in the result file; the key itself if it is unknown} */
    public static String label(String key) {
        Baseline known = known(key);
        if (known == null) {
            return key;
        }
        return switch (known) {
            case UNIFORM -> "uniform";
            case POOLED -> "pooled";
            case LEAVE_ONE_OUT -> "leave-one-out";
            case PERFECT_DRAWS_30 -> "sampling floor (30 draws)";
            case ANNOTATORS -> "annotators";
        };
    }

    /** {@return what a baseline is, in a few words; empty if the key is unknown} */
    public static String meaning(String key) {
        Baseline known = known(key);
        if (known == null) {
            return "";
        }
        return switch (known) {
            case UNIFORM -> "the same share for every option";
            case POOLED -> "all groups together";
            case LEAVE_ONE_OUT -> "mean of the other questions";
            case PERFECT_DRAWS_30 -> "sampling error alone";
            case ANNOTATORS -> "estimates by human annotators";
        };
    }

    private static @Nullable Baseline known(String key) {
        for (Baseline baseline : Baseline.values()) {
            if (baseline.key().equals(key)) {
                return baseline;
            }
        }
        return null;
    }
}
