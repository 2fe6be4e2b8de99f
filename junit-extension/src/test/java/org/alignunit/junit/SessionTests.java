package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.model.recorded.RecordingSettings;
import org.alignunit.model.Prompt;
import org.alignunit.model.Spending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTests {
    private static final Prompt PROMPT = new Prompt("", "which?", 1, 5, 0, "");
    /** Of each kind: the order that a session closes its stores in is not known. */
    private static final int STORES = 5;

    @Test
    void stores_that_cannot_be_closed_keep_no_other_from_being_marked_as_finished(@TempDir Path directory)
            throws IOException {
        Session session = new Session();
        for (int i = 0; i < STORES; i++) {
            ask(session, directory.resolve("good" + i));
            Path bad = directory.resolve("bad" + i);
            ask(session, bad);
            Files.delete(bad.resolve("lock"));
            Files.createDirectory(bad.resolve("lock")); // where a file should stand
        }

        assertThatThrownBy(session::close)
                .isInstanceOf(UncheckedIOException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(STORES - 1));
        for (int i = 0; i < STORES; i++) {
            assertThat(directory.resolve("good" + i)).isDirectoryNotContaining("glob:**.begun");
            assertThat(directory.resolve("bad" + i)).isDirectoryRecursivelyContaining("glob:**.begun");
        }
    }

    private static void ask(Session session, Path journal) {
        RecordingSettings live = new RecordingSettings(
                RecordingMode.LIVE, journal.resolveSibling("recordings"), journal, Optional.empty());
        live.around(ScriptedModel.answering(1), session.recordings(live), () -> Spending.UNLIMITED)
                .ask(PROMPT, 0)
                .join();
    }

    @ParameterizedTest
    @CsvSource({
        "1, m.jsonl:1: the line is not what was recorded (its checksum is wrong); restore it or delete it",
        "30, m.jsonl:1: the line is not what was recorded (its checksum is wrong); restore it or delete it (30 damaged lines"
                + " in all)"
    })
    void damaged_recordings_are_told_of_once(int lines, String told, @TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("m.jsonl"), "{\"sum\":\"00000000\"}\n".repeat(lines));
        Session session = new Session();
        session.recordings(new RecordingSettings(
                        RecordingMode.REPLAY, directory, directory.resolve("journal"), Optional.empty()))
                .find("m", PROMPT, 0);

        assertThat(Logged.by(Session.class, session::close))
                .singleElement()
                .asString()
                .endsWith(told);
    }
}
