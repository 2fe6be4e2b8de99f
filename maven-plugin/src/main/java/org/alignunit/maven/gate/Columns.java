package org.alignunit.maven.gate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.text.ConsoleText;

/** Lays cells out as a plain table, the columns under each other. */
final class Columns {
    private static final int WIDEST = 48;

    private Columns() {}

    /** {@return a column: its heading and a cell a row, all of one width} */
    static <T> List<String> of(String heading, List<T> rows, Function<T, String> cell) {
        List<String> cells = Stream.concat(Stream.of(heading), rows.stream().map(cell))
                .map(text -> shortened(ConsoleText.line(text)))
                .toList();
        int width = cells.stream().mapToInt(String::length).max().orElse(0);
        return cells.stream()
                .map(text -> text + " ".repeat(width - text.length()))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }

    /** {@return the same, or nothing where all cells are alike, or empty: what all rows share tells none from another} */
    static <T> List<List<String>> whereSeveral(String heading, List<T> rows, Function<T, String> cell) {
        return rows.stream()
                                .map(cell)
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .count()
                        > 1
                ? List.of(of(heading, rows, cell))
                : List.of();
    }

    /** {@return the lines of columns of one length} */
    static List<String> lines(List<List<String>> columns) {
        return Stream.iterate(0, row -> row + 1)
                .limit(columns.get(0).size())
                .map(row -> columns.stream().map(column -> column.get(row)).collect(Collectors.joining("  ")))
                .map(String::stripTrailing)
                .toList();
    }
}
