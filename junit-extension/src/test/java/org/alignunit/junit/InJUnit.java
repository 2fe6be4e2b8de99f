package org.alignunit.junit;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that run alignment tests through JUnit, each in a directory of its own. */
abstract class InJUnit {
    Runs runs;

    @BeforeEach
    final void startAfresh(@TempDir Path directory) {
        runs = new Runs(directory);
        ScriptedModel.CALLS.set(0);
    }
}
