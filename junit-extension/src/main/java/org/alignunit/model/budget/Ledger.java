package org.alignunit.model.budget;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.alignunit.forks.ForkLock;
import org.alignunit.forks.TestRun;

/**
 * What a run has spent, in a file of one line that all of its forks share. Processes take turns by a file lock, threads of
 * one JVM by a monitor. A killed process leaves its reservations: what they were for may have been charged.
 */
final class Ledger {
    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

    /** Systems tell the start of a process from their clock, which may be set meanwhile. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private static final String FORM = "%020d %020d %020d %020d%n";

    private final Path file;
    private final Instant started;

    /**
     * A ledger.
     *
     * @param file where it is kept
     * @param started when the run began: a file of another run, whose process had the same number, begins anew
     */
    Ledger(Path file, Instant started) {
        this.file = file.toAbsolutePath().normalize();
        this.started = started;
    }

    static Ledger of(Path directory, TestRun run) {
        return new Ledger(directory.resolve(run.process() + ".txt"), run.started());
    }

    /** A run that was given a name: it lasts as long as its file. */
    static Ledger of(Path directory, String run) {
        String safe = run.replaceAll("[^A-Za-z0-9._-]+", "-");
        return new Ledger(
                directory.resolve("%s-%08x.txt"
                        .formatted(safe.substring(0, Math.min(safe.length(), 80)), run.hashCode())),
                Instant.EPOCH);
    }

    /**
     * Changes what was spent; nobody else can meanwhile.
     *
     * @param change gives the new amounts of the old ones; where it throws, nothing changes
     * @return the new amounts
     */
    Spent update(UnaryOperator<Spent> change) throws IOException {
        synchronized (MONITORS.computeIfAbsent(file, key -> new Object())) {
            Files.createDirectories(file.getParent());
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                ForkLock.hold(open);
                Spent after = change.apply(read(open));
                String line = String.format(
                        Locale.ROOT, FORM, started.toEpochMilli(), after.calls(), after.tokens(), after.picoUsd());
                open.seek(0);
                open.write(line.getBytes(StandardCharsets.US_ASCII));
                return after;
            }
        }
    }

    private Spent read(RandomAccessFile open) throws IOException {
        open.seek(0);
        String line = open.readLine();
        if (line == null) {
            return Spent.NOTHING;
        }
        try {
            String[] fields = line.strip().split(" ");
            Instant theirs = Instant.ofEpochMilli(Long.parseLong(fields[0]));
            return Duration.between(theirs, started).abs().compareTo(TOLERANCE) > 0
                    ? Spent.NOTHING
                    : new Spent(Long.parseLong(fields[1]), Long.parseLong(fields[2]), Long.parseLong(fields[3]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("it is no ledger of a budget; delete it", e);
        }
    }
}
