package org.alignunit.microdata.mapping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The published schema says of every mapping what the reader says, as far as it can: what it refuses the reader refuses. All
 * mappings of the other tests of this package are held against it too, in {@link MappingText}.
 */
class MappingSchemaTests {
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "7",
            "-0.5",
            "1e13",
            "''",
            "' '",
            "'?'",
            "'x'",
            "[]",
            "[1, 'a']",
            "['a', 'a']",
            "{}",
            "{'a': 'b'}");
    private static final String PUBLISHED = """
            {"survey": {"id": "x"}, "data": {"file": "a.json", "format": "opinionqa", "codebook": "info.csv"},
             "select": {"source": "GAS", "countries": ["Mali"], "questions": ["q*"]}, "refusals": ["DK"], "opinions": ["Hard to say"],
             "order": {"q*": ["a", "b"], "r": "values"}, "texts": {"*": "{key}?"}, "respondents": "unknown",
             "groups": [{"attribute": "a", "value": "b", "persona": "c", "where": {"column": "group", "codes": ["b"]}}],
             "crosstabs": {"respondent": "id"},
             "annotations": {"data": {"file": "b.csv"}, "where": {"column": "a", "above": 1},
                             "estimates": [{"question": "q", "group": "a=b", "columns": {"a": "c1", "b": "c2"}}]}}
            """;

    @Test
    void both_refuse_the_same_with_each_value_removed_renamed_or_replaced() throws IOException {
        int[] counts = new int[2];
        for (String text : List.of(MappingText.SOUND, PUBLISHED)) {
            JsonNode sound = MappingSchema.MAPPER.readTree(text);
            assertThat(MappingSchema.fits(sound.toString())).isTrue();
            mutate(sound, sound, counts);
        }
        assertThat(counts[0]).isGreaterThan(2500);
        assertThat(counts[1]).isBetween(counts[0] / 2, counts[0] - 200);
    }

    @Test
    void what_lies_in_the_projects_fits() throws IOException {
        List<Path> mappings = new ArrayList<>();
        for (Path root : List.of(Path.of("src/it"), Path.of("../sample-project/src"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().matches(".*alignunit.imports.[^/]*\\.json"))
                        .forEach(mappings::add);
            }
        }
        assertThat(mappings).hasSizeGreaterThan(2);
        for (Path mapping : mappings) {
            assertThat(MappingSchema.fits(Files.readString(mapping)))
                    .as("%s", mapping)
                    .isTrue();
        }
        assertThat(Path.of("../docs/mapping.schema.json"))
                .hasSameTextualContentAs(Path.of(
                        "src/main/resources/org/alignunit/microdata/mapping/reading/" + MappingReader.SCHEMA_FILE));
    }

    private static void mutate(JsonNode document, JsonNode part, int[] counts) throws IOException {
        if (part instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode old = array.get(i);
                for (String wrong : WRONG) {
                    array.set(i, MappingSchema.MAPPER.readTree(wrong.replace('\'', '"')));
                    count(document, counts);
                }
                array.set(i, old);
                mutate(document, old, counts);
            }
        } else if (part instanceof ObjectNode object) {
            for (var field : List.copyOf(object.properties())) {
                String name = field.getKey();
                JsonNode old = object.remove(name);
                count(document, counts);
                object.set(name + "x", old);
                count(document, counts);
                object.remove(name + "x");
                for (String wrong : WRONG) {
                    object.set(name, MappingSchema.MAPPER.readTree(wrong.replace('\'', '"')));
                    count(document, counts);
                }
                object.set(name, old);
                mutate(document, old, counts);
            }
        }
    }

    private static void count(JsonNode document, int[] counts) {
        counts[0]++;
        counts[1] += MappingSchema.fits(document.toString()) ? 0 : 1;
    }
}
