package org.alignunit.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alignunit.PublishedData;
import org.alignunit.internal.result.QuestionResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Distances of published replies against those that {@code src/test/python/published.py} computes in its own way. */
class PublishedDistancesTests {
    private static JsonNode independent;
    private static List<JsonNode> rows;
    private static final Map<String, List<QuestionResult>> MEASURED = new HashMap<>();

    @BeforeAll
    static void measure() throws IOException, InterruptedException {
        rows = PublishedData.lines("replies.jsonl");
        independent = PublishedData.parse(python());
        PublishedCell.all(rows)
                .forEach(cell -> MEASURED.put(cell.name(), cell.measure().questions()));
    }

    @Test
    void the_same_replies_are_read_to_the_same_distances() {
        assertThat(independent.path("rows")).hasSameSizeAs(rows).hasSizeGreaterThan(500);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            QuestionResult question = MEASURED.get(PublishedCell.name(row)).stream()
                    .filter(result -> result.id().equals(row.path("question").asText()))
                    .findFirst()
                    .orElseThrow();
            JsonNode expected = independent.path("rows").path(i);
            if (expected.isNull()) {
                assertThat(question.distance()).as("row %s", i).isNull();
            } else {
                assertThat(question.distance()).as("row %s", i).isCloseTo(expected.asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void each_cell_has_the_same_mean_distance() {
        Map<String, Double> means = new HashMap<>();
        MEASURED.forEach((cell, questions) -> questions.stream()
                .map(QuestionResult::distance)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .ifPresent(mean -> means.put(cell, mean)));
        assertThat(means).hasSameSizeAs(independent.path("cells"));
        means.forEach((cell, mean) -> assertThat(mean)
                .as(cell)
                .isCloseTo(independent.path("cells").path(cell).asDouble(), within(1e-9)));
    }

    private static String python() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3",
                            "src/test/python/published.py",
                            PublishedData.folder().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return abort("python3 is not on the path: " + e.getMessage());
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
