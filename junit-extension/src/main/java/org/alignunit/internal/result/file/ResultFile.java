package org.alignunit.internal.result.file;

import java.util.List;
import org.alignunit.internal.result.TestResult;

/**
 * The results of one test class, as they stand in {@code <output>/results/<test class>.json}.
 *
 * @param schema the format's version, {@link #SCHEMA}
 * @param tests one entry a test case, in the order of their unique names
 */
public record ResultFile(String schema, List<TestResult> tests) {
    /** The format that this version writes and reads. */
    public static final String SCHEMA = "alignunit-result-1";

    /** Copies the list. */
    public ResultFile {
        tests = List.copyOf(tests);
    }
}
