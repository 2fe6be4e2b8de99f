package org.alignunit.maven.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.alignunit.internal.model.recorded.RecordedRequest;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.result.RecordingUse;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.RunOutput;
import org.alignunit.maven.results.BuildRun;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyTests {
    private static final SortedSet<String> CLASSES =
            new TreeSet<>(Set.of("org.example.ByComposed", "org.example.Direct", "org.example.Inheriting"));
    private static final BuildRun OURS = new BuildRun(Optional.of("ours"), Instant.now());
    private static final Prompt WANTED = new Prompt("", "wanted?", 1, 5, 0, "");
    private static final Prompt UNWANTED = new Prompt("", "unwanted?", 1, 5, 0, "");

    @TempDir
    Path directory;

    private Path recordings;

    @BeforeEach
    void record() {
        recordings = directory.resolve("recordings");
        try (ReplyStore store = ReplyStore.in(recordings)) {
            for (int draw = 0; draw < 3; draw++) {
                store.add("m", UNWANTED, draw, Reply.of("A"));
                store.add("m", WANTED, draw, Reply.of("B"));
            }
            store.add("other", WANTED, 0, Reply.of("A"));
        }
    }

    @Test
    void tells_what_no_test_wants_and_drops_it_only_when_told_to() throws IOException {
        all(true);

        UnusedRecordings told = look().unused(false).get(0);
        assertThat(told.prompts()).isEqualTo(1);
        assertThat(told.replies()).isEqualTo(3);
        assertThat(kept(UNWANTED)).isEqualTo(3);

        long before = Files.size(told.file());
        assertThat(look().unused(true)).containsExactly(told);
        assertThat(Files.size(told.file())).isEqualTo(before - told.bytes());
        assertThat(kept(UNWANTED)).isZero();
        assertThat(kept(WANTED)).isEqualTo(3);
        assertThat(look().unused(true).get(0).prompts()).isZero();
        assertThat(look().leftAlone()).containsExactly(recordings.resolve("other.jsonl"));
        assertThat(recordings).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void leaves_alone_what_another_model_was_sent_whose_replies_an_earlier_version_kept_in_the_same_file()
            throws IOException {
        all(true);
        Path elsewhere = directory.resolve("elsewhere");
        ReplyStore.in(elsewhere).add("another", UNWANTED, 0, Reply.of("A"));
        Files.write(
                recordings.resolve("m.jsonl"),
                Files.readAllBytes(elsewhere.resolve("another.jsonl")),
                StandardOpenOption.APPEND);

        assertThat(look().unused(true).get(0).prompts()).isEqualTo(1);
        assertThat(Files.readString(recordings.resolve("m.jsonl")))
                .contains(
                        "\"model\":\"another\"",
                        RecordedRequest.of("another", UNWANTED).hash());
    }

    @Test
    void leaves_alone_what_a_pipelines_own_model_was_sent() throws IOException {
        all(true);
        try (ReplyStore store = ReplyStore.in(recordings)) {
            store.add(RecordedRequest.of("m", java.util.Map.of("messages", List.of("hello"))), 0, Reply.of("A"));
        }

        assertThat(look().unused(false).get(0).prompts()).isEqualTo(1);
    }

    @Test
    void drops_nothing_where_a_class_or_a_method_did_not_run() throws IOException {
        use("Direct", List.of("test()", "more()"), true);
        use("ByComposed", List.of("test()"), true);

        Tidy tidy = look();
        assertThat(tidy.objections())
                .containsExactly(
                        "org.example.Direct.more() did not run in this build",
                        "org.example.Inheriting did not run in this build on recordings");
        assertThatThrownBy(() -> tidy.unused(true)).isInstanceOf(IllegalStateException.class);
        assertThat(kept(UNWANTED)).isEqualTo(3);
    }

    @Test
    void a_class_that_cannot_run_is_left_out_by_name() throws IOException {
        use("Direct", List.of("test()"), true);
        use("ByComposed", List.of("test()"), true);

        assertThat(look(OURS, Set.of("org.example.Inheriting")).objections()).isEmpty();
    }

    @Test
    void what_an_earlier_build_noted_or_a_test_without_its_replies_tells_nothing() throws IOException {
        all(false);
        assertThat(look().objections())
                .hasSize(3)
                .allSatisfy(objection -> assertThat(objection).contains("lacked replies"));

        assertThat(look(new BuildRun(Optional.of("theirs"), Instant.now()), Set.of())
                        .objections())
                .hasSize(3);
    }

    @Test
    void nothing_is_dropped_of_recordings_that_another_module_may_share() throws IOException {
        all(true);
        Path module = Files.createDirectory(directory.resolve("module"));

        Tidy tidy = look(module, recordings);
        assertThat(tidy.objections())
                .singleElement()
                .asString()
                .contains(recordings.toString(), module.toString(), "alignunit.recordings.directory");
        assertThatThrownBy(() -> tidy.unused(true)).isInstanceOf(IllegalStateException.class);
        assertThat(kept(UNWANTED)).isEqualTo(3);
    }

    @Test
    void a_link_out_of_the_module_leads_to_what_another_one_may_share() throws IOException {
        Path module = Files.createDirectory(directory.resolve("module"));
        Path link = Files.createSymbolicLink(module.resolve("recordings"), recordings);

        assertThat(look(module, link).objections())
                .anySatisfy(objection -> assertThat(objection).contains("outside", recordings.toString()));
        assertThat(look(directory, recordings).objections())
                .noneSatisfy(objection -> assertThat(objection).contains("outside"));
    }

    private void all(boolean complete) {
        List.of("Direct", "ByComposed", "Inheriting").forEach(name -> use(name, List.of("test()"), complete));
    }

    private void use(String name, List<String> methods, boolean complete) {
        OutputFiles.USES.add(
                RunOutput.of(directory, Optional.of("ours")),
                "org.example." + name,
                new RecordingUse(
                        "org.example." + name,
                        "test()",
                        "m",
                        methods,
                        complete,
                        recordings.toString(),
                        new TreeSet<>(Set.of(RecordedRequest.of("m", WANTED).hash()))),
                "");
    }

    private Tidy look() throws IOException {
        return look(OURS, Set.of());
    }

    private Tidy look(BuildRun build, Set<String> without) throws IOException {
        return Tidy.look(directory, directory, build, CLASSES, without, recordings);
    }

    private Tidy look(Path module, Path recordings) throws IOException {
        return Tidy.look(module, directory, OURS, CLASSES, Set.of(), recordings);
    }

    private int kept(Prompt prompt) {
        ReplyStore store = ReplyStore.in(recordings);
        return (int) IntStream.range(0, 3)
                .filter(draw -> store.contains(RecordedRequest.of("m", prompt), draw))
                .count();
    }
}
