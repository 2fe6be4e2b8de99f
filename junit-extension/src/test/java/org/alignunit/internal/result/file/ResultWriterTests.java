package org.alignunit.internal.result.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Samples;
import org.alignunit.internal.result.TestResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTests {
    private static final FileTime STARTED = FileTime.from(Instant.parse("2026-01-01T12:00:00Z"));

    @TempDir
    Path directory;

    @Test
    void tests_stand_in_the_order_of_method_and_name_whatever_the_order_they_ended_in() {
        add("A", Samples.test("second", "x"), "");
        add("A", Samples.test("first", "z"), "");
        add("A", Samples.test("first", "y"), "");

        assertThat(names("A")).containsExactly("first y", "first z", "second x");
    }

    @Test
    void what_has_the_same_name_and_is_another_test_case_stands_beside_it() {
        add("A", Samples.test("m", "x", Outcome.MISALIGNED, 0.5), "m()");
        add("A", Samples.test("m", "x", Outcome.ALIGNED, 0.1), "m(Alignment)");

        assertThat(ReportFiles.RESULTS.read(file("A")))
                .extracting(TestResult::verdict)
                .containsExactly(Outcome.MISALIGNED, Outcome.ALIGNED);
    }

    @Test
    void what_has_the_same_name_and_asks_another_model_stands_beside_it() {
        add("A", Samples.ofModel("worse", Outcome.MISALIGNED), "");
        add("A", Samples.ofModel("better", Outcome.ALIGNED), "");

        assertThat(ReportFiles.RESULTS.read(file("A")))
                .extracting(test -> test.id().model(), TestResult::verdict)
                .containsExactly(tuple("better", Outcome.ALIGNED), tuple("worse", Outcome.MISALIGNED));
    }

    @Test
    void two_like_test_cases_are_not_doubled_by_what_another_fork_wrote_back() throws IOException {
        WholeFile<TestResult> writer = fork();
        writer.add(Samples.test("m", "x"), "m()");
        writer.add(Samples.test("m", "x"), "m(Alignment)");
        fork().add(Samples.test("m", "fork"), "");
        Files.setLastModifiedTime(file("A"), FileTime.from(Instant.now().plusSeconds(5)));
        writer.add(Samples.test("m", "y"), "");

        assertThat(names("A")).containsExactly("m fork", "m x", "m x", "m y");
    }

    @Test
    void a_failure_that_another_fork_found_is_not_hidden_by_our_success() throws IOException {
        fork().add(Samples.test("m", "x", Outcome.MISALIGNED, 0.5), "");
        fork().add(Samples.test("m", "x", Outcome.ALIGNED, 0.1), "");

        assertThat(ReportFiles.RESULTS.read(file("A")))
                .extracting(TestResult::verdict)
                .containsExactly(Outcome.ALIGNED, Outcome.MISALIGNED);
    }

    @Test
    void two_writers_of_one_file_share_their_tests_and_other_files_do_not() {
        add("A", Samples.test("m", "x"), "");
        ReportFiles.RESULTS.add(directory.resolve("../" + directory.getFileName()), "A", Samples.test("m", "y"), "");
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
                    .<Future<?>>mapToObj(i -> threads.submit(() -> add("A", Samples.test("m", "case " + i), "")))
                    .toList();
            for (Future<?> write : writes) {
                assertThat(ReportFiles.RESULTS.read(file("A"))).isNotEmpty();
                write.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(names("A")).hasSize(61);
        assertThat(directory.resolve("results")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void what_an_earlier_build_left_is_replaced() throws IOException {
        left("stale", STARTED.toInstant().minusSeconds(1));

        fork().add(Samples.test("m", "new"), "");

        assertThat(names("A")).containsExactly("m new");
    }

    @Test
    void what_an_earlier_build_left_may_even_be_broken() throws IOException {
        left("stale", STARTED.toInstant().minusSeconds(1));
        Files.writeString(file("A"), "{ half");
        Files.setLastModifiedTime(file("A"), FileTime.from(STARTED.toInstant().minusSeconds(1)));

        fork().add(Samples.test("m", "new"), "");

        assertThat(names("A")).containsExactly("m new");
    }

    @Test
    void what_another_fork_wrote_in_the_meantime_is_kept() throws IOException {
        left("fork", STARTED.toInstant().plusSeconds(1));
        WholeFile<TestResult> writer = fork();

        writer.add(Samples.test("m", "mine"), "");
        fork().add(Samples.test("m", "third"), "");
        Files.setLastModifiedTime(file("A"), FileTime.from(Instant.now().plusSeconds(5)));
        writer.add(Samples.test("m", "mine too"), "");

        assertThat(names("A")).containsExactly("m fork", "m mine", "m mine too", "m third");
    }

    @Test
    void a_directory_that_cannot_be_written_is_named_with_the_parameter_that_moves_it() throws IOException {
        Path blocked = Files.writeString(directory.resolve("blocked"), "a file stands where the directory should");

        assertThatThrownBy(() -> ReportFiles.RESULTS.add(blocked, "A", Samples.test("m", "x"), ""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(blocked.resolve("results").toString(), "alignunit.output");
    }

    private void left(String displayName, Instant when) throws IOException {
        fork().add(Samples.test("m", displayName), "");
        Files.setLastModifiedTime(file("A"), FileTime.from(when));
    }

    private void add(String testClass, TestResult test, String id) {
        ReportFiles.RESULTS.add(directory, testClass, test, id);
    }

    /** The writer of another JVM. */
    private WholeFile<TestResult> fork() {
        return new WholeFile<>(ReportFiles.RESULTS, file("A"), STARTED);
    }

    private Path file(String testClass) {
        return directory.resolve("results").resolve(testClass + ".json");
    }

    private List<String> names(String testClass) {
        return ReportFiles.RESULTS.read(file(testClass)).stream()
                .map(test -> test.name().testMethod() + " " + test.name().displayName())
                .toList();
    }
}
