package org.alignunit.internal.run.display;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.internal.run.progress.ProgressSnapshot;
import org.alignunit.internal.text.Logs;

/**
 * Adds up where the forks of a build stand that are at work, in a file of a line a JVM, since all of them have one terminal
 * and one log. The one that began first shows the sum.
 */
final class ForksTogether {

    private final Path file;
    private final TestRun jvm;

    ForksTogether(Path file, TestRun jvm) {
        this.file = file;
        this.jvm = jvm;
    }

    /** {@return what to show: the sum where it is on this JVM to show it, else nothing} */
    Optional<ProgressSnapshot> with(ProgressSnapshot mine) {
        try {
            return ForkLock.holding(file, open -> {
                Map<TestRun, ProgressSnapshot> all = read(open);
                all.put(jvm, mine); // where it stands already, else last
                write(open, all);
                return all.keySet().iterator().next().equals(jvm)
                        ? all.values().stream().reduce(ProgressSnapshot::plus)
                        : Optional.empty();
            });
        } catch (IOException e) {
            Logs.debug(ForksTogether.class, "where other forks stand is not known", e);
            return Optional.of(mine);
        }
    }

    /** This JVM is done. */
    void leave() {
        try {
            boolean last = ForkLock.holding(file, open -> {
                Map<TestRun, ProgressSnapshot> others = read(open);
                others.remove(jvm);
                write(open, others);
                return others.isEmpty();
            });
            if (last) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            Logs.debug(ForksTogether.class, "left to the next build: " + file, e);
        }
    }

    /** What lives, in the order in which it began. */
    private Map<TestRun, ProgressSnapshot> read(RandomAccessFile open) throws IOException {
        byte[] bytes = new byte[(int) open.length()];
        open.seek(0);
        open.readFully(bytes);
        Map<TestRun, ProgressSnapshot> all = new LinkedHashMap<>();
        for (String line : new String(bytes, StandardCharsets.US_ASCII).split("\n")) {
            String[] fields = line.split(" ");
            try {
                TestRun other = new TestRun(number(fields, 0), number(fields, 1));
                if (other.isAlive()) {
                    all.put(other, snapshot(fields));
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException torn) {
                // a fork was killed as it wrote; it writes no more
            }
        }
        return all;
    }

    private void write(RandomAccessFile open, Map<TestRun, ProgressSnapshot> all) throws IOException {
        byte[] bytes = all.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
        open.seek(0);
        open.write(bytes);
        open.setLength(bytes.length);
    }

    private static String line(TestRun fork, ProgressSnapshot now) {
        return Stream.of(
                        fork.process(),
                        fork.started(),
                        now.testsDone(),
                        now.tests(),
                        now.calls(),
                        now.replayed(),
                        now.expected().orElse(-1),
                        now.usd().orElse(-1),
                        now.active().toMillis())
                .map(String::valueOf)
                .collect(Collectors.joining(" ", "", "\n"));
    }

    private static ProgressSnapshot snapshot(String[] fields) {
        long expected = number(fields, 6);
        double usd = Double.parseDouble(fields[7]);
        return new ProgressSnapshot(
                (int) number(fields, 2),
                (int) number(fields, 3),
                number(fields, 4),
                number(fields, 5),
                expected < 0 ? OptionalLong.empty() : OptionalLong.of(expected),
                usd < 0 ? OptionalDouble.empty() : OptionalDouble.of(usd),
                Duration.ofMillis(number(fields, 8)));
    }

    private static long number(String[] fields, int at) {
        return Long.parseLong(fields[at]);
    }
}
