package org.alignunit.internal.result.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.RecordingUse;
import org.alignunit.internal.result.Samples;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.PositionShares;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.junit.jupiter.api.Test;

/** Files are written by a stream: the data binder, which need not be loaded then, gives the same bytes. */
class OutputJsonTests {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper BINDER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final WaysOfAsking WAYS = new WaysOfAsking(
            List.of(new PositionShares(2, 1, List.of(0.1 + 0.2, 1e-7), List.of(0.5, 1e21))),
            List.of(new VariantResult(VariantResult.Kind.ORDER, 1, 2, 5e-324, 0.25, null, null)));

    private static final List<TestResult> RESULTS = List.of(
            Samples.test("méthode \ud83c\udf75", "a \"b\"\n\u0001"),
            Samples.test(null, Map.of()),
            Samples.test(2e-3, Map.of("uniform", 0.31)),
            Samples.gaps(),
            Samples.under(new Condition(1, 1, 1, false, null, false, null), WAYS),
            Samples.under(null, null, Samples.distant("q", null)));

    private static final List<RecordingUse> USES =
            List.of(new RecordingUse("T", "m()", "", List.of("m()"), true, "d", new TreeSet<>(Set.of("b", "a"))));

    @Test
    void a_file_is_printed_as_the_data_binder_prints() throws IOException {
        assertPrinted(file(OutputFiles.RESULTS, RESULTS));
        assertPrinted(file(OutputFiles.USES, USES));
    }

    private static void assertPrinted(byte[] file) throws IOException {
        String json = new String(file, StandardCharsets.UTF_8);
        assertThat(json).isEqualTo(BINDER.writeValueAsString(BINDER.readTree(json)) + "\n");
    }

    @Test
    void what_was_written_is_read_back_from_the_file_and_from_lines() throws IOException {
        assertReadBack(OutputFiles.RESULTS, RESULTS);
        assertReadBack(OutputFiles.USES, USES);
    }

    private static <T extends Record> void assertReadBack(OutputFiles<T> kind, List<T> tests) throws IOException {
        List<T> inOrder = tests.stream().sorted(kind.order).toList();
        assertThat(OutputJson.parse(file(kind, inOrder), kind))
                .extracting(ClassRun.Line::test)
                .isEqualTo(inOrder);
        StringBuilder lines = new StringBuilder();
        for (T test : tests) {
            lines.append(OutputJson.line(new ClassRun.Line<>("build 1", "m()", test, null)))
                    .append('\n');
        }
        assertThat(OutputJson.lines(lines.toString().getBytes(StandardCharsets.UTF_8), kind.entry))
                .extracting(ClassRun.Line::run, ClassRun.Line::id, ClassRun.Line::test)
                .containsExactlyElementsOf(tests.stream()
                        .map(test -> tuple("build 1", "m()", test))
                        .toList());
    }

    @Test
    void a_property_has_limits_and_what_each_question_shows_of_it() throws IOException {
        String json = new String(file(OutputFiles.RESULTS, List.of(Samples.gaps())), StandardCharsets.UTF_8);

        assertThat(json)
                .contains("\"property\" : \"GROUP_GAPS\"")
                .contains("\"within\" : null")
                .contains("\"min\" : 0.8")
                .contains("\"max\" : null")
                .contains("\"peopleValue\" : 0.31")
                .contains("\"modelValue\" : 0.52");
    }

    @Test
    void a_file_that_names_no_property_holds_distances() throws IOException {
        String json =
                new String(file(OutputFiles.RESULTS, List.of(Samples.test("m", "Democrat"))), StandardCharsets.UTF_8);
        String older = json.replaceAll("\"(property|min|max)\" : [^\n]*\n", "");

        assertThat(json).contains("\"property\" : \"DISTANCE\"").doesNotContain("peopleValue");
        assertThat(older).doesNotContain("property");
        assertThat(OutputJson.parse(older.getBytes(StandardCharsets.UTF_8), OutputFiles.RESULTS))
                .extracting(ClassRun.Line::test)
                .containsExactly(Samples.test("m", "Democrat"));
    }

    private static <T extends Record> byte[] file(OutputFiles<T> kind, List<T> tests) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OutputJson.write(file, kind, List.of(new ClassRun<>("build 1", tests, List.of())));
        return file.toByteArray();
    }
}
