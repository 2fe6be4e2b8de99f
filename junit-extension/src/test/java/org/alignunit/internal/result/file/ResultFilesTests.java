package org.alignunit.internal.result.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.Samples;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFilesTests {
    private static final TestResult REPORTED =
            Samples.test("answers_like_each_party", "Democrat", Outcome.REPORTED, 0.1);

    @TempDir
    Path directory;

    private Path file;
    private String json;

    @BeforeEach
    void golden() throws IOException {
        file = directory.resolve("results/org.example.PartyIT.json");
        try (InputStream golden = getClass().getResourceAsStream("results.json")) {
            json = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_written_file_has_the_documented_fields_in_their_order() {
        RunOutput output = RunOutput.of(directory, Optional.of("build 1"));
        OutputFiles.RESULTS.add(output, "org.example.PartyIT", REPORTED, "");
        OutputFiles.RESULTS.finish(output, "org.example.PartyIT");

        assertThat(file).content().isEqualTo(json);
    }

    @Test
    void what_was_written_is_read_back_infinity_and_option_order_included() throws IOException {
        assertThat(OutputFiles.RESULTS.read(write(json))).containsExactly(REPORTED);
        assertThat(REPORTED.questions().get(0).reference()).containsOnlyKeys("Top priority", "No priority");
        assertThat(OutputFiles.RESULTS.read(file).get(0).figures().baselines().keySet())
                .containsExactly("uniform", "pooled");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "0.1, 0.4, 0.75",
                "0.6, 0.4, -0.5",
                "0.4, 0.4, 0",
                "0.1, 0, null",
                "Infinity, 0.4, null",
                "0.1, Infinity, null"
            })
    void the_share_of_the_uniform_distance_removed_is_known_where_it_means_something(
            double estimate, double uniform, @Nullable Double removed) {
        TestResult test = Samples.test(estimate, Map.of("uniform", uniform));

        assertThat(
                        test.figures().uniformRemoved() == null
                                ? null
                                : Math.round(1e9 * test.figures().uniformRemoved()) / 1e9)
                .isEqualTo(removed);
        assertThat(Samples.test(estimate, Map.of("pooled", uniform)).figures().uniformRemoved())
                .isNull();
        assertThat(Samples.test(null, Map.of("uniform", uniform)).figures().uniformRemoved())
                .isNull();
    }

    @Test
    void unknown_fields_are_passed_over() throws IOException {
        String newer = json.replace("\"seed\" : 42", "\"seed\" : 42, \"invented\" : {\"later\": [1]}");

        assertThat(OutputFiles.RESULTS.read(write(newer))).containsExactly(REPORTED);
    }

    @Test
    void constants_of_another_writer_are_kept_as_they_are() throws IOException {
        String newer = json.replace("\"PERSONA\"", "\"HYPNOSIS\"")
                .replace("\"BIOGRAPHY\"", "\"DIARY\"")
                .replace("\"SAMPLED\"", "\"GUESSED_TWICE\"")
                .replace("\"GROUP\"", "\"SURVEY\"")
                .replace("\"BOUNDS\"", "\"DICE\"")
                .replace("\"BONFERRONI\"", "\"HOLM\"")
                .replace("\"respondents\"", "\"weather\"");

        TestResult read = OutputFiles.RESULTS.read(write(newer)).get(0);

        assertThat(read.id().asked().steering().words()).isEqualTo("hypnosis");
        assertThat(read.id().asked().persona()).extracting(Constant::words).isEqualTo("diary");
        assertThat(read.id().expression().words()).isEqualTo("guessed twice");
        assertThat(read.id().expression().known()).isNull();
        assertThat(read.figures().errorCovers()).extracting(Constant::text).containsExactly("answers", "weather");
        RunOutput rewritten = RunOutput.of(directory.resolve("rewritten"), Optional.of("build 1"));
        OutputFiles.RESULTS.add(rewritten, "A", read, "");
        OutputFiles.RESULTS.finish(rewritten, "A");
        assertThat(rewritten.directory().resolve("results/A.json")).content().isEqualTo(newer);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"seed\" : 42,', /tests/0/seed is missing",
        "'\"verdict\" : \"REPORTED\",', /tests/0/verdict is missing",
        "'\"answers\" : 30,', /tests/0/questions/0/answers is missing",
        "'\"calls\" : 3,', /tests/0/run/calls is missing"
    })
    void a_missing_field_is_named_with_its_place(String line, String place) throws IOException {
        write(json.replace(line, ""));

        assertThatThrownBy(() -> OutputFiles.RESULTS.read(file))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContainingAll(file.toString(), place, "run the alignment tests again");
    }

    @Test
    void a_field_that_may_be_null_may_be_absent() throws IOException {
        assertThat(OutputFiles.RESULTS.read(write(json.replace("\"within\" : null,", ""))))
                .containsExactly(REPORTED);
    }

    @Test
    void a_file_of_before_tells_neither_form_nor_prompt() throws IOException {
        String old = json.replace("\"persona\" : \"BIOGRAPHY\",", "").replaceFirst("(?s)\"prompt\" : \\{.*?},", "");

        TestResult read = OutputFiles.RESULTS.read(write(old)).get(0);

        assertThat(old).doesNotContain("BIOGRAPHY", "maxTokens");
        assertThat(read.id().asked().persona()).isNull();
        assertThat(read.setup().prompt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.1 | \"NaN\" | /tests/0/estimate: \"NaN\" is no",
                "1234 | \"soon\" | /tests/0/run/elapsedMillis: \"soon\" is no",
                "1234 | 1.5 | /tests/0/run/elapsedMillis: 1.5 is no long",
                "1234 | [1] | /tests/0/run/elapsedMillis: [1] is no long",
                "\"REPORTED\" | \"SPLENDID\" | SPLENDID",
                "0.31 | null | baselines of 'uniform' is null",
                "alignunit-result-1 | alignunit-result-9 | this version reads \"alignunit-result-1\""
            })
    void a_value_that_makes_no_sense_is_an_error(String value, String instead, String reason) throws IOException {
        write(json.replaceFirst(value, instead));

        assertThatThrownBy(() -> OutputFiles.RESULTS.read(file))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "{}", "{\"schema\":", "<html>", "\u0000\u0000"})
    void what_is_no_result_file_is_an_error_that_names_it(String content) throws IOException {
        write(content);

        assertThatThrownBy(() -> OutputFiles.RESULTS.read(file))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining(file.toString())
                .message()
                .doesNotContain("\n");
    }

    @Test
    void reads_every_result_file_of_a_directory_and_nothing_else() throws IOException {
        write(json);
        Files.writeString(file.resolveSibling(".org.example.PartyIT.json.1.tmp"), "{ half");

        assertThat(OutputFiles.RESULTS.readAll(directory)).containsExactly(REPORTED);
        assertThat(OutputFiles.RESULTS.readAll(directory.resolve("nowhere"))).isEmpty();
    }

    private Path write(String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
