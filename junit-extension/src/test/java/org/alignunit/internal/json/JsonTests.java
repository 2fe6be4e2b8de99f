package org.alignunit.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {
    private static final JsonMapper BINDER = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":[1,-2.5,{}],\"a\":{\"c\":null,\"d\":[[],\"\"]}}",
                "[true,false,2147483648,123456789012345678901,1.0E-7,0.1,100.0]",
                "\"\\\"\\u0001\\\\ \ud83c\udf75 \u00e9\"",
                "null",
                "-7"
            })
    void a_text_is_read_and_written_as_the_data_binder_does(String text) throws IOException {
        JsonNode tree = BINDER.readTree(text);
        Object value = read(text);

        assertThat(BINDER.<JsonNode>valueToTree(value)).isEqualTo(tree);
        assertThat(Json.write(value)).isEqualTo(tree.toString()).isEqualTo(text);
    }

    @Test
    void values_are_written_as_the_data_binder_does_those_that_are_not_plain_too() throws IOException {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("numbers", Arrays.asList(0.1f, -0.0, Double.NEGATIVE_INFINITY, BigInteger.TEN, (short) 3, null));
        value.put("others", List.of(DayOfWeek.MONDAY, new String[] {"x"}, 'c'));

        assertThat(Json.write(value)).isEqualTo(BINDER.writeValueAsString(value));
    }

    @Test
    void a_number_too_large_for_a_double_reads_as_infinite() throws IOException {
        assertThat(read("1e999")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void a_commented_document_keeps_the_decimals_of_its_numbers_and_knows_its_lines() throws IOException {
        byte[] document = "// a share\n{\"a\": [1, /* so */ 0.30],\n \"b\": 7}".getBytes(UTF_8);
        JsonValue read = Json.commentedDocument(document, (pointer, number) -> {});

        assertThat(read.get("a").get(1).number()).hasValue(new BigDecimal("0.30"));
        assertThat(read.get("b").number()).hasValue(BigDecimal.valueOf(7));
        assertThat(Json.lines(document, Set.of("/a/1", "/b"))).isEqualTo(Map.of("/a/1", 2, "/b", 3));
        assertThatThrownBy(() -> Json.document(document, Set.of(), (pointer, number) -> {}))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void nothing_reads_as_null_and_what_is_no_json_not_at_all() throws IOException {
        assertThat(read(" ")).isNull();
        assertThatThrownBy(() -> read("{\"a\":}")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("[1,")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Json.write(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    private static @Nullable Object read(String text) throws IOException {
        byte[] bytes = ("?" + text + "?").getBytes(UTF_8);
        return Json.read(bytes, 1, bytes.length - 2);
    }
}
