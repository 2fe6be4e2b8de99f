package org.alignunit.internal.launcher;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alignunit.internal.configuration.ParameterNames;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Finds unknown configuration parameters. An extension can only look parameters up by name; JUnit's launcher lists them. The
 * launcher loads this listener, and alignment tests ask it.
 */
public final class ParameterCheck implements TestExecutionListener {
    /** By run, since a test may launch another run within its own. */
    private static final Map<TestPlan, String> COMPLAINTS = new ConcurrentHashMap<>();

    /** Made by JUnit's launcher. */
    public ParameterCheck() {}

    /**
     * Fails if a run under way was given unknown parameters.
     *
     * @throws ExtensionConfigurationException if so; the message names them and the nearest known names
     */
    public static void require() {
        COMPLAINTS.values().stream().findFirst().ifPresent(message -> {
            throw new ExtensionConfigurationException(message);
        });
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        String complaint = plan.getConfigurationParameters().keySet().stream()
                .sorted()
                .flatMap(name -> ParameterNames.complaint(name).stream().map(problem -> source(name) + ": " + problem))
                .collect(Collectors.joining("\n"));
        if (!complaint.isEmpty()) {
            COMPLAINTS.put(plan, complaint);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        COMPLAINTS.remove(plan);
    }

    private static String source(String name) {
        return System.getProperty(name) == null
                ? "junit-platform.properties, or configurationParameters of Surefire or Failsafe"
                : "system property (-D" + name + ")";
    }
}
