package org.alignunit.internal.result.file;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.RecordingUse;
import org.alignunit.internal.result.Samples;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.PositionShares;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files are written by a stream: the data binder, which need not be loaded then, gives the same bytes. */
class ReportJsonTests {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper BINDER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Stream<List<? extends Record>> files() {
        TestResult test = Samples.test("méthode \ud83c\udf75", "a \"b\"\n\u0001");
        WaysOfAsking ways = new WaysOfAsking(
                List.of(new PositionShares(2, 1, List.of(0.1 + 0.2, 1e-7), List.of(0.5, 1e21))),
                List.of(new VariantResult(VariantResult.Kind.ORDER, 1, 2, 5e-324, 0.25, null, null)));
        return Stream.of(
                List.of(
                        test,
                        Samples.test(null, Map.of()),
                        Samples.test(2e-3, Map.of("uniform", 0.31)),
                        Samples.under(new Condition(1, 1, 1, false, null, false, null), ways),
                        Samples.under(null, null, Samples.distant("q", null))),
                List.of(new RecordingUse("T", "m()", "", List.of("m()"), true, "d", new TreeSet<>(Set.of("b", "a")))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_printed_as_the_data_binder_prints(List<? extends Record> tests) throws IOException {
        String json = new String(file(tests), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo(BINDER.writeValueAsString(BINDER.readTree(json)) + "\n");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_read_back_as_the_records_that_were_written(List<? extends Record> tests) throws IOException {
        Class<? extends Record> entry = tests.get(0).getClass();

        assertThat(ReportJson.parse(file(tests), "some-1", entry)).isEqualTo(tests);
    }

    private static byte[] file(List<? extends Record> tests) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ReportJson.write(file, "some-1", tests.stream().map(ReportJson::entry).toList());
        return file.toByteArray();
    }
}
