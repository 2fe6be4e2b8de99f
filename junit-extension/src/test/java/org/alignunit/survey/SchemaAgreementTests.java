package org.alignunit.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds our reading of the schema against a library for all of JSON Schema: both refuse the same documents. */
class SchemaAgreementTests {
    private static final JsonMapper MAPPER = new JsonMapper();
    /** What each value of a document is replaced by. */
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "7",
            "0",
            "-0.5",
            "1e13",
            "123456789012345678901",
            "''",
            "' '",
            "'x'",
            "'nominal'",
            "[]",
            "[1, 'a']",
            "['a', 'a']",
            "['a', 'b', 'c']",
            "{}",
            "{'a': 1}",
            "{'a': 'b'}",
            "{'shares': {'a': 0.5}}",
            "{'question': 'a', 'answer': 'b'}");

    private static final String WHOLE = SurveyText.SOUND
            .replace("\"similar\"", "\"paraphrases\": [\"Tea, how often?\"], \"similar\"")
            .replace(
                    "\"effectiveSize\"",
                    "\"annotators\": {\"shares\": {\"Daily\": 0.5}, \"number\": 9}, \"effectiveSize\"")
            .replace("\"references\"", """
                    "attributes": {"AGE": {"biography": "I am {persona}.", "portrait": "you were {persona}",
                      "questionAnswer": {"question": "Age?", "answer": "{value}"}}}, "$schema": "x", "references\"""");

    private static final String IMPORTED =
            """
            {'id': 'a', 'waves': ['x'], 'largestWeight': 2, 'questions': [], 'groups': [], 'references': [{'question': 'q', 'group': 'g',
              'wave': 'x', 'counts': {'a': 1}, 'squaredWeights': {'a': 1.5}}],
             'sensitivity': [{'decision': 'RAKING', 'name': 'r', 'references': [{'question': 'q', 'group': 'g',
               'counts': {}}]}],
             'crosstabs': [{'group': 'g', 'wave': 'x', 'questions': ['q', 'r'], 'counts': [[1, 2], [3, 4]],
               'respondents': 9}],
             'structure': [{'group': 'g', 'wave': 'x', 'questions': ['q', 'r'], 'share': 0.5, 'standardError': 0.1}],
             'provenance': {'importer': 'i', 'mapping': {'file': 'f', 'sha256': '%s'}, 'data': {'n': 1}}}
            """.formatted("0a".repeat(32)).replace('\'', '"').replace("\"questions\": [], \"groups\": []", """
                    "questions": [{"id": "q", "text": "t", "scale": "nominal", "options": [{"text": "a"}, {"text": "b"}]}],
                    "groups": [{"attribute": "g", "value": "h", "persona": "p"}]""");

    private final Validator library = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private final JsonNode schema = schema();
    private final URI id = library.registerSchema(schema);

    @Test
    void both_refuse_the_same_of_a_survey_with_each_value_removed_renamed_or_replaced() throws IOException {
        List<JsonNode> mutants = new ArrayList<>();
        for (String document : List.of(WHOLE, IMPORTED)) {
            JsonNode sound = MAPPER.readTree(document);
            assertThat(problems(sound)).isEmpty();
            mutate(sound, sound, mutants);
        }

        int refused = 0;
        for (JsonNode mutant : mutants) {
            boolean sane = library.validate(id, mutant).isValid();
            assertThat(problems(mutant).isEmpty()).as("%s", mutant).isEqualTo(sane);
            refused += sane ? 0 : 1;
        }
        assertThat(mutants).hasSizeGreaterThan(2000);
        assertThat(refused).isBetween(mutants.size() / 2, mutants.size() - 200);
    }

    @Test
    void a_list_that_is_too_long_is_refused_and_one_at_its_limit_is_not() throws IOException {
        for (String list : List.of("/questions/0/options", "/questions/0/paraphrases")) {
            ObjectNode survey = (ObjectNode) MAPPER.readTree(WHOLE);
            ArrayNode items = (ArrayNode) survey.at(list);
            JsonNode item = items.get(0);
            while (problems(survey).isEmpty()) {
                assertThat(library.validate(id, survey).isValid()).isTrue();
                items.add(item);
            }
            assertThat(items.size()).isBetween(21, 27);
            assertThat(library.validate(id, survey).isValid()).isFalse();
        }
    }

    @Test
    void the_schema_says_nothing_that_is_not_checked() {
        assertThat(keywords(schema, new TreeSet<>()))
                .containsExactlyInAnyOrder(
                        "$ref",
                        "type",
                        "enum",
                        "properties",
                        "additionalProperties",
                        "required",
                        "oneOf",
                        "items",
                        "minItems",
                        "maxItems",
                        "uniqueItems",
                        "pattern",
                        "minimum",
                        "maximum",
                        "exclusiveMinimum",
                        // for readers and editors; the dates are checked with what they mean
                        "$schema",
                        "$id",
                        "$defs",
                        "title",
                        "description",
                        "format");
    }

    /** Changes one value after the other of a part of a document, and takes it back again. */
    private static void mutate(JsonNode document, JsonNode part, List<JsonNode> mutants) throws IOException {
        if (part instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode old = array.get(i);
                for (String wrong : WRONG) {
                    array.set(i, MAPPER.readTree(wrong.replace('\'', '"')));
                    mutants.add(document.deepCopy());
                }
                array.set(i, old);
                mutate(document, old, mutants);
            }
        } else if (part instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode old = object.remove(name);
                mutants.add(document.deepCopy());
                object.set(name + "x", old);
                mutants.add(document.deepCopy());
                object.remove(name + "x");
                for (String wrong : WRONG) {
                    object.set(name, MAPPER.readTree(wrong.replace('\'', '"')));
                    mutants.add(document.deepCopy());
                }
                object.set(name, old);
                mutate(document, old, mutants);
            }
            for (String more : List.of("counts", "shares", "respondents", "value", "other")) {
                if (!object.has(more)) {
                    object.putObject(more);
                    mutants.add(document.deepCopy());
                    object.put(more, 1);
                    mutants.add(document.deepCopy());
                    object.remove(more);
                }
            }
        }
    }

    private static Set<String> keywords(JsonNode rule, Set<String> found) {
        rule.properties().forEach(keyword -> {
            found.add(keyword.getKey());
            JsonNode value = keyword.getValue();
            if (Set.of("properties", "$defs").contains(keyword.getKey())) {
                value.forEach(each -> keywords(each, found));
            } else if (Set.of("items", "additionalProperties").contains(keyword.getKey())) {
                keywords(value, found);
            } else if (keyword.getKey().equals("oneOf")) {
                value.forEach(choice -> assertThat(names((ObjectNode) choice)).containsExactly("required"));
            }
        });
        return found;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> problems(JsonNode document) {
        byte[] bytes = document.toString().getBytes(UTF_8);
        SurveyException.Collector problems = new SurveyException.Collector("drinks.json", bytes);
        SurveySchema.check(SurveyJson.parse(bytes, problems), problems);
        return ((SurveyException) problems.exception())
                .problems().stream().map(SurveyException.Problem::place).collect(Collectors.toSet());
    }

    private static JsonNode schema() {
        try (InputStream in = SurveySchema.class.getResourceAsStream(SurveySchema.RESOURCE)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
