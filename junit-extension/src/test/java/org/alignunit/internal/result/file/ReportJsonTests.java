package org.alignunit.internal.result.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files are written by a stream: the data binder, which need not be loaded then, gives the same bytes. */
class ReportJsonTests {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter BINDER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .addMixIn(TestResult.class, Derived.class)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    private interface Derived {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        @Nullable
        Double uniformRemoved();
    }

    static Stream<Record> files() {
        TestResult test = Samples.test("méthode \ud83c\udf75", "a \"b\"\n\u0001");
        WaysOfAsking ways = new WaysOfAsking(
                List.of(new PositionShares(2, 1, List.of(0.1 + 0.2, 1e-7), List.of(0.5, 1e21))),
                List.of(new VariantResult(VariantResult.Kind.ORDER, 1, 2, 5e-324, 0.25, null, null)));
        return Stream.of(
                new ResultFile(ResultFile.SCHEMA, List.of()),
                new ResultFile(
                        ResultFile.SCHEMA,
                        List.of(
                                test,
                                Samples.test(null, Map.of()),
                                Samples.test(2e-3, Map.of("uniform", 0.31)),
                                Samples.under(Condition.of(test), ways),
                                Samples.under(null, null, Samples.distant("q", null)))),
                new RecordingUseFile(
                        RecordingUseFile.SCHEMA,
                        List.of(new RecordingUse(
                                "T", "m()", "", List.of("m()"), true, "d", new TreeSet<>(Set.of("b", "a"))))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_what_the_data_binder_makes_of_its_records(Record file) throws IOException {
        assertThat(new String(ReportJson.format(file), StandardCharsets.UTF_8))
                .isEqualTo(BINDER.writeValueAsString(file) + "\n");
    }
}
