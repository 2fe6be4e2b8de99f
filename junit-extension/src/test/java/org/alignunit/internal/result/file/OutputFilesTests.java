package org.alignunit.internal.result.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.internal.result.ExpectedCase;
import org.alignunit.internal.result.Samples;
import org.alignunit.internal.result.TestResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFilesTests {
    @TempDir
    Path directory;

    private RunOutput output;

    @BeforeEach
    void begin() {
        output = RunOutput.of(directory, Optional.of("ours"));
    }

    @Test
    void tests_stand_in_the_order_of_method_and_name_whatever_the_order_they_ended_in() throws IOException {
        add("A", Samples.test("second", "x"), "");
        add("A", Samples.test("first", "z"), "");
        add("A", Samples.test("first", "y"), "");

        assertThat(names("A")).containsExactly("first y", "first z", "second x");
    }

    @Test
    void what_has_the_same_name_and_is_another_test_case_stands_beside_it() throws IOException {
        add("A", Samples.test("m", "x", Outcome.MISALIGNED, 0.5), "m()");
        add("A", Samples.test("m", "x", Outcome.ALIGNED, 0.1), "m(Alignment)");

        assertThat(results("A")).extracting(TestResult::verdict).containsExactly(Outcome.MISALIGNED, Outcome.ALIGNED);
    }

    @Test
    void what_has_the_same_name_and_asks_another_model_stands_beside_it() throws IOException {
        add("A", Samples.ofModel("worse", Outcome.MISALIGNED), "");
        add("A", Samples.ofModel("better", Outcome.ALIGNED), "");

        assertThat(results("A"))
                .extracting(test -> test.id().model(), TestResult::verdict)
                .containsExactly(tuple("better", Outcome.ALIGNED), tuple("worse", Outcome.MISALIGNED));
    }

    @Test
    void a_failure_that_another_fork_found_is_not_hidden_by_a_success_before_or_after_it() throws IOException {
        fork("ours", 1).add("ours", Samples.test("m", "x", Outcome.MISALIGNED, 0.5), "m()");
        add("A", Samples.test("m", "x", Outcome.ALIGNED, 0.1), "m()");
        fork("ours", Long.MAX_VALUE).add("ours", Samples.test("m", "x", Outcome.ALIGNED, 0.1), "m()");

        assertThat(results("A")).singleElement().satisfies(test -> {
            assertThat(test.verdict()).isEqualTo(Outcome.MISALIGNED);
            assertThat(test.conclusion().message()).contains("also came out ALIGNED");
        });
    }

    @Test
    void two_writers_of_one_file_share_their_tests_and_other_files_do_not() throws IOException {
        add("A", Samples.test("m", "x"), "");
        RunOutput sameByAnotherName =
                RunOutput.of(directory.resolve("../" + directory.getFileName()), Optional.of("ours"));
        OutputFiles.RESULTS.add(sameByAnotherName, "A", Samples.test("m", "y"), "");
        add("B", Samples.test("m", "z"), "");

        assertThat(names("A")).containsExactly("m x", "m y");
        assertThat(names("B")).containsExactly("m z");
    }

    @Test
    void no_test_is_lost_and_no_reader_sees_half_a_file_when_threads_write_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            add("A", Samples.test("m", "first"), "");
            List<Future<?>> writes = IntStream.range(0, 60)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        add("A", Samples.test("m", "case " + i), "");
                        OutputFiles.RESULTS.finish(output, "A");
                    }))
                    .toList();
            for (Future<?> write : writes) {
                assertThat(OutputFiles.RESULTS.read(file("A"))).isNotEmpty();
                write.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(names("A")).hasSize(61);
        assertThat(directory.resolve("results")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void what_a_run_left_that_was_over_before_gives_way_however_broken_it_is() throws IOException {
        fork("earlier", 1).add("earlier", Samples.test("m", "old"), "");
        Path left = directory.resolve("results/parts").resolve(run("earlier"));
        Files.writeString(file("A"), "{ half");
        try (Stream<Path> files = Files.walk(left)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }

        add("A", Samples.test("m", "new"), "");

        assertThat(names("A")).containsExactly("m new");
        assertThat(left).doesNotExist();
    }

    @Test
    void what_another_fork_of_the_run_wrote_is_kept() throws IOException {
        fork("ours", 1).add("ours", Samples.test("m", "fork"), "");
        add("A", Samples.test("m", "mine"), "");
        names("A");
        fork("ours", 2).add("ours", Samples.test("m", "third"), "");
        add("A", Samples.test("m", "mine too"), "");

        assertThat(names("A")).containsExactly("m fork", "m mine", "m mine too", "m third");
    }

    @Test
    void what_another_run_writes_at_the_same_time_is_kept_and_told_apart() throws IOException {
        fork("theirs", 1).add("theirs", Samples.test("m", "x", Outcome.MISALIGNED, 0.5), "m()");
        add("A", Samples.test("m", "x", Outcome.ALIGNED, 0.1), "m()");

        assertThat(results("A")).hasSize(2);
        assertRuns();
        for (Path part : new Parts(directory.resolve("results/parts")).of("A")) {
            Files.delete(part);
        }
        assertRuns(); // by the file alone, as it is kept of a build
    }

    private void assertRuns() {
        assertThat(OutputFiles.RESULTS.runs(file("A")))
                .extracting(ClassRun::run, run -> run.tests().get(0).verdict())
                .containsExactly(tuple("ours", Outcome.ALIGNED), tuple("theirs", Outcome.MISALIGNED));
    }

    @Test
    void what_a_killed_jvm_wrote_is_read_but_for_a_line_that_it_did_not_end() throws IOException {
        fork("ours", 1).add("ours", Samples.test("m", "whole"), "");
        Files.writeString(part("ours", 1), "{\"id\":\"m()\",\"te", StandardOpenOption.APPEND);

        assertThat(OutputFiles.RESULTS.list(directory)).containsExactly(file("A"));
        assertThat(OutputFiles.RESULTS.readAll(directory))
                .extracting(test -> test.name().displayName())
                .containsExactly("whole");
    }

    @Test
    void a_line_that_a_full_disk_cut_off_is_written_again() throws IOException {
        PartFile<TestResult> writer = fork("ours", 1);
        writer.add("ours", Samples.test("m", "x"), "");
        Files.writeString(part("ours", 1), "{\"id\":\"half", StandardOpenOption.APPEND);
        writer.add("ours", Samples.test("m", "y"), "");

        assertThat(OutputFiles.RESULTS.readAll(directory)).hasSize(2);
    }

    @Test
    void what_another_build_cleaned_away_meanwhile_is_written_again() throws IOException {
        PartFile<TestResult> writer = fork("ours", 1);
        writer.add("ours", Samples.test("m", "x"), "");
        Files.delete(part("ours", 1));
        writer.add("ours", Samples.test("m", "y"), "");

        assertThat(OutputFiles.RESULTS.readAll(directory)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"half | line 2 is not JSON", "[1] | line 2/test is no object", "{}{} | line 2 is not JSON"})
    void a_line_that_is_none_of_ours_is_an_error_that_names_it(String line, String message) throws IOException {
        PartFile<TestResult> writer = fork("ours", 1);
        writer.add("ours", Samples.test("m", "x"), "");
        Files.writeString(part("ours", 1), line + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> OutputFiles.RESULTS.read(file("A")))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContainingAll(part("ours", 1).toString(), message);
    }

    @Test
    void a_damaged_line_is_an_error_that_names_it() throws IOException {
        PartFile<TestResult> writer = fork("ours", 1);
        writer.add("ours", Samples.test("m", "x"), "");
        Files.writeString(part("ours", 1), "{\"id\":\"m()\"}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> OutputFiles.RESULTS.read(file("A")))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContainingAll(part("ours", 1).toString(), "line 2/test is no object");
    }

    @Test
    void what_was_planned_is_unfinished_until_it_ends() throws IOException {
        TestResult test = Samples.test("m", "x");
        OutputFiles.RESULTS.expect(
                output,
                "A",
                List.of(
                        new ExpectedCase(test.name(), test.id(), "m()#1"),
                        new ExpectedCase(Samples.test("m", "y").name(), test.id(), "m()#2")));
        add("A", test, "m()#1");
        OutputFiles.RESULTS.finish(output, "A");

        assertThat(Files.readString(file("A"))).contains("\"unfinished\" : [", "\"displayName\" : \"y\"");
        assertUnfinished("y");
        Files.delete(new Parts(directory.resolve("results/parts")).own("ours", "A"));
        assertUnfinished("y");
        add("A", Samples.test("m", "y"), "m()#2");
        OutputFiles.RESULTS.finish(output, "A");
        assertUnfinished();
    }

    private void assertUnfinished(String... names) {
        assertThat(OutputFiles.RESULTS.runs(file("A")).get(0).unfinished())
                .extracting(planned -> planned.name().displayName())
                .containsExactly(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.example.ATestIT", "org.example.Größe und Ärger", "a/../../b", "Con:*?<>|"})
    void every_class_has_a_file_whatever_its_name(String start) throws IOException {
        for (String name : List.of(start, start + "x".repeat(300), start + "x".repeat(300) + "y")) {
            add(name, Samples.test("m", name), "");
            OutputFiles.RESULTS.finish(output, name);
        }

        List<Path> files = OutputFiles.RESULTS.list(directory);
        assertThat(files).hasSize(3).allSatisfy(file -> {
            assertThat(file).exists().hasParent(directory.resolve("results"));
            assertThat(file.getFileName().toString()).hasSizeLessThan(210);
            assertThat(OutputFiles.RESULTS.read(file)).hasSize(1);
        });
    }

    @Test
    void a_directory_that_cannot_be_written_is_named_with_the_parameter_that_moves_it() throws IOException {
        Path blocked = Files.writeString(directory.resolve("blocked"), "a file stands where the directory should");

        assertThatThrownBy(() -> OutputFiles.RESULTS.add(
                        RunOutput.of(blocked, Optional.empty()), "A", Samples.test("m", "x"), ""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(blocked.resolve("results").toString(), "alignunit.output");
    }

    private void add(String testClass, TestResult test, String id) {
        OutputFiles.RESULTS.add(output, testClass, test, id);
    }

    /** The writer of another JVM, which began at that time. */
    private PartFile<TestResult> fork(String run, long begun) {
        return new PartFile<>(part(run, begun));
    }

    private Path part(String run, long begun) {
        return directory
                .resolve("results/parts")
                .resolve(run(run))
                .resolve("1-1-" + begun)
                .resolve("A.jsonl");
    }

    private static Path run(String name) {
        return Path.of(TestRun.fileName(name));
    }

    private Path file(String testClass) {
        return directory.resolve("results").resolve(testClass + ".json");
    }

    /** What stands in the file of the class, as it is put together at its end. */
    private List<TestResult> results(String testClass) throws IOException {
        OutputFiles.RESULTS.finish(output, testClass);
        Path alone = Files.createDirectories(directory.resolve("alone/results")).resolve(testClass + ".json");
        Files.write(alone, Files.readAllBytes(file(testClass)));
        assertThat(OutputFiles.RESULTS.read(alone)).isEqualTo(OutputFiles.RESULTS.read(file(testClass)));
        return OutputFiles.RESULTS.read(alone);
    }

    private List<String> names(String testClass) throws IOException {
        return results(testClass).stream()
                .map(test -> test.name().testMethod() + " " + test.name().displayName())
                .toList();
    }
}
