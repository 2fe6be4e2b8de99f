package org.alignunit.internal.result;

import org.jspecify.annotations.Nullable;

/**
 * The ISO dates of the oldest and newest recorded reply behind a result, null where none was recorded, how they came about
 * if not by asking the model, and which versions of the model the server named, null where it named none.
 */
public record RecordedReplies(
        @Nullable String recordedFrom,
        @Nullable String recordedTo,
        String provenance,
        @Nullable String servedBy) implements FieldGroup {
    /** Where no reply was recorded. */
    public static final RecordedReplies NONE = new RecordedReplies(null, null, "", null);
}
