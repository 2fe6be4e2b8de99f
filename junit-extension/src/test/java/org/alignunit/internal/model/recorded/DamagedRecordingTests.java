package org.alignunit.internal.model.recorded;

import static org.alignunit.internal.model.recorded.ReplyStoreTests.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedRecordingTests {
    @TempDir
    Path directory;

    private Path file;

    /** A prompt on line 1, replies to draws 0, 1 and 2 on lines 2 to 4. */
    @BeforeEach
    void record() {
        ReplyStore recordings = ReplyStore.in(directory);
        file = recordings.file("m");
        for (int draw = 0; draw < 3; draw++) {
            recordings.add("m", PROMPT, draw, Reply.of("reply " + draw));
        }
    }

    private void edit(String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private void cut(int bytes) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - bytes));
    }

    private static Optional<String> text(ReplyStore recordings, int draw) {
        return recordings.find("m", PROMPT, draw).map(Reply::text);
    }

    @Test
    void skips_a_torn_last_line_and_tells_of_it_and_leaves_the_file_alone() throws IOException {
        cut(20);
        String before = Files.readString(file);
        ReplyStore recordings = ReplyStore.in(directory);

        assertThat(text(recordings, 1)).contains("reply 1");
        assertThat(text(recordings, 2)).isEmpty();
        assertThat(recordings.problems()).singleElement().asString().contains("m.jsonl:4: the last line is torn");
        assertThat(file).hasContent(before);
    }

    @Test
    void drops_a_torn_last_line_when_it_writes() throws IOException {
        cut(20);
        ReplyStore recordings = ReplyStore.in(directory);

        recordings.add("m", PROMPT, 2, Reply.of("again"));

        assertThat(text(recordings, 2)).contains("again");
        assertThat(recordings.problems()).hasSize(1);
        ReplyStore reopened = ReplyStore.in(directory);
        assertThat(text(reopened, 2)).contains("again");
        assertThat(reopened.problems()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(4);
    }

    @Test
    void drops_the_whole_of_a_torn_line_that_is_longer_than_the_next_one() throws IOException {
        Files.writeString(file, "{\"sum\":\"0000" + "x".repeat(5000), StandardOpenOption.APPEND);

        ReplyStore.in(directory).add("m", PROMPT, 3, Reply.of("reply 3"));

        ReplyStore reopened = ReplyStore.in(directory);
        assertThat(text(reopened, 3)).contains("reply 3");
        assertThat(reopened.problems()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(5);
    }

    @Test
    void keeps_a_last_line_that_lacks_nothing_but_its_line_feed() throws IOException {
        cut(1);
        ReplyStore recordings = ReplyStore.in(directory);

        assertThat(text(recordings, 2)).contains("reply 2");
        recordings.add("m", PROMPT, 3, Reply.of("reply 3"));

        ReplyStore reopened = ReplyStore.in(directory);
        assertThat(text(reopened, 2)).contains("reply 2");
        assertThat(text(reopened, 3)).contains("reply 3");
        assertThat(reopened.problems()).isEmpty();
    }

    @Test
    void uses_no_edited_line_and_tells_of_it() throws IOException {
        edit("reply 1", "reply 7");
        ReplyStore recordings = ReplyStore.in(directory);

        assertThat(text(recordings, 0)).contains("reply 0");
        assertThat(text(recordings, 1)).isEmpty();
        assertThat(text(recordings, 2)).contains("reply 2");
        assertThat(recordings.problems()).singleElement().asString().contains("m.jsonl:3:", "checksum");
    }

    @Test
    void tells_of_merge_conflicts_and_uses_the_lines_of_both_sides() throws IOException {
        String text = Files.readString(file);
        String last = text.substring(text.indexOf("{\"sum\"", text.indexOf("reply 1")));
        Files.writeString(
                file, text.replace(last, "<<<<<<< ours\n" + last + "=======\n\n" + last + ">>>>>>> theirs\n"));
        ReplyStore recordings = ReplyStore.in(directory);

        assertThat(text(recordings, 2)).contains("reply 2");
        assertThat(recordings.problems()).hasSize(4);
    }

    @Test
    void reads_a_checkout_with_windows_line_ends() throws IOException {
        edit("\n", "\r\n");
        ReplyStore recordings = ReplyStore.in(directory);

        assertThat(text(recordings, 2)).contains("reply 2");
        assertThat(recordings.problems()).isEmpty();
    }

    @Test
    void starts_anew_when_the_file_was_cut_short_while_in_use() throws IOException {
        ReplyStore recordings = ReplyStore.in(directory);
        assertThat(text(recordings, 2)).contains("reply 2");
        Files.writeString(file, "");

        recordings.add("m", PROMPT, 2, Reply.of("again"));

        assertThat(text(recordings, 2)).contains("again");
        assertThat(text(recordings, 0)).isEmpty();
        assertThat(text(ReplyStore.in(directory), 2)).contains("again");
    }
}
