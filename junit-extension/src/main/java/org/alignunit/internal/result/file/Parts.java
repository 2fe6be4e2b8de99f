package org.alignunit.internal.result.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alignunit.internal.forks.TestRun;

/**
 * The files that JVMs append to, one for each JVM and test class, in a folder of its own for each run. No two JVMs write to
 * one file, so that none needs a lock to lose nothing.
 */
record Parts(Path folder) {
    static final String SUFFIX = ".jsonl";

    /** Of this JVM, and of this class loader in it: each execution of Failsafe without a fork has one. */
    private static final String JVM = TestRun.ofThisJvm().text() + "-" + Math.abs(System.nanoTime());

    private static final Pattern PROCESS = Pattern.compile("(\\d{1,18})-(\\d{1,18})(-\\d+)?");

    /** {@return this JVM's own file} */
    Path own(String run, String name) {
        return folder.resolve(runFolder(run)).resolve(JVM).resolve(name + SUFFIX);
    }

    private static String runFolder(String run) {
        return PROCESS.matcher(run).matches() ? run : TestRun.fileName(run);
    }

    /** {@return all files of a test class, those of JVMs that began first ahead} */
    List<Path> of(String name) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path jvm : jvms()) {
            Path file = jvm.resolve(name + SUFFIX);
            if (Files.exists(file)) {
                files.add(file);
            }
        }
        return files;
    }

    /** {@return the test classes that there are files of} */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jvm : jvms()) {
            for (Path file : list(jvm)) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    names.add(name.substring(0, name.length() - SUFFIX.length()));
                }
            }
        }
        return names;
    }

    private List<Path> jvms() throws IOException {
        List<Path> jvms = new ArrayList<>();
        for (Path run : list(folder)) {
            jvms.addAll(list(run));
        }
        jvms.sort(Comparator.comparing(Parts::begun).thenComparing(Path::toString));
        return jvms;
    }

    private static long begun(Path jvm) {
        String name = jvm.getFileName().toString();
        try {
            return Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
        } catch (NumberFormatException foreign) {
            return 0;
        }
    }

    /** Drops the files of runs that were over before this JVM began: what they found stands in the files of the classes. */
    void dropOver(String own) {
        Instant began = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        try {
            for (Path run : list(folder)) {
                if (!run.endsWith(runFolder(own)) && isOver(run, began)) {
                    drop(run);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // another one drops them, or the next run does
        }
    }

    private static boolean isOver(Path run, Instant began) throws IOException {
        if (isAlive(run)) {
            return false;
        }
        for (Path jvm : list(run)) {
            if (isAlive(jvm)) {
                return false;
            }
            for (Path file : list(jvm)) {
                if (Files.getLastModifiedTime(file).compareTo(FileTime.from(began)) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isAlive(Path process) {
        return TestRun.in(process.getFileName().toString())
                .map(TestRun::isAlive)
                .orElse(false);
    }

    private static void drop(Path file) throws IOException {
        for (Path inner : list(file)) {
            drop(inner);
        }
        Files.deleteIfExists(file);
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
