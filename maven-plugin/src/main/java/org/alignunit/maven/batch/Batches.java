package org.alignunit.maven.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.maven.batch.provider.BatchException;

/**
 * The batches of a directory, each in a folder: {@code batch.json} says how far it has come, {@code prompts.jsonl} what it asks,
 * and {@code requests.jsonl} is what the provider gets.
 */
record Batches(Path directory) {
    private static final String STATE = "batch.json";
    private static final String PROMPTS = "prompts.jsonl";
    private static final String REQUESTS = "requests.jsonl";
    private static final String RESULTS = "results.jsonl";

    /** {@return all batches, the oldest first} */
    List<Batch> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Batch> all = new ArrayList<>();
        for (Path folder : folders()) {
            Path state = folder.resolve(STATE);
            if (Files.exists(state)) { // else its writing was cut short: nobody has it
                all.add(read(folder.getFileName().toString(), state));
            }
        }
        return all;
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Batch read(String id, Path state) throws IOException {
        try {
            return Batch.of(id, Json.document(Files.readAllBytes(state), Set.of(), (pointer, text) -> {}));
        } catch (JsonException | IllegalArgumentException e) {
            throw new BatchException(
                    String.format(
                            Locale.ROOT,
                            "%s is damaged: %s. Bring it back from version control; if the batch was never submitted, delete its folder.",
                            state,
                            e.getMessage()),
                    e);
        }
    }

    /** Writes how far a batch has come. */
    void save(Batch batch) throws IOException {
        write(file(batch, STATE), out -> out.write(Json.write(batch.fields()) + '\n'));
    }

    /** What writes the lines of a file. */
    interface Lines {
        void to(BufferedWriter out) throws IOException;
    }

    /** Writes a file, whole or not at all. */
    void write(Path file, Lines lines) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = file.resolveSibling(file.getFileName() + ".tmp");
        try (BufferedWriter out = Files.newBufferedWriter(whole)) {
            lines.to(out);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Path prompts(Batch batch) {
        return file(batch, PROMPTS);
    }

    Path requests(Batch batch) {
        return file(batch, REQUESTS);
    }

    /** {@return where the provider's results are kept until all are recorded} */
    Path results(Batch batch) {
        return file(batch, RESULTS);
    }

    private Path file(Batch batch, String name) {
        return directory.resolve(batch.id()).resolve(name);
    }

    /** {@return what a batch asks} */
    List<BatchPrompt> asked(Batch batch) throws IOException {
        List<BatchPrompt> asked = new ArrayList<>();
        Path file = prompts(batch);
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                try {
                    asked.add(BatchPrompt.of(JsonValue.of(Json.read(bytes, 0, bytes.length))));
                } catch (JsonException | IllegalArgumentException e) {
                    throw new BatchException(
                            String.format(
                                    Locale.ROOT,
                                    "%s is damaged at line %d: %s. Bring it back from version control.",
                                    file,
                                    asked.size() + 1,
                                    e.getMessage()),
                            e);
                }
            });
        }
        return asked;
    }

    /** Lets go of what a collected batch needs no more; how far it came stays. */
    void tidy(Batch batch) throws IOException {
        for (Path file : List.of(requests(batch), prompts(batch), results(batch))) {
            Files.deleteIfExists(file);
        }
    }
}
