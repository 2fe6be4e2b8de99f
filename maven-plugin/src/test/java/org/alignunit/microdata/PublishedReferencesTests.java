package org.alignunit.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Correct weighted references of a published study load, whatever the scale of its weights. */
class PublishedReferencesTests {
    private static final String REFUSED = "9999";

    @TempDir
    Path directory;

    private record Row(String code, double people, double weight, double square) {}

    @Test
    void weighted_counts_with_their_respondents_load() throws IOException {
        Map<List<String>, List<Row>> cells = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PublishedMicrodata.path("survey-data/expected/bes_w25.csv"))) {
            String[] cell = line.split(",");
            if (!cell[0].equals("variable") && !cell[2].equals("NA")) {
                cells.computeIfAbsent(List.of(cell[0], cell[1]), first -> new ArrayList<>())
                        .add(new Row(
                                cell[2],
                                Double.parseDouble(cell[3]),
                                Double.parseDouble(cell[4]),
                                Double.parseDouble(cell[5])));
            }
        }

        List<Reference> references = Surveys.read(Files.writeString(directory.resolve("bes.json"), survey(cells)))
                .references();

        assertThat(references).hasSameSizeAs(cells.keySet()).hasSize(25);
        for (Reference reference : references) {
            List<Row> opinions = opinions(cells.get(List.of(reference.question(), reference.group())));
            assertThat(reference.respondents()).hasValue(sum(opinions, Row::people));
            assertThat(reference.sampleSize().orElseThrow()).isCloseTo(kish(opinions), within(1e-3));
        }
    }

    private static List<Row> opinions(List<Row> rows) {
        return rows.stream().filter(row -> !row.code().equals(REFUSED)).toList();
    }

    private static double sum(List<Row> rows, ToDoubleFunction<Row> number) {
        return rows.stream().mapToDouble(number).sum();
    }

    private static double kish(List<Row> rows) {
        return Math.pow(sum(rows, Row::weight), 2) / sum(rows, Row::square);
    }

    private static String survey(Map<List<String>, List<Row>> cells) {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        Set<String> groups = new LinkedHashSet<>();
        cells.forEach((cell, rows) -> {
            groups.add(cell.get(1));
            rows.forEach(row -> codes.computeIfAbsent(cell.get(0), first -> new LinkedHashSet<>())
                    .add(row.code()));
        });
        return "{'id': 'bes', 'questions': [%s], 'groups': [%s], 'references': [%s]}"
                .formatted(
                        joined(codes.entrySet().stream()
                                .map(question -> "{'id': '%s', 'text': 'x', 'scale': 'nominal', 'options': [%s]}"
                                        .formatted(
                                                question.getKey(),
                                                joined(question.getValue().stream()
                                                        .map(code -> "{'text': '%s'%s}"
                                                                .formatted(
                                                                        code,
                                                                        code.equals(REFUSED)
                                                                                ? ", 'refusal': true"
                                                                                : ""))
                                                        .toList())))
                                .toList()),
                        joined(groups.stream()
                                .map(group -> group.split("="))
                                .map(parts -> "{'attribute': '%s', 'value': '%s', 'persona': 'x'}"
                                        .formatted(parts[0], parts[1]))
                                .toList()),
                        joined(cells.entrySet().stream()
                                .map(cell -> reference(
                                        cell.getKey(),
                                        cell.getValue(),
                                        codes.get(cell.getKey().get(0))))
                                .toList()))
                .replace('\'', '"');
    }

    private static String reference(List<String> cell, List<Row> rows, Set<String> codes) {
        Map<String, Double> weights = rows.stream().collect(Collectors.toMap(Row::code, Row::weight));
        return "{'question': '%s', 'group': '%s', 'respondents': %s, 'effectiveSize': %s, 'counts': {%s}}"
                .formatted(
                        cell.get(0),
                        cell.get(1),
                        sum(opinions(rows), Row::people),
                        kish(opinions(rows)),
                        joined(codes.stream()
                                .map(code -> "'%s': %s".formatted(code, weights.getOrDefault(code, 0.0)))
                                .toList()));
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
    }
}
