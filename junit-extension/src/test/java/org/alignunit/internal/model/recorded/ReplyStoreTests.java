package org.alignunit.internal.model.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyStoreTests {
    static final Prompt PROMPT = new Prompt("Be brief.", "Which \"one\"?\n", 0.7, 5, 2, "{}");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path directory;

    private ReplyStore recordings() {
        return ReplyStore.in(directory, Clock.fixed(NOW.plusMillis(7), ZoneOffset.UTC));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(directory.resolve("m.jsonl"));
    }

    @Test
    void gives_back_what_it_keeps() {
        Map<String, Double> alternatives = new LinkedHashMap<>();
        alternatives.put("b", -0.1);
        alternatives.put("a", -2.5e-7);
        alternatives.put("ü\u2028", Double.NEGATIVE_INFINITY);
        Reply reply = new Reply(
                "line 1\r\nline 2 \uD83D\uDE00",
                List.of(new TokenAlternatives("b", alternatives)),
                new Usage(3, 4),
                "m-1",
                Optional.empty());

        recordings().add("m", PROMPT, 0, reply);

        Reply kept = recordings().find("m", PROMPT, 0).orElseThrow();
        assertThat(kept.from(NOW, "")).isEqualTo(reply.from(NOW, ""));
        assertThat(kept.origin()).contains(new Reply.Origin(NOW, "", true));
        assertThat(kept.tokens().get(0).logProbabilities().keySet()).containsExactly("b", "a", "ü\u2028");
    }

    @Test
    void keeps_the_origin_of_replies_that_came_from_elsewhere() {
        Instant earlier = Instant.parse("2024-11-01T00:00:00Z");

        recordings().add("m", PROMPT, 0, Reply.of("A").from(earlier, "published figures"));

        assertThat(recordings().find("m", PROMPT, 0).orElseThrow().origin())
                .contains(new Reply.Origin(earlier, "published figures", true));
    }

    @Test
    void tells_replies_apart_by_model_every_part_of_the_prompt_and_draw() {
        ReplyStore recordings = recordings();
        recordings.add("m", PROMPT, 3, Reply.of("A"));

        assertThat(recordings.find("m", PROMPT, 3)).isPresent();
        assertThat(recordings.find("m", PROMPT, 2)).isEmpty();
        assertThat(recordings.find("M", PROMPT, 3)).isEmpty();
        assertThat(List.of(
                        new Prompt("Be brief?", PROMPT.user(), 0.7, 5, 2, "{}"),
                        new Prompt("Be brief.", "Which one?", 0.7, 5, 2, "{}"),
                        new Prompt("Be brief.", PROMPT.user(), 0.8, 5, 2, "{}"),
                        new Prompt("Be brief.", PROMPT.user(), 0.7, 6, 2, "{}"),
                        new Prompt("Be brief.", PROMPT.user(), 0.7, 5, 3, "{}"),
                        new Prompt("Be brief.", PROMPT.user(), 0.7, 5, 2, "")))
                .allSatisfy(other -> assertThat(recordings.find("m", other, 3)).isEmpty());
    }

    @Test
    void writes_a_prompt_once_and_a_line_a_reply_with_fields_in_a_fixed_order() throws IOException {
        recordings().add("m", PROMPT, 0, Reply.of("A"));
        recordings().add("m", PROMPT, 1, Reply.of("B"));

        assertThat(lines()).hasSize(3);
        // The hash was computed apart, with sha256sum over the model's name, a line feed and the request.
        assertThat(lines().get(0))
                .startsWith("{\"sum\":\"")
                .endsWith(
                        ",\"prompt\":\"1d311b489c8a420f1cbf1dcd3cd06f89\",\"model\":\"m\",\"request\":{\"system\":\"Be brief.\","
                                + "\"user\":\"Which \\\"one\\\"?\\n\",\"temperature\":0.7,\"maxTokens\":5,"
                                + "\"topLogProbabilities\":2,\"schema\":\"{}\"}}");
        assertThat(lines().get(2))
                .endsWith(
                        ",\"reply\":\"1d311b489c8a420f1cbf1dcd3cd06f89\",\"draw\":1,\"text\":\"B\",\"promptTokens\":0,\"completionTokens\":0,"
                                + "\"servedBy\":\"\",\"recorded\":\"2026-01-01T00:00:00Z\",\"provenance\":\"\"}");
    }

    @Test
    void keeps_the_first_of_several_replies_to_the_same_draw() throws IOException {
        recordings().add("m", PROMPT, 0, Reply.of("A"));
        recordings().add("m", PROMPT, 0, Reply.of("B"));

        assertThat(recordings().find("m", PROMPT, 0).orElseThrow().text()).isEqualTo("A");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void counts_what_is_missing() {
        ReplyStore recordings = recordings();
        recordings.add("m", PROMPT, 1, Reply.of("A"));
        recordings.add("m", PROMPT, 7, Reply.of("A"));

        assertThat(missing(recordings, RecordedRequest.of("m", PROMPT), 5)).isEqualTo(4);
        assertThat(missing(recordings, RecordedRequest.of("other", PROMPT), 5)).isEqualTo(5);
    }

    @Test
    void makes_a_file_name_of_any_model_name() {
        assertThat(recordings().file("meta/llama-3:8b ../x")).hasFileName("meta-llama-3-8b-..-x.jsonl");
        assertThat(recordings().file("../../etc/passwd")).hasParentRaw(directory);
        assertThat(recordings().file("m".repeat(300)).getFileName().toString()).hasSize(106);
    }

    @Test
    void refuses_a_negative_draw() {
        assertThatThrownBy(() -> recordings().add("m", PROMPT, -1, Reply.of("A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void says_where_replies_cannot_be_kept() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> ReplyStore.in(file).add("m", PROMPT, 0, Reply.of("A")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("writable");
    }

    private List<String> models(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .flatMap(line ->
                        Pattern.compile("\"model\":\"([^\"]*)\"").matcher(line).results())
                .map(model -> model.group(1))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"qwen3:8b, qwen3-8b", "qwen3-8b, qwen3:8b", "org/m, org:m", "'\u8336', '\u9152'"})
    void models_whose_names_make_one_file_name_have_a_file_each(String one, String other) throws IOException {
        ReplyStore store = recordings();
        store.add(one, PROMPT, 0, Reply.of("one"));
        store.add(other, PROMPT, 0, Reply.of("other"));
        recordings().add(one, PROMPT, 1, Reply.of("one, later"));

        assertThat(store.file(one))
                .isNotEqualTo(store.file(other))
                .isEqualTo(recordings().file(one));
        assertThat(models(store.file(one))).containsExactly(one);
        assertThat(models(store.file(other))).containsExactly(other);
        assertThat(recordings().find(other, PROMPT, 0).orElseThrow().text()).isEqualTo("other");
        assertThat(store.find(one, PROMPT, 1).orElseThrow().text()).isEqualTo("one, later");
        assertThat(store.find(other, PROMPT, 1)).isEmpty();
        assertThat(missing(store, RecordedRequest.of(other, PROMPT), 2)).isEqualTo(1);
    }

    @Test
    void a_file_in_which_an_earlier_version_mixed_two_models_is_read_for_both_and_grows_for_its_own()
            throws IOException {
        ReplyStore.in(directory.resolve("a")).add("qwen3:8b", PROMPT, 0, Reply.of("one"));
        ReplyStore.in(directory.resolve("b")).add("qwen3-8b", PROMPT, 0, Reply.of("other"));
        Path mixed = directory.resolve("a/qwen3-8b.jsonl");
        Files.write(mixed, Files.readAllBytes(directory.resolve("b/qwen3-8b.jsonl")), StandardOpenOption.APPEND);
        ReplyStore store = ReplyStore.in(directory.resolve("a"));

        assertThat(store.find("qwen3:8b", PROMPT, 0).orElseThrow().text()).isEqualTo("one");
        assertThat(store.find("qwen3-8b", PROMPT, 0).orElseThrow().text()).isEqualTo("other");
        byte[] before = Files.readAllBytes(mixed);
        store.add("qwen3-8b", PROMPT, 1, Reply.of("other, later"));
        assertThat(mixed).hasBinaryContent(before);
        assertThat(ReplyStore.in(directory.resolve("a"))
                        .find("qwen3-8b", PROMPT, 1)
                        .orElseThrow()
                        .text())
                .isEqualTo("other, later");
    }

    @Test
    void stores_that_begin_files_of_one_name_at_once_do_not_mix_them() throws Exception {
        List<String> names = List.of("a:b", "a/b", "a b", "a-b");
        List<CompletableFuture<Void>> writers = names.stream()
                .map(name -> CompletableFuture.runAsync(() -> {
                    ReplyStore store = recordings();
                    for (int draw = 0; draw < 20; draw++) {
                        store.add(name, PROMPT, draw, Reply.of(name));
                    }
                }))
                .toList();
        writers.forEach(CompletableFuture::join);

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.toList())
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(models(file)).hasSize(1));
        }
        for (String name : names) {
            assertThat(missing(recordings(), RecordedRequest.of(name, PROMPT), 20))
                    .isZero();
        }
    }

    private static long missing(ReplyStore store, RecordedRequest request, int draws) {
        return IntStream.range(0, draws)
                .filter(draw -> !store.contains(request, draw))
                .count();
    }
}
