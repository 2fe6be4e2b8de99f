package org.alignunit.maven.results;

import java.time.Instant;
import java.util.Optional;
import org.alignunit.internal.forks.TestRun;

/**
 * The run of this build, by which results of others are told apart.
 *
 * @param name given to it with {@code alignunit.run}; empty: the tests run in this very process of Maven, or are started by it
 * @param began when the build began, which counts only where one process serves many builds
 */
public record BuildRun(Optional<String> name, Instant began) {
    /** {@return whether a run, as result files name it, is this one} */
    public boolean is(String run) {
        return name.map(run::equals).orElseGet(() -> TestRun.isOfThisProcess(run, began));
    }
}
