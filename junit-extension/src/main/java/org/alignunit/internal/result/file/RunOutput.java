package org.alignunit.internal.result.file;

import java.nio.file.Path;
import java.util.Optional;
import org.alignunit.internal.forks.TestRun;

/**
 * The output directory of a run, and the identity of the run by which others that write there at the same time are told apart.
 */
public record RunOutput(Path directory, String run) {
    /** The output of the run that this JVM belongs to; {@code name}: that of the run, where it was given one. */
    public static RunOutput of(Path directory, Optional<String> name) {
        return new RunOutput(directory.toAbsolutePath().normalize(), name.orElseGet(TestRun::identity));
    }
}
