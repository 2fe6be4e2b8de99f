package org.alignunit.internal.result.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alignunit.internal.result.RecordingUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingUsesTests {
    @TempDir
    Path directory;

    @Test
    void what_runs_of_one_jvm_wanted_is_united_and_complete_only_if_all_were() {
        add(use("m", "recordings", true, "a", "b"));
        add(use("m", "recordings", false, "b", "c"));
        add(use("m", "recordings", true, "d"));

        assertThat(OutputFiles.USES.readAll(directory))
                .containsExactly(use("m", "recordings", false, "a", "b", "c", "d"));
    }

    @Test
    void what_other_jvms_of_the_build_wanted_is_united_with_it() throws Exception {
        PartFile<RecordingUse> other = new PartFile<>(directory.resolve("uses/parts/build/1-1-1/A.jsonl"));
        add(use("m", "recordings", false, "a"));
        other.add("build", use("m", "recordings", true, "b"), "");
        other.add("build", use("n", "recordings", true, "z"), "");
        add(use("m", "recordings", true, "c"));

        assertThat(OutputFiles.USES.readAll(directory))
                .containsExactly(use("m", "recordings", false, "a", "b", "c"), use("n", "recordings", true, "z"));
    }

    @Test
    void what_was_wanted_of_another_directory_stands_beside_it() {
        add(use("m", "recordings", true, "a"));
        add(use("m", "elsewhere", true, "b"));

        assertThat(OutputFiles.USES.readAll(directory))
                .extracting(RecordingUse::recordings, RecordingUse::requests)
                .containsExactlyInAnyOrder(tuple("recordings", set("a")), tuple("elsewhere", set("b")));
    }

    private void add(RecordingUse use) {
        OutputFiles.USES.add(RunOutput.of(directory, Optional.of("build")), "A", use, "");
    }

    private static RecordingUse use(String model, String recordings, boolean complete, String... requests) {
        return new RecordingUse("A", "m()", model, List.of("m()"), complete, recordings, set(requests));
    }

    private static SortedSet<String> set(String... requests) {
        return new TreeSet<>(List.of(requests));
    }
}
