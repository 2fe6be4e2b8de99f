package org.alignunit.internal.model.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.internal.text.Logs;

/**
 * What one run keeps in its directory: replies, and a mark for each JUnit execution, renamed when it comes to its end. A mark
 * names the process that lives for as long as the run may go on.
 */
record JournalRun(Path directory) {
    private static final String BEGUN = ".begun";
    private static final String ENDED = ".ended";

    /** {@return what names of files and directories begin with that belong to a process} */
    static String prefix(TestRun process) {
        return process.text();
    }

    /** {@return the process that a file or directory belongs to, if any} */
    static Optional<TestRun> process(Path file) {
        return TestRun.in(file.getFileName().toString());
    }

    /** Marks an execution as begun; what processes had begun that are gone goes on in it. */
    Path begin(TestRun process) throws IOException {
        for (Path gone : list(file -> isMark(file) && !isAlive(file))) {
            Files.delete(gone);
        }
        return Files.createTempFile(directory, prefix(process) + "-", BEGUN);
    }

    /** Marks an execution as one that came to its end. */
    void end(Path mark) throws IOException {
        Files.move(mark, mark.resolveSibling(mark.getFileName().toString().replace(BEGUN, ENDED)));
    }

    /** Marks an execution as one that did not come to its end, although its process may live on. */
    void leave(Path mark) throws IOException {
        Files.move(mark, mark.resolveSibling("left" + BEGUN));
    }

    /** {@return whether a process of the run lives} */
    boolean isUnderWay() throws IOException {
        return !list(file -> isMark(file) && isAlive(file)).isEmpty();
    }

    /** {@return whether it is over, did not come to its end, and has replies for another to go on from} */
    boolean isLeft() throws IOException {
        return !isUnderWay()
                && !list(file -> file.toString().endsWith(BEGUN)).isEmpty()
                && !list(file -> !isMark(file) && file.toFile().length() > 0).isEmpty();
    }

    /** Drops it; a system that keeps what somebody has open leaves it to a later one. */
    void drop() {
        try {
            for (Path file : list(every -> true)) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            Logs.debug(JournalRun.class, "left to a later run: " + directory, e);
        }
    }

    private List<Path> list(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(wanted).toList();
        }
    }

    private static boolean isMark(Path file) {
        return file.toString().endsWith(BEGUN) || file.toString().endsWith(ENDED);
    }

    private static boolean isAlive(Path mark) {
        return process(mark).map(TestRun::isAlive).orElse(false);
    }
}
