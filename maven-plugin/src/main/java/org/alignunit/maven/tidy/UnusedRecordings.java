package org.alignunit.maven.tidy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.recorded.RecordingLine;
import org.jspecify.annotations.Nullable;

/**
 * The replies of a recording that nobody wants any more. Prompts of alignment tests alone are judged, with all of their
 * replies, and of models that the build asked; what a chat model inside a pipeline was sent stays, and so does a line that cannot be read.
 *
 * @param file the recording
 * @param prompts how many prompts nobody wants
 * @param replies how many replies they have
 * @param bytes how much shorter the file would be
 */
public record UnusedRecordings(Path file, int prompts, int replies, long bytes) {
    /** {@return what is left over where these hashes of prompts are wanted} Changes nothing. */
    static UnusedRecordings find(Path file, Set<String> wanted) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            return new Sieve(file, open, wanted).found();
        }
    }

    /**
     * Drops what nobody wants, in place and with all other writers kept out: a new file in its place would lose what one
     * that waits for its turn then adds to the old one, and Windows allows none while the old one is open. Killed in the
     * middle, it leaves some lines twice and one torn at most. Not to be called while tests use the recordings.
     */
    static void drop(Path file, Set<String> wanted) throws IOException {
        ForkLock.holding(file, open -> {
            Sieve sieve = new Sieve(file, open, wanted);
            open.seek(0);
            open.write(sieve.kept.toByteArray());
            open.setLength(sieve.kept.size());
            return sieve;
        });
    }

    /** A line with its line feed; one that cannot be read has no content. */
    private record Line(int from, int length, @Nullable RecordingLine content) {}

    private static final class Sieve {
        private final Path file;
        private final byte[] bytes;
        private final Set<String> unwanted = new HashSet<>();
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private int replies;

        Sieve(Path file, RandomAccessFile open, Set<String> wanted) throws IOException {
            this.file = file;
            bytes = new byte[Math.toIntExact(open.length())];
            open.seek(0);
            open.readFully(bytes);
            List<Line> lines = lines();
            Map<String, Set<String>> byModel = new HashMap<>();
            for (Line line : lines) {
                RecordingLine content = line.content();
                if (content != null && content.kind() == RecordingLine.Kind.PROMPT) {
                    modelOfOurs(line)
                            .ifPresent(model -> byModel.computeIfAbsent(model, first -> new HashSet<>())
                                    .add(content.key().hash()));
                }
            }
            for (Set<String> prompts : byModel.values()) {
                // a model without one that is wanted is another one, which this build did not ask
                if (prompts.stream().anyMatch(wanted::contains)) {
                    unwanted.addAll(prompts);
                }
            }
            unwanted.removeAll(wanted);
            for (Line line : lines) {
                RecordingLine content = line.content();
                if (content == null || !unwanted.contains(content.key().hash())) {
                    kept.write(bytes, line.from(), line.length());
                } else {
                    replies += content.kind() == RecordingLine.Kind.PROMPT ? 0 : 1;
                }
            }
        }

        /** What follows the last line feed may be torn, and stays. */
        private List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    lines.add(new Line(start, i + 1 - start, RecordingLine.read(bytes, start, i - start)));
                    start = i + 1;
                }
            }
            lines.add(new Line(start, bytes.length - start, null));
            return lines;
        }

        /** The model of a prompt in this library's own form: what a pipeline's chat model is sent has other fields. */
        private Optional<String> modelOfOurs(Line line) {
            try {
                JsonValue prompt = JsonValue.of(Json.read(bytes, line.from(), line.length()));
                JsonValue request = prompt.get("request");
                boolean ours = request.get("user").isPresent()
                        && request.get("topLogProbabilities").isPresent()
                        && request.get("schema").isPresent();
                return ours ? prompt.get("model").text() : Optional.empty();
            } catch (JsonException e) {
                return Optional.empty();
            }
        }

        UnusedRecordings found() {
            return new UnusedRecordings(file, unwanted.size(), replies, bytes.length - kept.size());
        }
    }
}
