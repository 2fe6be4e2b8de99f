package org.alignunit.internal.model.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.configuration.RecordingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingSettingsTests {
    private static RecordingSettings from(Map<String, String> parameters) {
        return RecordingSettings.from(new Parameters(name -> Optional.ofNullable(parameters.get(name))));
    }

    @Test
    void replays_the_committed_recordings_by_default() {
        assertThat(from(Map.of()))
                .isEqualTo(new RecordingSettings(
                        RecordingMode.REPLAY,
                        Path.of("src/test/alignunit/recordings").toAbsolutePath(),
                        Path.of("target/alignunit/journal").toAbsolutePath(),
                        Optional.empty()));
    }

    @Test
    void takes_a_blank_value_for_none() {
        assertThat(from(Map.of(
                        "alignunit.recordings", " ", "alignunit.recordings.directory", "", "alignunit.output", " ")))
                .isEqualTo(from(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"replay, false, r", "record, true, r", " LIVE, true, o/journal", "plan, false, r"})
    void opens_the_store_of_the_mode(String mode, boolean asks, Path directory) {
        RecordingSettings settings = from(
                Map.of("alignunit.recordings", mode, "alignunit.recordings.directory", "r", "alignunit.output", "o"));

        assertThat(settings.asks()).isEqualTo(asks);
        assertThat(settings.open().file("m")).hasParentRaw(directory.toAbsolutePath());
    }

    @Test
    void two_paths_of_one_directory_share_a_store_that_can_be_written(@TempDir Path root) throws Exception {
        Path kept = Files.createDirectory(root.resolve("kept"));
        Path linked = Files.createSymbolicLink(root.resolve("linked"), kept);

        ReplyStore one = new RecordingSettings(RecordingMode.RECORD, kept, root, Optional.empty()).open();
        ReplyStore other = new RecordingSettings(RecordingMode.RECORD, linked, root, Optional.empty()).open();

        assertThat(other).isSameAs(one);
        ReplyStore.in(linked).requireWritable();
    }

    @Test
    void lists_the_modes_when_there_is_none_of_that_name() {
        assertThatThrownBy(() -> from(Map.of("alignunit.recordings", "rewind")))
                .hasMessage(
                        "configuration parameter alignunit.recordings = \"rewind\": give replay, record, live, audit or plan");
    }
}
