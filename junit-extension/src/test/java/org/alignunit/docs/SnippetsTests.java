package org.alignunit.docs;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the alignment tests that the documentation shows. */
class SnippetsTests {
    @TempDir
    Path directory;

    @Test
    void the_pipeline_passes() {
        run(PipelineSnippets.class, "live", 2);
    }

    @Test
    void the_conditions_are_twelve() {
        run(ConditionsSnippets.class, "live", 9 + 3);
    }

    @Test
    void the_verdict_comes_with_an_error_rate() {
        run(VerdictSnippets.class, "live", 1);
    }

    @Test
    void the_panel_is_compared_with_two_waves() {
        run(PanelSnippets.class, "replay", 2);
    }

    @Test
    void the_properties_are_kept() {
        run(PropertySnippets.class, "replay", 2 + 1 + 2 + 2 + 1 + 5 * 2);
    }

    private void run(Class<?> tests, String mode, int expected) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("alignunit.recordings", mode)
                .configurationParameter(
                        "alignunit.recordings.directory",
                        directory.resolve("recordings").toString())
                .configurationParameter(
                        "alignunit.output", directory.resolve("out").toString())
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(expected).failed(0).aborted(0));
    }
}
