package org.alignunit.internal.model.budget;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.forks.TestRun;

/**
 * What a run has spent, in a file of one line that all of its forks share. A killed process leaves its reservations: what
 * they were for may have been charged.
 */
final class Ledger {
    private static final String FORM = "%020d %020d %020d %020d%n";
    private static final Pattern OF_A_PROCESS = Pattern.compile("(\\d{1,18})\\.txt");
    private static final Duration KEPT = Duration.ofDays(1);

    /** A run that has a name is told by it alone, whenever its processes began. */
    private static final TestRun NAMED = new TestRun(0, 0);

    private final Path file;
    private final TestRun run;

    /** {@code run}: a file of another run, whose process had the same number, begins anew. */
    private Ledger(Path file, TestRun run) {
        this.file = file;
        this.run = run;
    }

    static Ledger of(Path directory, TestRun run) {
        return new Ledger(directory.resolve(run.process() + ".txt"), run);
    }

    /** A run that was given a name: it lasts as long as its file. */
    static Ledger of(Path directory, String run) {
        return new Ledger(directory.resolve(TestRun.fileName(run) + ".txt"), NAMED);
    }

    /** {@return the new amounts} Nobody else changes them meanwhile; nothing changes where {@code change} throws. */
    Spent update(UnaryOperator<Spent> change) throws IOException {
        return ForkLock.holding(file, open -> {
            Spent after = change.apply(read(open));
            String line =
                    String.format(Locale.ROOT, FORM, run.started(), after.calls(), after.tokens(), after.picoUsd());
            open.seek(0);
            open.write(line.getBytes(StandardCharsets.US_ASCII));
            return after;
        });
    }

    private Spent read(RandomAccessFile open) throws IOException {
        open.seek(0);
        String line = open.readLine();
        if (line == null) {
            tidy();
            return Spent.NOTHING;
        }
        try {
            String[] fields = line.strip().split(" ");
            return run.started() == Long.parseLong(fields[0])
                    ? new Spent(Long.parseLong(fields[1]), Long.parseLong(fields[2]), Long.parseLong(fields[3]))
                    : Spent.NOTHING;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("it is no ledger of a budget; delete it", e);
        }
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
