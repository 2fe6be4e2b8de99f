package org.alignunit.microdata.imports.file;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alignunit.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The text of a survey file: one question, group or reference a line, so that a change is a small difference. It holds a
 * hash of all its other lines, which tells whether somebody edited it.
 */
final class SurveyText {
    private static final Pattern CONTENT = Pattern.compile("(?m)^    \"content\": \"([0-9a-f]{64})\",\\R");
    private static final String PROVENANCE = "provenance";

    private SurveyText() {}

    /** The text of a document. */
    static String of(Map<String, @Nullable Object> document) {
        StringBuilder text = new StringBuilder();
        object(text, document, "");
        String plain = text.append('\n').toString();
        String head = "  \"" + PROVENANCE + "\": {\n";
        int at = plain.lastIndexOf('\n' + head) + 1 + head.length();
        return plain.substring(0, at) + "    \"content\": \"" + Hashes.ofText(plain) + "\",\n" + plain.substring(at);
    }

    /** Whether a text is as it was written, whatever its line ends. */
    static boolean isAsWritten(String text) {
        Matcher content = CONTENT.matcher(text);
        return content.find()
                && Hashes.ofText(text.substring(0, content.start()) + text.substring(content.end()))
                        .equals(content.group(1));
    }

    private static void object(StringBuilder text, Map<?, ?> fields, String indent) {
        text.append("{\n");
        Iterator<? extends Map.Entry<?, ?>> entries = fields.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> field = entries.next();
            text.append(indent)
                    .append("  ")
                    .append(Json.write(String.valueOf(field.getKey())))
                    .append(": ");
            if (indent.isEmpty() && field.getKey().equals(PROVENANCE)) {
                object(text, (Map<?, ?>) field.getValue(), "  ");
            } else if (indent.isEmpty() && isListOfObjects(field.getValue())) {
                lines(text, (List<?>) field.getValue(), "  ");
            } else {
                text.append(inline(field.getValue()));
            }
            text.append(entries.hasNext() ? ",\n" : "\n");
        }
        text.append(indent).append('}');
    }

    private static boolean isListOfObjects(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>;
    }

    private static void lines(StringBuilder text, List<?> items, String indent) {
        text.append("[\n");
        for (int i = 0; i < items.size(); i++) {
            text.append(indent).append("  ");
            Map<?, ?> item = (Map<?, ?>) items.get(i);
            Object last = item.isEmpty() ? null : List.copyOf(item.keySet()).get(item.size() - 1);
            if (last != null && isListOfObjects(item.get(last)) && last.equals("references")) {
                String head = item.entrySet().stream()
                        .filter(field -> !last.equals(field.getKey()))
                        .map(field -> Json.write(String.valueOf(field.getKey())) + ": " + inline(field.getValue()))
                        .collect(Collectors.joining(", "));
                text.append('{').append(head).append(", \"references\": ");
                lines(text, (List<?>) item.get(last), indent + "  ");
                text.append('}');
            } else {
                text.append(inline(item));
            }
            text.append(i < items.size() - 1 ? ",\n" : "\n");
        }
        text.append(indent).append(']');
    }

    private static String inline(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(field -> Json.write(String.valueOf(field.getKey())) + ": " + inline(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof List<?> items
                ? items.stream().map(SurveyText::inline).collect(Collectors.joining(", ", "[", "]"))
                : Json.write(value);
    }
}
