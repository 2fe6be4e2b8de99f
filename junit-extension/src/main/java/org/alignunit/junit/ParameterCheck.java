package org.alignunit.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alignunit.internal.configuration.ParameterNames;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Looks for configuration parameters that nothing reads. An extension can look parameters up, but only JUnit's launcher tells
 * which ones there are: so it registers this listener, and alignment tests ask here.
 */
public final class ParameterCheck implements TestExecutionListener {
    /** By run, since a test may launch another run within its own. */
    private static final Map<TestPlan, String> COMPLAINTS = new ConcurrentHashMap<>();

    /** Made by JUnit's launcher. */
    public ParameterCheck() {}

    /** Makes an error of parameters that nothing reads, which a run under way was given. */
    static void require() {
        COMPLAINTS.values().stream().findFirst().ifPresent(message -> {
            throw new ExtensionConfigurationException(message);
        });
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        ConfigurationParameters parameters = plan.getConfigurationParameters();
        String complaint = parameters.keySet().stream()
                .sorted()
                .flatMap(name -> ParameterNames.complaint(name).stream().map(problem -> place(name) + ": " + problem))
                .collect(Collectors.joining("\n"));
        if (!complaint.isEmpty()) {
            COMPLAINTS.put(plan, complaint);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        COMPLAINTS.remove(plan);
    }

    private static String place(String name) {
        return System.getProperty(name) == null
                ? "junit-platform.properties, or configurationParameters of Surefire or Failsafe"
                : "system property (-D" + name + ")";
    }
}
