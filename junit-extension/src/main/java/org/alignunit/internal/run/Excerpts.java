package org.alignunit.internal.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alignunit.internal.text.ConsoleText;

/** The beginning of one reply of each kind that could not be read. */
final class Excerpts {
    private static final int LENGTH = 80;

    private final Map<String, String> texts = new TreeMap<>();

    void add(String kind, String text) {
        texts.putIfAbsent(kind, text);
    }

    void addAll(Excerpts others) {
        texts.putAll(others.texts);
    }

    /** What could not be read, with an example of each kind and how often it was met; empty if all was. */
    String among(Map<String, Integer> problems) {
        return texts.entrySet().stream()
                .map(example -> problems.get(example.getKey()) + " x " + example.getKey() + ", such as \""
                        + excerpt(example.getValue()) + "\"")
                .collect(Collectors.joining("; "));
    }

    private static String excerpt(String text) {
        String line = ConsoleText.line(text);
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "...";
    }
}
