package org.alignunit.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MissingRange;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values, labels and missing values of published files as R's haven reads them. */
class PublishedFilesTests {
    @TestFactory
    Stream<DynamicTest> columns_are_as_haven_reads_them() {
        JsonNode expected = PublishedMicrodata.json("survey-data/expected/stat-files.json");
        List<String> names = new ArrayList<>();
        expected.fieldNames().forEachRemaining(names::add);
        return names.stream().map(name -> dynamicTest(name, () -> compare(name, expected.get(name))));
    }

    private static void compare(String name, JsonNode expected) {
        DataFile file = DataFiles.open(PublishedMicrodata.file(name), ReadOptions.defaults());
        List<Tally> tallies = Tally.of(file);

        assertThat(file.columns()).hasSameSizeAs(expected.get("columns"));
        assertThat(tallies.get(0).rows()).isEqualTo(expected.get("rows").asLong());
        for (int i = 0; i < file.columns().size(); i++) {
            compare(
                    file.columns().get(i),
                    tallies.get(i),
                    expected.get("columns").get(i));
        }
    }

    private static void compare(Column column, Tally tally, JsonNode expected) {
        assertThat(column.name()).isEqualTo(expected.get("name").asText());
        // without a label, R gives the labels of the values for it
        if (!column.label().isEmpty() || column.labels().isEmpty()) {
            assertThat(column.label())
                    .as(column.name())
                    .isEqualTo(expected.get("label").asText("").replaceFirst("^null$", ""));
        }
        ColumnType type = switch (expected.get("type").asText()) {
            case "text" -> ColumnType.TEXT;
            case "time" -> ColumnType.TIME;
            default -> ColumnType.NUMBER;
        };
        assertThat(column.type()).as(column.name()).isEqualTo(type);
        if (type == ColumnType.TIME) {
            return;
        }
        assertThat(tally.missing())
                .as(column.name())
                .isEqualTo(expected.get("missing").asInt());
        assertThat(tally.counts())
                .as(column.name())
                .hasSize(expected.get("distinct").asInt());
        if (type == ColumnType.NUMBER) {
            double sum = expected.get("sum").asDouble();
            assertThat(tally.sum()).as(column.name()).isCloseTo(sum, within(1e-12 * Math.max(1, Math.abs(sum))));
        }
        if (expected.get("counts").isObject()) {
            assertThat(rounded(tally.counts())).as(column.name()).isEqualTo(counts(expected, type));
        }
        assertThat(labels(column)).as(column.name()).isEqualTo(labels(expected, type));
        assertThat(column.missing().values()).as(column.name()).isEqualTo(declared(expected.get("declaredMissing")));
        assertThat(column.missing().ranges()).as(column.name()).isEqualTo(ranges(expected.get("missingRange")));
    }

    /** R names an empty text by its number. */
    private static Map<Value, Long> counts(JsonNode expected, ColumnType type) {
        Map<Value, Long> counts = new HashMap<>();
        int number = 1;
        for (Map.Entry<String, JsonNode> field : expected.get("counts").properties()) {
            boolean empty = type == ColumnType.TEXT && field.getKey().equals(String.valueOf(number++));
            counts.put(
                    value(empty ? "" : field.getKey(), type), field.getValue().asLong());
        }
        return rounded(counts);
    }

    private static Value value(String text, ColumnType type) {
        return type == ColumnType.NUMBER ? Value.of(Double.parseDouble(text)) : Value.of(text);
    }

    private static Map<Value, Long> rounded(Map<Value, Long> counts) {
        Map<Value, Long> rounded = new HashMap<>();
        counts.forEach((value, count) -> rounded.put(rounded(value), count));
        return rounded;
    }

    private static Value rounded(Value value) {
        return value instanceof Value.Numeric numeric
                ? Value.of(Double.parseDouble(String.format(Locale.ROOT, "%.12e", numeric.number())))
                : value;
    }

    /** R has one name for all extended missing values, NA, and makes the names differ. */
    private static Map<String, String> labels(Column column) {
        Map<String, String> labels = new HashMap<>();
        int tagged = 0;
        for (Map.Entry<Value, String> label : column.labels().entrySet()) {
            boolean missing = label.getKey() instanceof Value.Missing;
            String key = missing
                    ? "NA" + (tagged == 0 ? "" : "." + tagged)
                    : label.getKey().toString();
            tagged += missing ? 1 : 0;
            labels.put(key, label.getValue());
        }
        return labels;
    }

    private static Map<String, String> labels(JsonNode expected, ColumnType type) {
        Map<String, String> labels = new HashMap<>();
        expected.get("labels").properties().forEach(field -> {
            boolean number = type == ColumnType.NUMBER && !field.getKey().startsWith("NA");
            labels.put(
                    number ? value(field.getKey(), type).toString() : field.getKey(),
                    field.getValue().asText());
        });
        return labels;
    }

    private static List<Value> declared(JsonNode expected) {
        List<Value> values = new ArrayList<>();
        if (expected.isArray()) {
            expected.forEach(value -> values.addAll(declared(value)));
        } else if (!expected.isNull()) {
            values.add(expected.isNumber() ? Value.of(expected.asDouble()) : Value.of(expected.asText()));
        }
        return values;
    }

    private static List<MissingRange> ranges(JsonNode expected) {
        return expected.isNull()
                ? List.of()
                : List.of(new MissingRange(
                        expected.get(0).asDouble(), expected.get(1).asDouble()));
    }
}
