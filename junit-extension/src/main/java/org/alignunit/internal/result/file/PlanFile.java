package org.alignunit.internal.result.file;

import java.util.List;
import org.alignunit.internal.result.CasePlan;

/**
 * The plans of one test class, as they stand in {@code <output>/plans/<test class>.json}.
 *
 * @param schema the format's version, {@link #SCHEMA}
 * @param tests one entry a test case, in the order of their unique names
 */
public record PlanFile(String schema, List<CasePlan> tests) {
    /** The format that this version writes and reads. */
    public static final String SCHEMA = "alignunit-plan-1";

    /** Copies the list. */
    public PlanFile {
        tests = List.copyOf(tests);
    }
}
