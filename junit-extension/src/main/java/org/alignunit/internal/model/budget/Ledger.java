package org.alignunit.internal.model.budget;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.forks.TestRun;
import org.jspecify.annotations.Nullable;

/**
 * What a run has spent, in a file of one line that all of its forks share. A killed process leaves its reservations: what
 * they were for may have been charged. A ledger that vanished ends the spending of whoever knew it.
 */
final class Ledger {
    private static final String FORM = "%020d %020d %020d %020d %s";
    private static final Pattern OF_A_PROCESS = Pattern.compile("(\\d{1,18})\\.txt");
    private static final Duration KEPT = Duration.ofDays(1);

    /** A run that has a name is told by it alone, whenever its processes began. */
    private static final TestRun NAMED = new TestRun(0, 0);

    /** The ledgers that this JVM has used; each is looked at by whoever holds its file. */
    private static final Map<Path, Known> KNOWN = new ConcurrentHashMap<>();

    private final Path file;
    private final TestRun run;
    private final Path real;
    private final Optional<Witness> witness;

    /** A ledger as it was seen last, with what this JVM has spent, which is the least that it may hold. */
    private record Known(String id, Spent last, Spent own, boolean vanished) {}

    /** What stands in the file. */
    private record Entry(String id, Spent spent) {}

    /** {@code run}: a file of another run, whose process had the same number, begins anew. */
    private Ledger(Path file, TestRun run, boolean witnessed) {
        this.file = file;
        this.run = run;
        real = ForkLock.real(file);
        witness = witnessed ? Optional.of(Witness.of(real, run)) : Optional.empty();
    }

    /** What no other JVM shares needs no witness, and that of a process which serves many builds would outlive each. */
    static Ledger of(Path directory, TestRun run) {
        boolean ofABuild = run.equals(TestRun.ofOneBuild()) && !run.equals(TestRun.ofThisJvm());
        return new Ledger(directory.resolve(run.process() + ".txt"), run, ofABuild);
    }

    /** A run that was given a name: it lasts as long as its file. */
    static Ledger of(Path directory, String run) {
        return new Ledger(directory.resolve(TestRun.fileName(run) + ".txt"), NAMED, false);
    }

    /** {@return the new amounts} Nobody else changes them meanwhile; nothing changes where {@code change} throws. */
    Spent update(UnaryOperator<Spent> change) throws IOException {
        return ForkLock.holding(file, open -> {
            Entry entry = read(open);
            Known known = KNOWN.get(real);
            if (known != null) {
                requireThere(known, entry, open);
            } else if (entry == null && witness.map(Witness::saw).orElse(false)) {
                throw vanished();
            }
            String id = entry == null ? UUID.randomUUID().toString() : entry.id();
            Spent own = known == null ? Spent.NOTHING : known.own();
            Spent before = entry == null ? Spent.NOTHING : entry.spent().atLeast(own);
            Spent after = change.apply(before);
            write(open, id, after);
            KNOWN.put(real, new Known(id, after, own.plus(after.minus(before)), false));
            if (entry == null) {
                witness.ifPresent(Witness::begin);
                tidy();
            }
            return after;
        });
    }

    /** Fails if the ledger is not the one that it was; other forks find there what this JVM knew last. */
    private void requireThere(Known known, @Nullable Entry entry, RandomAccessFile open) throws IOException {
        if (!known.vanished() && entry != null && entry.id().equals(known.id())) {
            return;
        }
        KNOWN.put(real, new Known(known.id(), known.last(), known.own(), true));
        if (entry == null) {
            write(open, known.id(), known.last());
        }
        throw vanished();
    }

    private IOException vanished() {
        return new IOException(file.getFileName() + " vanished during the run, as mvn clean makes it");
    }

    private void write(RandomAccessFile open, String id, Spent spent) throws IOException {
        String fields =
                String.format(Locale.ROOT, FORM, run.started(), spent.calls(), spent.tokens(), spent.picoUsd(), id);
        String line = fields + " " + sum(fields) + System.lineSeparator();
        open.seek(0);
        open.write(line.getBytes(StandardCharsets.US_ASCII));
        open.setLength(line.length());
    }

    /** {@return what the file holds of this run; null if nothing} */
    private @Nullable Entry read(RandomAccessFile open) throws IOException {
        open.seek(0);
        String line = open.readLine();
        if (line == null) {
            return null;
        }
        try {
            String[] fields = line.strip().split(" ");
            String summed = String.join(" ", Arrays.copyOf(fields, 5));
            if (!line.strip().equals(summed + " " + sum(summed))) {
                throw new IOException("it is damaged or of another version; delete it");
            }
            return run.started() == Long.parseLong(fields[0])
                    ? new Entry(
                            fields[4],
                            new Spent(Long.parseLong(fields[1]), Long.parseLong(fields[2]), Long.parseLong(fields[3])))
                    : null;
        } catch (NumberFormatException e) {
            throw new IOException("it is no ledger of a budget; delete it", e);
        }
    }

    private static String sum(String fields) {
        CRC32C sum = new CRC32C();
        sum.update(fields.getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Each run of a process leaves a file; a day after its end it tells nobody anything. */
    private void tidy() {
        Instant recent = Instant.now().minus(KEPT);
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            for (Path other : files.filter(Ledger::isOver).toList()) {
                if (Files.getLastModifiedTime(other).toInstant().isBefore(recent)) {
                    Files.delete(other);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // then the next run does it, or another one has done it
        }
    }

    private static boolean isOver(Path ledger) {
        Matcher process = OF_A_PROCESS.matcher(ledger.getFileName().toString());
        return process.matches()
                && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty();
    }
}
