package org.alignunit.model.recorded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The recorded replies of one model. Memory holds where each reply stands; its text is read when it is asked for.
 * Processes that write the same file take turns by a file lock, threads of one JVM by a monitor.
 */
final class RecordingFile {
    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

    private record Place(long offset, int length) {}

    private final Path path;
    private final Object writing;
    private final Map<ReplyKey, Place> places = new HashMap<>();
    private final Set<String> prompts = new HashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private @Nullable RandomAccessFile reader;
    private long scanned;
    private int lines;
    private byte[] tail = new byte[0];
    private final Window window = new Window();

    RecordingFile(Path path) {
        this.path = path;
        writing = MONITORS.computeIfAbsent(path.toAbsolutePath().normalize(), key -> new Object());
    }

    synchronized @Nullable Reply find(ReplyKey key) throws IOException {
        RandomAccessFile file = opened();
        Place place = places.get(key);
        if (file == null || place == null) {
            return null;
        }
        Reply reply = at(file, place, key);
        if (reply == null) { // another process dropped what it used from the journal
            forget();
            scan(file);
            place = places.get(key);
            reply = place == null ? null : at(file, place, key);
        }
        return reply;
    }

    private @Nullable Reply at(RandomAccessFile file, Place place, ReplyKey key) throws IOException {
        int from = window.show(file, place.offset(), place.length());
        Line line = from < 0 ? null : Line.read(window.bytes(), from, place.length());
        return line != null && key.equals(line.reply()) ? ReplyText.read(window.bytes(), from, place.length()) : null;
    }

    synchronized boolean contains(ReplyKey key) throws IOException {
        opened();
        return places.containsKey(key);
    }

    synchronized List<String> problems() throws IOException {
        opened();
        return new ArrayList<>(problems);
    }

    /** Appends a reply in one write, handed to the operating system on return; the first of a key stays, and is returned. */
    Reply append(RecordedRequest request, ReplyKey key, Reply reply) throws IOException {
        synchronized (writing) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                // Held until the file is closed. Far behind the end: Windows bars reading what is locked.
                file.getChannel().lock(Long.MAX_VALUE - 1, 1, false);
                return appendTo(file, request, key, reply);
            }
        }
    }

    private synchronized Reply appendTo(RandomAccessFile file, RecordedRequest request, ReplyKey key, Reply reply)
            throws IOException {
        scan(file);
        heal(file);
        Reply earlier = find(key);
        if (earlier != null) {
            return earlier;
        }
        byte[] prompt = prompts.contains(key.hash()) ? new byte[0] : Line.seal(ReplyText.prompt(request));
        byte[] answer = Line.seal(ReplyText.reply(key, reply));
        byte[] both = new byte[prompt.length + answer.length];
        System.arraycopy(prompt, 0, both, 0, prompt.length);
        System.arraycopy(answer, 0, both, prompt.length, answer.length);
        file.seek(scanned);
        file.write(both);
        scan(file);
        return reply;
    }

    /** Takes replies out. The file stays, if empty: another process may be waiting for its lock, to append to it. */
    void drop(Set<ReplyKey> keys) throws IOException {
        synchronized (writing) {
            if (!Files.exists(path)) {
                return;
            }
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.getChannel().lock(Long.MAX_VALUE - 1, 1, false);
                dropFrom(file, keys);
            }
        }
    }

    private synchronized void dropFrom(RandomAccessFile file, Set<ReplyKey> keys) throws IOException {
        scan(file);
        heal(file);
        Set<String> asked = places.keySet().stream()
                .filter(key -> !keys.contains(key))
                .map(ReplyKey::hash)
                .collect(Collectors.toSet());
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        LineScanner.scan(file, 0, (bytes, from, length, offset) -> {
            Line line = Line.read(bytes, from, length);
            if (line != null && (line.reply() == null ? asked.contains(line.prompt()) : !keys.contains(line.reply()))) {
                kept.write(bytes, from, length + 1);
            }
        });
        file.setLength(0);
        file.seek(0);
        file.write(kept.toByteArray());
        forget();
        scan(file);
    }

    /** Reads what was added since the last time, by whomever. */
    private void scan(RandomAccessFile file) throws IOException {
        if (file.length() < scanned) {
            forget();
        }
        tail = LineScanner.scan(file, scanned, (bytes, from, length, offset) -> {
            scanned = offset + length + 1;
            lines++;
            note(Line.read(bytes, from, length), offset, length);
        });
        if (tail.length > 0) {
            Line last = Line.read(tail, 0, tail.length);
            if (last == null) {
                problems.add("%s:%d: the last line is torn; it is skipped, and dropped when the next reply is kept"
                        .formatted(path, lines + 1));
            } else {
                note(last, scanned, tail.length);
            }
        }
    }

    private void forget() {
        window.close();
        scanned = 0;
        lines = 0;
        places.clear();
        prompts.clear();
    }

    private void note(@Nullable Line line, long offset, int length) {
        if (line == null) {
            problems.add("%s:%d: the line is not what was recorded (its checksum is wrong); restore it or delete it"
                    .formatted(path, lines));
        } else if (line.reply() == null) {
            prompts.add(line.prompt());
        } else {
            places.putIfAbsent(line.reply(), new Place(offset, length));
        }
    }

    /** Makes the file end in a line feed. */
    private void heal(RandomAccessFile file) throws IOException {
        if (tail.length == 0) {
            return;
        }
        if (Line.read(tail, 0, tail.length) == null) {
            file.setLength(scanned);
        } else {
            file.seek(file.length());
            file.write('\n');
        }
        scan(file);
    }

    private @Nullable RandomAccessFile opened() throws IOException {
        if (reader == null && Files.exists(path)) {
            reader = new RandomAccessFile(path.toFile(), "r");
            scan(reader);
        }
        return reader;
    }

    /** Waits for a writer: some systems drop all locks of a process on a file when it closes one handle. */
    void close() throws IOException {
        synchronized (writing) {
            letGo();
        }
    }

    private synchronized void letGo() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
