package org.alignunit.maven.page.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;

/**
 * What a survey file tells of its people. All texts are untrusted.
 *
 * @param id the survey's id
 * @param head the document without its arrays: title, source and provenance
 * @param respondents the most people of a group who answered a question of a wave, where the file counts them
 */
public record SurveyFile(String id, JsonValue head, Map<Cell, Long> respondents) {
    private static final Set<String> ARRAYS =
            Set.of("/questions", "/groups", "/references", "/sensitivity", "/crosstabs");

    /**
     * People of a group.
     *
     * @param group the group's key
     * @param wave empty in a survey without waves
     */
    public record Cell(String group, String wave) {}

    /** Copies the map. */
    public SurveyFile {
        respondents = Map.copyOf(respondents);
    }

    /**
     * Reads the survey files of a folder. What is no survey file is left out: the tests that use it say so.
     *
     * @param folder which may be missing
     * @throws IOException if a file cannot be read
     */
    public static List<SurveyFile> in(Path folder) throws IOException {
        List<SurveyFile> surveys = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    add(Files.readAllBytes(file), surveys);
                }
            }
        }
        return surveys;
    }

    private static void add(byte[] document, List<SurveyFile> surveys) {
        try {
            JsonValue head = Json.document(document, ARRAYS, (pointer, text) -> {});
            Map<Cell, Long> respondents = new LinkedHashMap<>();
            Json.entries(document, "/references", (pointer, text) -> {}, reference -> {
                if (reference.get("respondents").number().isPresent()) {
                    respondents.merge(
                            new Cell(
                                    reference.get("group").text().orElse(""),
                                    reference.get("wave").text().orElse("")),
                            reference.get("respondents").asLong(),
                            Math::max);
                }
            });
            head.get("id").text().ifPresent(id -> surveys.add(new SurveyFile(id, head, respondents)));
        } catch (JsonException e) {
            // the tests that use it fail with what is wrong
        }
    }
}
