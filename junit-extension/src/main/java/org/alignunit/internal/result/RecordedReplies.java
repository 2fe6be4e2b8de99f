package org.alignunit.internal.result;

import org.jspecify.annotations.Nullable;

/**
 * The ISO dates of the oldest and newest recorded reply behind a result, null where none was recorded, and how they came about
 * if not by asking the model.
 */
public record RecordedReplies(
        @Nullable String recordedFrom, @Nullable String recordedTo, String provenance) implements FieldGroup {
    /** Where no reply was recorded. */
    public static final RecordedReplies NONE = new RecordedReplies(null, null, "");
}
