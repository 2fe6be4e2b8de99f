package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alignunit.model.Prompt;
import org.alignunit.model.recorded.RecordingMode;
import org.alignunit.model.recorded.RecordingSettings;
import org.alignunit.model.recorded.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTests {
    private static final Prompt PROMPT = new Prompt("", "which?", 1, 5, 0, "");
    /** Of each kind: the order that a session closes its stores in is not known. */
    private static final int STORES = 5;

    @Test
    void stores_that_cannot_be_closed_keep_no_other_journal_from_being_dropped(@TempDir Path directory)
            throws IOException {
        Session session = new Session();
        List<Recordings> finished = new ArrayList<>();
        for (int i = 0; i < STORES; i++) {
            RecordingSettings good = live(directory.resolve("good" + i));
            Recordings store = session.recordings(good);
            good.around(ScriptedModel.answering(1), store).ask(PROMPT, 0).join();
            finished.add(store);

            Path bad = directory.resolve("bad" + i);
            session.recordings(live(bad));
            Files.writeString(Files.createDirectory(bad).resolve("claims"), "a file stands where claims should");
        }

        assertThatThrownBy(session::close)
                .isInstanceOf(UncheckedIOException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(STORES - 1));
        assertThat(finished)
                .allSatisfy(
                        store -> assertThat(store.find("scripted", PROMPT, 0)).isEmpty());
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
        session.recordings(new RecordingSettings(RecordingMode.REPLAY, directory, directory.resolve("journal")))
                .find("m", PROMPT, 0);

        assertThat(Logged.by(Session.class, session::close))
                .singleElement()
                .asString()
                .endsWith(told);
    }

    private static RecordingSettings live(Path journal) {
        return new RecordingSettings(RecordingMode.LIVE, journal.resolveSibling("recordings"), journal);
    }
}
