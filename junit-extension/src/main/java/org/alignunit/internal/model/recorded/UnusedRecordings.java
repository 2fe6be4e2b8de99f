package org.alignunit.internal.model.recorded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;

/**
 * The replies of a recording that nobody wants any more. Prompts of alignment tests alone are judged, with all of their
 * replies; what a chat model inside a pipeline was sent stays, and so does a line that cannot be read.
 *
 * @param file the recording
 * @param prompts how many prompts nobody wants
 * @param replies how many replies they have
 * @param bytes how much shorter the file would be
 */
public record UnusedRecordings(Path file, int prompts, int replies, long bytes) {
    /**
     * Finds what nobody wants, and changes nothing.
     *
     * @param file a recording
     * @param wanted hashes of the prompts that are wanted
     * @return what is left over
     * @throws IOException if the file cannot be read
     */
    public static UnusedRecordings find(Path file, Set<String> wanted) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            return new Sieve(file, open, wanted).found();
        }
    }

    /**
     * Drops what nobody wants, in place and with all other writers kept out: a new file in its place would lose what one
     * that waits for its turn then adds to the old one, and Windows allows none while the old one is open. Killed in the
     * middle, it leaves some lines twice and one torn at most. Not to be called while tests use the recordings.
     *
     * @param file a recording
     * @param wanted hashes of the prompts that are wanted
     * @return what was dropped
     * @throws IOException if the file cannot be read or written
     */
    public static UnusedRecordings drop(Path file, Set<String> wanted) throws IOException {
        return ForkLock.holding(file, open -> {
            Sieve sieve = new Sieve(file, open, wanted);
            open.seek(0);
            open.write(sieve.kept.toByteArray());
            open.setLength(sieve.kept.size());
            return sieve.found();
        });
    }

    private static final class Sieve {
        private final Path file;
        private final Set<String> unwanted = new HashSet<>();
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private int replies;
        private long bytes;

        Sieve(Path file, RandomAccessFile open, Set<String> wanted) throws IOException {
            this.file = file;
            LineScanner.scan(open, 0, (line, from, length, offset) -> {
                RecordingLine read = RecordingLine.read(line, from, length);
                if (read != null
                        && read.reply() == null
                        && !wanted.contains(read.prompt())
                        && ours(line, from, length)) {
                    unwanted.add(read.prompt());
                }
            });
            byte[] tail = LineScanner.scan(open, 0, (line, from, length, offset) -> {
                RecordingLine read = RecordingLine.read(line, from, length);
                if (read == null
                        || !unwanted.contains(
                                read.reply() == null
                                        ? read.prompt()
                                        : read.reply().hash())) {
                    kept.write(line, from, length + 1);
                } else {
                    replies += read.reply() == null ? 0 : 1;
                    bytes += length + 1;
                }
            });
            kept.writeBytes(tail);
        }

        /** A prompt in this library's own form: what a pipeline's chat model is sent has other fields. */
        private static boolean ours(byte[] line, int from, int length) {
            try {
                JsonValue request = JsonValue.of(Json.read(line, from, length)).get("request");
                return request.get("user").isPresent()
                        && request.get("topLogProbabilities").isPresent()
                        && request.get("schema").isPresent();
            } catch (JsonException e) {
                return false;
            }
        }

        UnusedRecordings found() {
            return new UnusedRecordings(file, unwanted.size(), replies, bytes);
        }
    }
}
