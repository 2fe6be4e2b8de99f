package org.alignunit.internal.model.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.text.Secrets;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The recorded replies of a directory, one file per model. Safe for use by several threads and processes. Throws an
 * {@link UncheckedIOException} where the directory cannot be read or written.
 */
public final class ReplyStore implements AutoCloseable {
    private static final int LONGEST_NAME = 100;

    /** Bytes of a reply that is long. */
    private static final int TRIAL = 1 << 12;

    private final Clock clock;
    private final Map<String, Path> paths = new ConcurrentHashMap<>();
    private final Map<Path, RecordingFile> files = new ConcurrentHashMap<>();
    private final Map<ReplyKey, CompletableFuture<Reply>> underWay = new ConcurrentHashMap<>();

    /** Models whose files could be written before their first call. */
    private final Map<String, Boolean> tried = new ConcurrentHashMap<>();

    /** Why a reply that was paid for could not be kept. */
    private volatile @Nullable UncheckedIOException lost;

    /** Of live runs alone. */
    private final @Nullable Journal journal;

    /** Of live runs that of this JVM's run, from its first question on. */
    private volatile Path directory;

    private ReplyStore(Path directory, Clock clock, @Nullable Journal journal) {
        this.directory = directory;
        this.clock = clock;
        this.journal = journal;
    }

    /** {@return the recordings of a directory, which need not exist yet} */
    public static ReplyStore in(Path directory) {
        return in(directory, Clock.systemUTC());
    }

    static ReplyStore in(Path directory, Clock clock) {
        return new ReplyStore(directory, clock, null);
    }

    /** What the run of this JVM keeps in a journal. */
    static ReplyStore of(Journal journal) {
        return new ReplyStore(journal.directory(), Clock.systemUTC(), journal);
    }

    public Optional<Reply> find(String model, Prompt prompt, int draw) {
        return find(RecordedRequest.of(model, prompt), draw);
    }

    public Optional<Reply> find(RecordedRequest request, int draw) {
        Optional<Reply> kept = kept(request, draw);
        return kept.isEmpty() && journal != null && journal.take(this, request, draw) ? kept(request, draw) : kept;
    }

    private Optional<Reply> kept(RecordedRequest request, int draw) {
        ReplyKey key = new ReplyKey(request.hash(), draw);
        return Optional.ofNullable(reading(recording(request.model()), recording -> recording.find(key)));
    }

    public Reply add(String model, Prompt prompt, int draw, Reply reply) {
        return add(RecordedRequest.of(model, prompt), draw, reply);
    }

    /**
     * Keeps a reply; on return the operating system has it. Of several with one request and draw the first stays, and is returned.
     */
    public Reply add(RecordedRequest request, int draw, Reply reply) {
        if (draw < 0) {
            throw new IllegalArgumentException("a draw counts from 0, but is " + draw);
        }
        Reply masked = MaskedReply.of(reply);
        Reply dated = masked.origin().isPresent()
                ? masked
                : masked.from(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), "");
        try {
            return recording(request.model()).append(request, new ReplyKey(request.hash(), draw), dated);
        } catch (IOException e) {
            throw lost(file(request.model()), e);
        }
    }

    /** {@return how many of the first {@code draws} replies are not kept} */
    public int missing(RecordedRequest request, int draws) {
        return reading(recording(request.model()), recording -> {
            int missing = 0;
            for (int draw = 0; draw < draws; draw++) {
                missing += recording.contains(new ReplyKey(request.hash(), draw)) ? 0 : 1;
            }
            return missing;
        });
    }

    /** {@return one sentence for each torn or changed line met so far, with its file and line; best logged at the end} */
    public List<String> problems() {
        List<String> all = new ArrayList<>();
        if (journal != null) {
            all.addAll(journal.problems());
        }
        files.values().forEach(file -> all.addAll(reading(file, RecordingFile::problems)));
        return all;
    }

    /** {@return where a model's replies are kept} All but letters, digits, dots, hyphens and underscores become hyphens. */
    public Path file(String model) {
        return paths.computeIfAbsent(model, this::path);
    }

    private Path path(String model) {
        String name = Secrets.masked(model).replaceAll("[^A-Za-z0-9._-]+", "-");
        return directory.resolve(name.substring(0, Math.min(name.length(), LONGEST_NAME)) + ".jsonl");
    }

    /** What is being asked for, by whichever recorder of this store. */
    Map<ReplyKey, CompletableFuture<Reply>> underWay() {
        return underWay;
    }

    /** Fails now rather than after the first reply was paid for: locks a file and writes to it. */
    void requireWritable() {
        try {
            ForkLock.directories(directory);
            Path trial = Files.createTempFile(directory, ".writable", "");
            try {
                ForkLock.holding(trial, open -> {
                    open.write(new byte[TRIAL]);
                    return trial;
                });
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    String.format(
                            Locale.ROOT,
                            "Replies cannot be kept in %s: %s. Make it a writable directory, or name another one.",
                            directory,
                            e),
                    e);
        }
    }

    /**
     * {@return why no reply of a model can be kept, so that none is worth paying for; null if it can} Once one was lost, none is
     * until the files are closed. Before the first, the model's own file is tried.
     */
    @Nullable
    ModelException unkeepable(String model) {
        UncheckedIOException before = lost;
        try {
            if (before == null) {
                tried.computeIfAbsent(model, this::canBeWritten);
            }
        } catch (UncheckedIOException e) {
            before = e;
        }
        return before == null
                ? null
                : ModelException.unasked(ModelException.Kind.UNAVAILABLE, String.valueOf(before.getMessage()));
    }

    private boolean canBeWritten(String model) {
        Path file = file(model);
        try {
            return Files.exists(file) && ForkLock.holding(file, open -> true);
        } catch (IOException e) {
            throw lost(file, e);
        }
    }

    private UncheckedIOException lost(Path file, IOException e) {
        UncheckedIOException failure = new UncheckedIOException(
                String.format(
                        Locale.ROOT,
                        "The reply cannot be kept in %s: %s. Make the file and its directory writable.",
                        file,
                        e),
                e);
        lost = failure;
        return failure;
    }

    private interface Reading<T extends @Nullable Object> {
        T from(RecordingFile file) throws IOException;
    }

    private static <T extends @Nullable Object> T reading(RecordingFile file, Reading<T> reading) {
        try {
            return reading.from(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    String.format(Locale.ROOT, "The recordings in %s cannot be read: %s", file.path(), e), e);
        }
    }

    private RecordingFile recording(String model) {
        return files.computeIfAbsent(file(model), path -> new RecordingFile(path));
    }

    /** Has replies found and kept, of a journal, where the run of this JVM does. */
    synchronized void begin() {
        if (journal == null || journal.isBegun()) {
            return;
        }
        writing(() -> {
            directory = journal.begin();
            paths.clear();
        });
    }

    /** Makes a reply count no more. */
    void drop(RecordedRequest request, int draw) {
        writing(() -> recording(request.model()).drop(new ReplyKey(request.hash(), draw)));
    }

    /**
     * Closes the files after a complete JUnit execution: no later live run takes over its replies, while others of the same run
     * still find them.
     */
    public void finish() {
        close(true);
    }

    /** Lets go of the files; they are opened anew when asked for again. A later live run goes on from what they hold. */
    @Override
    public void close() {
        close(false);
    }

    private synchronized void close(boolean complete) {
        files.values()
                .forEach(file -> reading(file, open -> {
                    open.close();
                    return open;
                }));
        files.clear();
        tried.clear();
        lost = null;
        if (journal != null) {
            writing(() -> journal.end(complete));
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void writing(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    String.format(Locale.ROOT, "The journal in %s cannot be written: %s", directory, e), e);
        }
    }
}
