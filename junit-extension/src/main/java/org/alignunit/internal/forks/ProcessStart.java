package org.alignunit.internal.forks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * When a process started. Linux counts from the start of the system, and Java makes a time of it by a clock that may be set
 * meanwhile: its count is read itself. Other systems keep the time as it was when the process started.
 */
final class ProcessStart {
    private static final Path PROCESSES = Path.of("/proc");

    /** Where the start stands behind the name, which may hold spaces and brackets. */
    private static final int PLACE = 20;

    /** Linux counts in hundredths of a second, for programs. */
    private static final int TICK_MILLIS = 10;

    private static final int COUNT_BITS = 38;
    private static final int BOOT_BITS = 20;

    private ProcessStart() {}

    /** {@return a mark of at most 18 digits, the same whenever and by whomever it is asked for} */
    static long of(ProcessHandle process) {
        return read(PROCESSES, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    static long read(Path processes, long process, Instant otherwise) {
        try {
            String line = text(processes.resolve(process + "/stat"));
            String count = line.substring(line.lastIndexOf(')') + 1).split(" ")[PLACE];
            return ((long) boot(processes) << COUNT_BITS) + Long.parseLong(count);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException absent) {
            return otherwise.toEpochMilli();
        }
    }

    /** {@return the mark of a process that would have started at a time of this boot} */
    static long at(Instant time) {
        try {
            BigDecimal up = new BigDecimal(text(PROCESSES.resolve("uptime")).split(" ")[0]);
            long ago = Duration.between(time, Instant.now()).toMillis();
            long count = up.movePointRight(3).longValue() - ago;
            return ((long) boot(PROCESSES) << COUNT_BITS) + count / TICK_MILLIS;
        } catch (IOException | NumberFormatException absent) {
            return time.toEpochMilli();
        }
    }

    /** Numbers and counts may be the same again once the system was started anew. */
    private static int boot(Path processes) {
        try {
            return text(processes.resolve("sys/kernel/random/boot_id")).hashCode() >>> Integer.SIZE - BOOT_BITS;
        } catch (IOException absent) {
            return 0;
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
