package org.alignunit.internal.result.file;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.internal.result.TestEntry;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file of one test class, test by test, from any thread. Each time the file is written whole and renamed into
 * place, so that a reader or a killed run never sees half of it.
 *
 * @param <T> what it holds of a test case
 */
final class WholeFile<T extends TestEntry> {
    private final FileKind<T, ?> kind;
    private final Path file;
    /** Each test case of ours with all of its runs. */
    private final Map<Key, List<T>> ours = new TreeMap<>();

    /** What other JVMs wrote, with what they read of ours. */
    private List<T> foreign = List.of();

    /** What is on disk counts only if it is newer than this: at first the start of the run, then our own last write. */
    private FileTime seen;

    WholeFile(FileKind<T, ?> kind, Path file) {
        this(kind, file, FileTime.from(TestRun.began()));
    }

    WholeFile(FileKind<T, ?> kind, Path file, FileTime started) {
        this.kind = kind;
        this.file = file;
        this.seen = started;
    }

    /**
     * Adds a run of a test case and writes the file.
     *
     * @param id tells it from others of the same method, display name and model
     */
    synchronized void add(T test, String id) {
        try {
            ForkLock.directories(file.getParent());
            mergeForeign();
            ours.computeIfAbsent(new Key(Name.of(test), id), key -> new ArrayList<>())
                    .add(test);
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the %s of %s to the directory %s (%s). Make it writable, or name another with the configuration parameter alignunit.output."
                            .formatted(kind.folder(), test.testClass(), file.getParent(), e),
                    e);
        }
    }

    private void mergeForeign() throws IOException {
        FileTime modified = modified();
        if (modified != null && modified.compareTo(seen) > 0) {
            List<T> read = kind.entries(file);
            if (kind.united()) {
                foreign = united(List.of(foreign, read));
                return;
            }
            Set<Name> again = read.stream().map(Name::of).collect(Collectors.toCollection(TreeSet::new));
            foreign = Stream.concat(foreign.stream().filter(known -> !again.contains(Name.of(known))), read.stream())
                    .toList();
        }
    }

    /** A file does not tell two cases of one name apart: of those named like ours, others' count where they are worse. */
    private List<T> all() {
        if (kind.united()) {
            List<List<T>> runs = new ArrayList<>(List.of(foreign));
            runs.addAll(ours.values());
            return united(runs);
        }
        List<T> mine = repeated(ours.values());
        if (foreign.isEmpty()) {
            return mine;
        }
        Map<Name, Integer> worst =
                mine.stream().collect(Collectors.toMap(Name::of, kind.severity()::applyAsInt, Math::max, TreeMap::new));
        return Stream.concat(
                        mine.stream(),
                        foreign.stream()
                                .filter(other -> kind.severity().applyAsInt(other)
                                        > worst.getOrDefault(Name.of(other), Integer.MIN_VALUE)))
                .sorted(Comparator.comparing(Name::of))
                .toList();
    }

    private List<T> united(Collection<List<T>> runs) {
        Map<Name, List<T>> each = new TreeMap<>();
        for (List<T> some : runs) {
            for (T run : some) {
                each.computeIfAbsent(Name.of(run), name -> new ArrayList<>()).add(run);
            }
        }
        return repeated(each.values());
    }

    private List<T> repeated(Collection<List<T>> runs) {
        List<T> repeated = new ArrayList<>();
        for (List<T> ofOne : runs) {
            repeated.add(kind.repeated().apply(ofOne));
        }
        return repeated;
    }

    private @Nullable FileTime modified() throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
    }

    private void write() throws IOException {
        Path whole = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (OutputStream out = new FileOutputStream(whole.toFile())) { // a channel would load 30 classes
                out.write(kind.format(all()));
            }
            FileTime written = Files.getLastModifiedTime(whole);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            seen = written;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** What a file tells a test case from others by. */
    private record Name(String testMethod, String displayName, String model) implements Comparable<Name> {
        static Name of(TestEntry test) {
            return new Name(test.testMethod(), test.displayName(), test.model());
        }

        @Override
        public int compareTo(Name other) {
            int method = testMethod.compareTo(other.testMethod);
            int display = displayName.compareTo(other.displayName);
            return method != 0 ? method : display != 0 ? display : model.compareTo(other.model);
        }
    }

    private record Key(Name name, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int named = name.compareTo(other.name);
            return named != 0 ? named : id.compareTo(other.id);
        }
    }
}
