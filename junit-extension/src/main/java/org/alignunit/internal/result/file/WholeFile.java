package org.alignunit.internal.result.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.forks.TestRun;

/**
 * Writes a file of one test class, test by test, from any thread. Each time the file is written whole and renamed into
 * place, so that a reader or a killed run never sees half of it.
 */
final class WholeFile<T extends Record> {
    private final ReportFiles<T> kind;
    private final Path file;
    /** Each test case of ours with all of its runs. */
    private final Map<Case<T>, List<T>> ours;

    /** What was written last, by test case. */
    private Map<T, byte[]> formatted = new IdentityHashMap<>();

    /** What other JVMs wrote, with what they read of ours. */
    private List<T> foreign = List.of();

    /** What is on disk counts only if it is newer than this: at first the start of the run, then our own last write. */
    private FileTime seen;

    WholeFile(ReportFiles<T> kind, Path file) {
        this(kind, file, FileTime.from(TestRun.began()));
    }

    WholeFile(ReportFiles<T> kind, Path file, FileTime started) {
        this.kind = kind;
        this.file = file;
        this.seen = started;
        ours = new TreeMap<>(
                Comparator.comparing((Case<T> test) -> test.first(), kind.order).thenComparing(Case::id));
    }

    /** Adds a run of a test case and writes the file. */
    synchronized void add(T test, String id) {
        try {
            ForkLock.directories(file.getParent());
            mergeForeign();
            ours.computeIfAbsent(new Case<>(test, id), fresh -> new ArrayList<>())
                    .add(test);
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    String.format(
                            Locale.ROOT,
                            "Cannot write the %s of %s to the directory %s (%s). Make it writable, or name another with the configuration parameter alignunit.output.",
                            kind.folder,
                            testClass(),
                            file.getParent(),
                            e),
                    e);
        }
    }

    private String testClass() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private void mergeForeign() throws IOException {
        if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(seen) > 0) {
            List<T> read = kind.read(file);
            if (kind.united) {
                foreign = united(List.of(foreign, read));
                return;
            }
            Set<T> again = new TreeSet<>(kind.order);
            again.addAll(read);
            foreign = Stream.concat(foreign.stream().filter(known -> !again.contains(known)), read.stream())
                    .toList();
        }
    }

    /** A file does not tell two cases of one name and id apart: of those like ours, others' count where they are worse. */
    private List<T> all() {
        if (kind.united) {
            List<List<T>> runs = new ArrayList<>(List.of(foreign));
            runs.addAll(ours.values());
            return united(runs);
        }
        List<T> mine = repeated(ours.values());
        if (foreign.isEmpty()) {
            return mine;
        }
        Map<T, Integer> worst = new TreeMap<>(kind.order);
        mine.forEach(test -> worst.merge(test, kind.severity.applyAsInt(test), Math::max));
        return Stream.concat(
                        mine.stream(),
                        foreign.stream()
                                .filter(other ->
                                        kind.severity.applyAsInt(other) > worst.getOrDefault(other, Integer.MIN_VALUE)))
                .sorted(kind.order)
                .toList();
    }

    private List<T> united(Collection<List<T>> runs) {
        Map<T, List<T>> each = new TreeMap<>(kind.order);
        for (List<T> some : runs) {
            for (T run : some) {
                each.computeIfAbsent(run, fresh -> new ArrayList<>()).add(run);
            }
        }
        return repeated(each.values());
    }

    private List<T> repeated(Collection<List<T>> runs) {
        List<T> repeated = new ArrayList<>();
        for (List<T> ofOne : runs) {
            repeated.add(kind.repeated.apply(ofOne));
        }
        return repeated;
    }

    private void write() throws IOException {
        Path whole = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(new FileOutputStream(whole.toFile()))) { // a channel would load 30 classes
                ReportJson.write(out, kind.schema, entries());
            }
            FileTime written = Files.getLastModifiedTime(whole);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            seen = written;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private List<byte[]> entries() {
        Map<T, byte[]> known = formatted;
        formatted = new IdentityHashMap<>();
        List<byte[]> entries = new ArrayList<>();
        for (T test : all()) {
            byte[] entry = known.containsKey(test) ? known.get(test) : ReportJson.entry(test);
            formatted.put(test, entry);
            entries.add(entry);
        }
        return entries;
    }

    /** A test case of this JVM by its first run, and its id in JUnit: a test may ask the same twice. */
    private record Case<T>(T first, String id) {}
}
