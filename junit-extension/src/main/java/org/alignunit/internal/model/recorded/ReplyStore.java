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
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The recorded replies of a directory, one file per model. Safe for use by several threads and processes. Throws an
 * {@link UncheckedIOException} where the directory cannot be read or written.
 */
public final class ReplyStore implements AutoCloseable {
    /** Bytes of a reply that is long. */
    private static final int TRIAL = 1 << 12;

    private final Clock clock;
    private final Map<String, ModelFiles> models = new ConcurrentHashMap<>();
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
        ModelFiles files = files(request.model());
        return Optional.ofNullable(reading(files.named().path(), () -> files.find(key)));
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
            return files(request.model()).append(request, new ReplyKey(request.hash(), draw), dated);
        } catch (IOException e) {
            throw lost(request.model(), e);
        }
    }

    /** {@return whether a reply is kept} */
    public boolean contains(RecordedRequest request, int draw) {
        ModelFiles files = files(request.model());
        return reading(files.named().path(), () -> files.contains(new ReplyKey(request.hash(), draw)));
    }

    /** {@return how many prompts to a model there are replies to} */
    public int prompts(String model) {
        ModelFiles files = files(model);
        return reading(
                files.named().path(),
                () -> files.named().prompts() + files.apart().prompts());
    }

    /** {@return one sentence for each torn or changed line met so far, with its file and line; best logged at the end} */
    public List<String> problems() {
        List<String> all = new ArrayList<>();
        if (journal != null) {
            all.addAll(journal.problems());
        }
        files.values().forEach(file -> all.addAll(reading(file.path(), file::problems)));
        return all;
    }

    /**
     * {@return where a model's replies are kept} All but letters, digits, dots, hyphens and underscores become hyphens. Where that
     * is another model's file, which its first prompt tells, a hash of the name follows.
     */
    public Path file(String model) {
        ModelFiles files = files(model);
        return reading(files.named().path(), files::path);
    }

    private ModelFiles files(String model) {
        return models.computeIfAbsent(
                model,
                name -> ModelFiles.of(
                        name, file -> files.computeIfAbsent(directory.resolve(file), RecordingFile::new)));
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
                            "Replies cannot be kept in %s: %s. Make it a directory that can be locked and written, or name another one.",
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
        try {
            files(model).requireWritable();
            return true;
        } catch (IOException e) {
            throw lost(model, e);
        }
    }

    private UncheckedIOException lost(String model, IOException e) {
        UncheckedIOException failure = new UncheckedIOException(
                String.format(
                        Locale.ROOT,
                        "The reply cannot be kept in %s: %s. Make the file and its directory writable.",
                        files(model).named().path(),
                        e),
                e);
        lost = failure;
        return failure;
    }

    private interface Reading<T extends @Nullable Object> {
        T read() throws IOException;
    }

    private static <T extends @Nullable Object> T reading(Path file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    String.format(Locale.ROOT, "The recordings in %s cannot be read: %s", file, e), e);
        }
    }

    /** Has replies found and kept, of a journal, where the run of this JVM does. */
    synchronized void begin() {
        if (journal == null || journal.isBegun()) {
            return;
        }
        writing(() -> {
            directory = journal.begin();
            models.clear();
        });
    }

    /** Makes a reply count no more. */
    void drop(RecordedRequest request, int draw) {
        writing(() -> files(request.model()).drop(new ReplyKey(request.hash(), draw)));
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
                .forEach(file -> reading(file.path(), () -> {
                    file.close();
                    return file;
                }));
        files.clear();
        models.clear();
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
