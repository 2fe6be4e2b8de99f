package org.alignunit.internal.forks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A build that runs two classes of alignment tests, in a fork each and one after the other, as Maven does. */
final class ForkedBuild {
    private ForkedBuild() {}

    /** Takes configuration parameters as {@code name=value}, and the file to log to as {@code log}. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] parameter = argument.split("=", 2);
            parameters.put(parameter[0], parameter[1]);
        }
        parameters.put("started.by", "surefirebooter"); // by which a fork is told
        for (Class<?> tests : List.of(ServedPanel.Young.class, ServedPanel.Old.class)) {
            ForkedJUnit.start(tests, parameters, Path.of(parameters.get("log"))).waitFor();
        }
    }

    static Process start(Map<String, String> parameters, Path log) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("log", log.toString());
        return ForkedJUnit.java(ForkedBuild.class, List.of(), all, log);
    }
}
