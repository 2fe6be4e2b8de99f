package org.alignunit.microdata.mapping.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonSchema;

/** The schema of mappings, as a library for all of JSON Schema reads it, and as the reader does. */
final class MappingSchema {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final Validator LIBRARY = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private static final URI ID = LIBRARY.registerSchema(schema());
    private static final JsonSchema OURS = JsonSchema.of(MappingReader.class, MappingReader.SCHEMA_FILE);

    private MappingSchema() {}

    static JsonNode schema() {
        try (var in = MappingReader.class.getResourceAsStream(MappingReader.SCHEMA_FILE)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a mapping fits the schema, about which the library and the reader agree. */
    static boolean fits(String text) {
        try {
            Faults faults = new MappingException.Collector("drinks.json", text.getBytes(UTF_8));
            OURS.check(Json.commentedDocument(text.getBytes(UTF_8), faults.infinite()), faults);
            boolean sane = LIBRARY.validate(ID, MAPPER.readTree(text)).isValid();
            assertThat(faults.isEmpty()).as("%s", text).isEqualTo(sane);
            return sane;
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
