package org.alignunit.internal.model.recorded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.internal.text.Logs;
import org.alignunit.internal.text.Secrets;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The recorded replies of one model. Memory holds where each reply stands; its text is read when it is asked for. Processes
 * that write the same file take turns by a file lock, threads of one JVM by a monitor.
 */
final class RecordingFile {
    private final Path path;
    private final Object writing;
    private final ReplyIndex places = new ReplyIndex();
    private final Set<String> prompts = new HashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();
    /** Where lines begin that are as they were written, and yet hold no reply. */
    private final Set<Long> unreadable = new HashSet<>();

    /** The model of the first prompt, whose file it is; null where there is none yet. */
    private @Nullable String owner;

    private @Nullable RandomAccessFile reader;
    private long scanned;
    private int lines;
    private byte[] tail = new byte[0];
    private final Window window = new Window();

    RecordingFile(Path path) {
        this.path = path;
        writing = ForkLock.monitor(path);
    }

    Path path() {
        return path;
    }

    synchronized @Nullable Reply find(ReplyKey key) throws IOException {
        RandomAccessFile file = opened();
        if (file == null) {
            return null;
        }
        if (places.of(key) == null && file.length() != scanned + tail.length) {
            scan(file); // others kept replies meanwhile
        }
        for (ReplyIndex.Place place; (place = places.of(key)) != null; ) {
            Reply reply = at(file, place, key);
            if (reply != null) {
                return reply;
            }
            forget(); // another process has emptied the file, or the line holds no reply
            scan(file);
        }
        return null;
    }

    private @Nullable Reply at(RandomAccessFile file, ReplyIndex.Place place, ReplyKey key) throws IOException {
        int from = window.show(file, place.offset(), place.length());
        RecordingLine line = from < 0 ? null : RecordingLine.read(window.bytes(), from, place.length());
        if (line == null || line.kind() != RecordingLine.Kind.REPLY || !key.equals(line.key())) {
            return null;
        }
        try {
            return ReplyFields.read(window.bytes(), from, place.length(), line.rest());
        } catch (IOException e) {
            unreadable.add(place.offset());
            problems.add(String.format(
                    Locale.ROOT,
                    "%s: the reply with draw %d to the prompt %s cannot be read (%s); restore its line or delete it",
                    path,
                    key.draw(),
                    key.hash(),
                    ConsoleText.line(String.valueOf(e.getMessage()))));
            return null;
        }
    }

    /** {@return whether a model's replies are kept here} Those of another may stand here too, which were kept in earlier versions. */
    synchronized boolean isOf(String model) throws IOException {
        RandomAccessFile file = opened();
        if (file != null && owner == null) {
            scan(file);
        }
        return owner == null || owner.equals(Secrets.masked(model));
    }

    synchronized boolean contains(ReplyKey key) throws IOException {
        opened();
        return places.of(key) != null;
    }

    synchronized int prompts() throws IOException {
        opened();
        return prompts.size();
    }

    synchronized List<String> problems() throws IOException {
        opened();
        return new ArrayList<>(problems);
    }

    /**
     * Appends a reply in one write, handed to the operating system on return; the first of a key stays, and is returned. Null
     * where the file is another model's.
     */
    @Nullable
    Reply append(RecordedRequest request, ReplyKey key, Reply reply) throws IOException {
        return ForkLock.holding(path, file -> appendTo(file, request, key, reply));
    }

    private synchronized @Nullable Reply appendTo(
            RandomAccessFile file, RecordedRequest request, ReplyKey key, Reply reply) throws IOException {
        scan(file);
        heal(file);
        Reply earlier = find(key);
        if (earlier != null || !isOf(request.model())) {
            return earlier;
        }
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        if (!prompts.contains(key.hash())) {
            added.writeBytes(RecordingLine.seal(ReplyFields.prompt(request)));
        }
        added.writeBytes(RecordingLine.seal(ReplyFields.reply(key, reply)));
        file.seek(scanned);
        file.write(added.toByteArray());
        scan(file);
        return reply;
    }

    /**
     * Makes a reply count no more without touching what others may be reading: by a line to that effect, or by emptying the file
     * where nothing would be left of it.
     */
    void drop(ReplyKey key) throws IOException {
        if (Files.exists(path)) {
            ForkLock.holding(path, file -> dropFrom(file, key));
        }
    }

    private synchronized ReplyKey dropFrom(RandomAccessFile file, ReplyKey key) throws IOException {
        scan(file);
        heal(file);
        if (places.of(key) != null && places.size() == 1) {
            file.setLength(0);
        } else if (places.of(key) != null) {
            file.seek(scanned);
            file.write(RecordingLine.seal(ReplyFields.done(key)));
        }
        scan(file);
        return key;
    }

    /** Reads what was added since the last time, by whomever. */
    private void scan(RandomAccessFile file) throws IOException {
        if (file.length() < scanned) {
            forget();
        }
        tail = LineScanner.scan(file, scanned, (bytes, from, length, offset) -> {
            scanned = offset + length + 1;
            lines++;
            RecordingLine line = RecordingLine.read(bytes, from, length);
            own(line, bytes, from, length);
            note(line, offset, length);
        });
        RecordingLine last = RecordingLine.read(tail, 0, tail.length);
        if (last != null) {
            own(last, tail, 0, tail.length);
            note(last, scanned, tail.length);
        }
    }

    private void own(@Nullable RecordingLine line, byte[] bytes, int from, int length) {
        if (owner == null && line != null && line.kind() == RecordingLine.Kind.PROMPT) {
            owner = ReplyFields.model(bytes, from, length);
        }
    }

    /** Not after every look: the last line of another process may still be under way. */
    private void reportTorn() {
        if (tail.length > 0 && RecordingLine.read(tail, 0, tail.length) == null) {
            problems.add(String.format(
                    Locale.ROOT,
                    "%s:%d: the last line is torn; it is skipped, and dropped when the next reply is kept",
                    path,
                    lines + 1));
        }
    }

    private void forget() {
        window.close();
        scanned = 0;
        lines = 0;
        owner = null;
        places.clear();
        prompts.clear();
    }

    private void note(@Nullable RecordingLine line, long offset, int length) {
        if (line == null) {
            problems.add(String.format(
                    Locale.ROOT,
                    "%s:%d: the line is not what was recorded (its checksum is wrong); restore it or delete it",
                    path,
                    lines));
            return;
        }
        switch (line.kind()) {
            case PROMPT -> prompts.add(line.key().hash());
            case REPLY -> {
                if (!unreadable.contains(offset)) {
                    places.add(line.key(), new ReplyIndex.Place(offset, length));
                }
            }
            case DONE -> places.remove(line.key());
        }
    }

    /** Makes the file end in a line feed. */
    private void heal(RandomAccessFile file) throws IOException {
        if (tail.length == 0) {
            return;
        }
        reportTorn();
        if (RecordingLine.read(tail, 0, tail.length) == null) {
            file.setLength(scanned);
            // at once: a run that is killed never comes to tell of its problems
            Logs.warn(RecordingFile.class, path + ": the last line was torn, and is dropped");
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
            reportTorn();
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
