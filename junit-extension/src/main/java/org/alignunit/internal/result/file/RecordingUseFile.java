package org.alignunit.internal.result.file;

import java.util.List;
import org.alignunit.internal.result.RecordingUse;

/**
 * What one test class wanted of the recordings, as it stands in {@code <output>/uses/<test class>.json}.
 *
 * @param schema the format's version, {@link #SCHEMA}
 * @param tests one entry a test method and model
 */
public record RecordingUseFile(String schema, List<RecordingUse> tests) {
    /** The format that this version writes and reads. */
    public static final String SCHEMA = "alignunit-use-1";

    /** Copies the list. */
    public RecordingUseFile {
        tests = List.copyOf(tests);
    }
}
