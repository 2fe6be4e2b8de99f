package org.alignunit.maven.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a test case measured in one build.
 *
 * @param fields by their names in the file
 */
public record HistoryLine(Map<String, Object> fields) {
    private static final List<String> IDENTITY = List.of(
            "testClass", "testMethod", "survey", "group", "property", "steering", "persona", "expression", "distance");

    private static final String SERVER = "servedBy";

    /** Copies the map. */
    public HistoryLine {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** {@return a text; empty where the line has none of this name} */
    public String text(String name) {
        return Objects.toString(fields.get(name), "");
    }

    /** {@return a number, if the line has one of this name} */
    public Optional<Double> number(String name) {
        return fields.get(name) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    /** {@return what tells the test case from others of a build, but for its model and its threshold} */
    public String test() {
        return IDENTITY.stream().map(this::text).collect(Collectors.joining("\n")) + "\n"
                + text("displayName").replaceAll(" <= [0-9.]+", "");
    }

    /** {@return what changed since an earlier build, in words} Not all servers tell their version, nor did all lines tell of the rest. */
    public List<String> changes(HistoryLine earlier) {
        return List.of("model", SERVER, "prompt", "people").stream()
                .filter(name -> !text(name).isEmpty() && !earlier.text(name).isEmpty())
                .filter(name -> !text(name).equals(earlier.text(name)))
                .map(name -> name.equals(SERVER) ? "model version" : name)
                .toList();
    }
}
