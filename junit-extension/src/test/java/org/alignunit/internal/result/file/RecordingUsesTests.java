package org.alignunit.internal.result.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alignunit.internal.result.RecordingUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingUsesTests {
    private static final FileTime STARTED = FileTime.from(Instant.parse("2026-01-01T12:00:00Z"));

    private Path file;

    @BeforeEach
    void name(@TempDir Path directory) {
        file = directory.resolve("uses/A.json");
    }

    @Test
    void what_runs_of_one_jvm_wanted_is_united_and_complete_only_if_all_were() {
        WholeFile<RecordingUse> notes = jvm();
        notes.add(use("m", "recordings", true, "a", "b"), "");
        notes.add(use("m", "recordings", false, "b", "c"), "");
        notes.add(use("m", "recordings", true, "d"), "");

        assertThat(ReportFiles.USES.read(file)).containsExactly(use("m", "recordings", false, "a", "b", "c", "d"));
    }

    @Test
    void what_other_jvms_of_the_build_wanted_is_united_with_it() throws IOException {
        WholeFile<RecordingUse> first = jvm();
        WholeFile<RecordingUse> second = jvm();
        first.add(use("m", "recordings", false, "a"), "");
        second.add(use("m", "recordings", true, "b"), "");
        second.add(use("n", "recordings", true, "z"), "");
        later();
        first.add(use("m", "recordings", true, "c"), "");

        assertThat(ReportFiles.USES.read(file))
                .containsExactly(use("m", "recordings", false, "a", "b", "c"), use("n", "recordings", true, "z"));
    }

    @Test
    void what_was_read_of_another_jvm_is_not_lost_with_the_file() throws IOException {
        jvm().add(use("m", "recordings", true, "a"), "");
        WholeFile<RecordingUse> notes = jvm();
        notes.add(use("m", "recordings", true, "b"), "");
        Files.delete(file);
        jvm().add(use("m", "recordings", true, "c"), "");
        later();
        notes.add(use("m", "recordings", true, "d"), "");

        assertThat(ReportFiles.USES.read(file)).containsExactly(use("m", "recordings", true, "a", "b", "c", "d"));
    }

    @Test
    void what_an_earlier_build_wanted_gives_way() throws IOException {
        jvm().add(use("m", "recordings", false, "old"), "");
        Files.setLastModifiedTime(file, FileTime.from(STARTED.toInstant().minusSeconds(1)));
        jvm().add(use("m", "recordings", true, "new"), "");

        assertThat(ReportFiles.USES.read(file)).containsExactly(use("m", "recordings", true, "new"));
    }

    @Test
    void what_was_wanted_of_another_directory_stands_beside_it() {
        WholeFile<RecordingUse> notes = jvm();
        notes.add(use("m", "recordings", true, "a"), "");
        notes.add(use("m", "elsewhere", true, "b"), "");

        assertThat(ReportFiles.USES.read(file))
                .extracting(RecordingUse::recordings, RecordingUse::requests)
                .containsExactlyInAnyOrder(tuple("recordings", set("a")), tuple("elsewhere", set("b")));
    }

    private WholeFile<RecordingUse> jvm() {
        return new WholeFile<>(ReportFiles.USES, file, STARTED);
    }

    /** Some file systems tell times to the second alone. */
    private void later() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    }

    private static RecordingUse use(String model, String recordings, boolean complete, String... requests) {
        return new RecordingUse("A", "m()", model, List.of("m()"), complete, recordings, set(requests));
    }

    private static SortedSet<String> set(String... requests) {
        return new TreeSet<>(List.of(requests));
    }
}
