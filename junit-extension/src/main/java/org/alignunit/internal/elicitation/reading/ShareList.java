package org.alignunit.internal.elicitation.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Makes "key: number; key: number" of a list or a Markdown table, without the prose around it. */
final class ShareList {
    private static final Pattern RULE = Pattern.compile("[|:\\h-]*+");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\h*+\\n");

    private ShareList() {}

    /** The plain text of the paragraphs from the first to the last one with a number, without a first line that ends with a colon. */
    static String of(String text) {
        List<String> paragraphs = new ArrayList<>(Arrays.asList(PARAGRAPHS.split(text.strip())));
        while (!paragraphs.isEmpty() && !hasDigit(paragraphs.get(paragraphs.size() - 1))) {
            paragraphs.remove(paragraphs.size() - 1);
        }
        int first = 0;
        while (first < paragraphs.size() && !hasDigit(paragraphs.get(first))) {
            first++;
        }
        List<String> lines = new ArrayList<>();
        for (String line : String.join("\n", paragraphs.subList(first, paragraphs.size()))
                .strip()
                .split("\n")) {
            if (isRule(line)) {
                // the row above it has the names of the columns
                lines.subList(Math.max(0, lines.size() - 1), lines.size()).clear();
            } else {
                lines.add(row(line.strip()));
            }
        }
        boolean opening = lines.size() > 1 && lines.get(0).endsWith(":");
        return PlainText.of(String.join(";", opening ? lines.subList(1, lines.size()) : lines));
    }

    private static boolean isRule(String line) {
        return line.contains("|") && line.contains("-") && RULE.matcher(line).matches();
    }

    /** A table's row as "cell cell: last cell"; any other line itself. */
    private static String row(String line) {
        if (!line.startsWith("|")) {
            return line;
        }
        String cells = line.substring(1, line.length() - (line.length() > 1 && line.endsWith("|") ? 1 : 0));
        int last = cells.lastIndexOf('|');
        return last < 0 ? cells : cells.substring(0, last).replace('|', ' ') + ":" + cells.substring(last + 1);
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
