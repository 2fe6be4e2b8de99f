package org.alignunit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs classes of alignment tests through JUnit's own engine, in an output directory of their own. */
final class Runs {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path directory;
    private final String output;

    Runs(Path directory) {
        this(directory, "out");
    }

    private Runs(Path directory, String output) {
        this.directory = directory;
        this.output = output;
    }

    /** The same recordings, as another build would use them: with a result file that holds nothing yet. */
    Runs anew() {
        return new Runs(directory, output + "-anew");
    }

    EngineExecutionResults run(Class<?> tests, String... parameters) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("alignunit.recordings", "live")
                .configurationParameter(
                        "alignunit.recordings.directory", recordings().toString())
                .configurationParameter("alignunit.output", output().toString());
        for (int i = 0; i < parameters.length; i += 2) {
            kit.configurationParameter(parameters[i], parameters[i + 1]);
        }
        return kit.execute();
    }

    Path output() {
        return directory.resolve(output);
    }

    Path recordings() {
        return directory.resolve("recordings");
    }

    List<TestResult> results() {
        return OutputFiles.RESULTS.readAll(output());
    }

    /** The result of the one case that was run. */
    TestResult result() {
        List<TestResult> results = results();
        if (results.size() != 1) {
            throw new AssertionError(results.size() + " results: " + results);
        }
        return results.get(0);
    }

    /** The result file of a class without what its run cost. */
    String resultFile(Class<?> tests) throws IOException {
        ObjectNode file = (ObjectNode) MAPPER.readTree(
                output().resolve("results/" + tests.getName() + ".json").toFile());
        file.get("tests").forEach(test -> ((ObjectNode) test).remove("run"));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    /** The one failure of a run. */
    static Throwable failure(EngineExecutionResults run) {
        List<Event> failed = run.allEvents().failed().list();
        if (failed.size() != 1) {
            throw new AssertionError(failed.size() + " failures: " + failed);
        }
        return failed.get(0)
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    static List<String> names(EngineExecutionResults run) {
        return run.testEvents().started().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    static Map<String, String> entries(EngineExecutionResults run) {
        return run.testEvents()
                .reportingEntryPublished()
                .list()
                .get(0)
                .getRequiredPayload(ReportEntry.class)
                .getKeyValuePairs();
    }
}
