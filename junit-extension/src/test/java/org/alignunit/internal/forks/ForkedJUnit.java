package org.alignunit.internal.forks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one class of alignment tests in a JVM of its own, as a fork of a build would. */
final class ForkedJUnit {
    private ForkedJUnit() {}

    /** Takes the name of a test class, and configuration parameters as {@code name=value}. */
    public static void main(String[] arguments) {
        LauncherDiscoveryRequestBuilder request =
                LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(arguments[0]));
        for (int i = 1; i < arguments.length; i++) {
            String[] parameter = arguments[i].split("=", 2);
            request.configurationParameter(parameter[0], parameter[1]);
            System.setProperty(parameter[0], parameter[1]);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(ForkedJUnit::shutDownSlowly));
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request.build(), summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true), 5);
    }

    /** As an application does that closes what it has. */
    private static void shutDownSlowly() {
        try {
            Thread.sleep(Integer.getInteger("shutdown.millis", 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts a fork; what it logs is added to a file. */
    static Process start(Class<?> tests, Map<String, String> parameters, Path log) throws IOException {
        return java(ForkedJUnit.class, List.of(tests.getName()), parameters, log);
    }

    static Process java(Class<?> main, List<String> arguments, Map<String, String> parameters, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        parameters.forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
