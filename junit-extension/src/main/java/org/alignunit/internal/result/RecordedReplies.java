package org.alignunit.internal.result;

import org.jspecify.annotations.Nullable;

/**
 * Age and origin of the recorded replies that a result rests on.
 *
 * @param recordedFrom day of the oldest (ISO date); null where none was recorded
 * @param recordedTo day of the newest; null where none was recorded
 * @param provenance how they came about, where not by asking the model; may be empty
 */
public record RecordedReplies(
        @Nullable String recordedFrom, @Nullable String recordedTo, String provenance) implements FieldGroup {
    /** Where no reply was recorded. */
    public static final RecordedReplies NONE = new RecordedReplies(null, null, "");
}
