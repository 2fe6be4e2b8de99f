package org.alignunit.internal.model.recorded;

import static org.alignunit.internal.model.recorded.ReplyStoreTests.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTests {
    private static final RecordedRequest REQUEST = RecordedRequest.of("m", PROMPT);

    /** Started this JVM, and lives. */
    private static final TestRun BUILD =
            ProcessHandle.current().parent().map(TestRun::of).orElseThrow();

    @TempDir
    Path directory;

    /** A process that had the number of this one, long before it. */
    private static TestRun gone(int build) {
        return new TestRun(ProcessHandle.current().pid(), build);
    }

    private ReplyStore in(TestRun process) {
        return ReplyStore.of(new Journal(directory, Optional.empty(), process));
    }

    private ReplyStore in(String name, TestRun process) {
        return ReplyStore.of(new Journal(directory, Optional.of(name), process));
    }

    /** The draws that were paid for, of those that were wanted. */
    private static List<Integer> paid(ReplyStore store, int... draws) {
        List<Integer> paid = new ArrayList<>();
        Recorder recorder = new Recorder(store, true, "");
        for (int draw : draws) {
            recorder.reply(REQUEST, draw, () -> {
                        paid.add(draw);
                        return CompletableFuture.completedFuture(Reply.of("reply " + draw));
                    })
                    .join();
        }
        return paid;
    }

    @Test
    void forks_of_a_build_share_what_they_paid_for() {
        ReplyStore one = in(BUILD);
        assertThat(paid(one, 0)).containsExactly(0);
        one.finish();
        ReplyStore other = in(new TestRun(BUILD.process(), BUILD.started()));

        assertThat(paid(other, 0, 1)).containsExactly(1);
        assertThat(paid(one, 0, 1)).isEmpty();
    }

    @Test
    void a_build_whose_forks_all_came_to_their_ends_is_dropped() {
        for (int fork = 0; fork < 2; fork++) {
            ReplyStore store = in(gone(1));
            paid(store, fork);
            store.finish();
        }

        assertThat(paid(in(gone(2)), 0, 1)).containsExactly(0, 1);
        assertThat(directory).isDirectoryNotContaining("glob:**/*-1000000");
    }

    @Test
    void a_killed_build_is_gone_on_from_also_where_a_fork_had_come_to_its_end() {
        ReplyStore ended = in(gone(1));
        paid(ended, 0);
        ended.finish();
        paid(in(gone(1)), 1, 2);

        ReplyStore next = in(gone(2));
        assertThat(paid(next, 0, 1, 3)).containsExactly(3);
        next.finish();

        assertThat(paid(in(gone(3)), 0, 1, 2, 3))
                .as("but for what nobody has wanted since, everything anew")
                .containsExactly(0, 1, 3);
        assertThat(paid(in(gone(4)), 0, 1, 2, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "bn-BD", "tr-TR", "hi-IN-u-nu-deva"})
    void what_was_gone_on_from_is_not_found_again_in_any_locale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            paid(in(gone(1)), 0, 1, 2);
            ReplyStore next = in(gone(2));
            assertThat(paid(next, 0, 1)).isEmpty();
            next.finish();

            ReplyStore third = in(gone(3));
            assertThat(paid(third, 0, 1)).as("draws that were used up").containsExactly(0, 1);
            assertThat(third.problems()).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_build_that_is_killed_while_it_goes_on_from_another_loses_nothing() throws IOException {
        paid(in(gone(1)), 0, 1);
        Path left = directory.resolve(JournalRun.prefix(gone(1)));
        Path copy = Files.createDirectory(directory.resolve(JournalRun.prefix(gone(2))));
        for (Path file : files(left)) { // as after a kill when a reply stands in both
            Files.copy(file, copy.resolve(file.getFileName()));
        }

        ReplyStore next = in(gone(3));
        assertThat(paid(next, 0, 1)).isEmpty();
        next.finish();

        assertThat(paid(in(gone(4)), 0, 1)).containsExactly(0, 1);
        assertThat(files(directory)).hasSize(2).contains(directory.resolve("lock"));
    }

    @Test
    void a_build_under_way_is_left_alone() {
        ReplyStore ended = in(BUILD);
        paid(ended, 0);
        ended.finish();
        paid(in(BUILD), 1);

        ReplyStore other = in(gone(1));
        assertThat(paid(other, 0, 1)).containsExactly(0, 1);
        other.finish();

        assertThat(paid(in(BUILD), 0, 1)).isEmpty();
    }

    @Test
    void a_run_that_has_a_name_goes_on_under_it_and_then_is_over() {
        paid(in("a", gone(1)), 0);
        ReplyStore again = in("a", gone(2));
        assertThat(paid(again, 0, 1)).containsExactly(1);
        again.finish();

        assertThat(paid(in("b", gone(3)), 0, 1)).containsExactly(0, 1);
    }

    @Test
    void each_execution_of_a_jvm_of_no_build_is_a_run_of_its_own() throws IOException {
        ReplyStore store = in(TestRun.ofThisJvm());
        paid(store, 0);
        store.close();
        assertThat(paid(store, 0, 1)).as("after one that lacked a reply").containsExactly(1);
        store.finish();

        assertThat(paid(store, 0)).containsExactly(0);
        store.finish();
        assertThat(files(directory)).containsExactly(directory.resolve("lock"));
    }

    @Test
    void a_journal_that_was_cleaned_away_meanwhile_needs_no_end() throws IOException {
        ReplyStore cleaned = in(BUILD);
        paid(cleaned, 0);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        assertThatCode(cleaned::finish).doesNotThrowAnyException();
    }

    @Test
    void a_reply_that_is_torn_is_paid_for_again() throws IOException {
        paid(in(gone(1)), 0, 1);
        Path file = directory.resolve(JournalRun.prefix(gone(1))).resolve("m.jsonl");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 5));

        ReplyStore next = in(gone(2));
        assertThat(paid(next, 0, 1)).containsExactly(1);
        assertThat(next.problems()).singleElement().asString().contains("torn");
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }
}
