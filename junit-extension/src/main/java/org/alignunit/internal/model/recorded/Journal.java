package org.alignunit.internal.model.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.forks.TestRun;
import org.jspecify.annotations.Nullable;

/**
 * Where live runs keep what they paid for, each run with all of its forks. A run is over once none of its processes lives.
 * The next one drops those that came to their ends, and takes over the replies of any other.
 */
final class Journal {
    private final Path directory;
    private final Optional<String> name;
    private final TestRun process;
    private volatile List<ReplyStore> left = List.of();
    private @Nullable Path mark;

    /**
     * {@code name} identifies the run where it has one, else {@code process} does, which lives for as long as the run may go on.
     */
    Journal(Path directory, Optional<String> name, TestRun process) {
        this.directory = directory;
        this.name = name.map(given -> "run-" + TestRun.fileName(given));
        this.process = process;
    }

    Path directory() {
        return directory;
    }

    boolean isBegun() {
        return mark != null;
    }

    /** {@return the directory of the run in which a JUnit execution begins} */
    Path begin() throws IOException {
        return ForkLock.holding(lock(), open -> {
            Path own = null;
            List<ReplyStore> others = new ArrayList<>();
            for (JournalRun run : runs()) {
                if (isOwn(run.directory())) {
                    own = run.directory();
                } else if (run.isLeft()) {
                    others.add(ReplyStore.in(run.directory()));
                } else if (!run.isUnderWay()) {
                    run.drop();
                }
            }
            own = own == null ? create() : own;
            mark = new JournalRun(own).begin(process);
            left = others;
            return own;
        });
    }

    /** {@return whether the reply may be in {@code own} now} It is moved there; another fork may have moved it as well. */
    boolean take(ReplyStore own, RecordedRequest request, int draw) {
        for (ReplyStore run : left) {
            run.find(request, draw).ifPresent(reply -> {
                own.add(request, draw, reply); // first, so that it is always somewhere
                run.drop(request, draw);
            });
        }
        return !left.isEmpty();
    }

    /** {@return what was wrong with the files that were left} */
    List<String> problems() {
        return left.stream().flatMap(run -> run.problems().stream()).toList();
    }

    /** Ends the execution. A complete one needs its replies no more, but other executions of its run may. */
    void end(boolean complete) throws IOException {
        Path begun = mark;
        left.forEach(ReplyStore::close);
        left = List.of();
        mark = null;
        if (begun == null) {
            return;
        }
        ForkLock.holding(lock(), open -> {
            JournalRun run = new JournalRun(begun.getParent());
            if (!Files.exists(begun)) {
                return complete; // cleaned away meanwhile
            }
            if (complete) {
                run.end(begun);
            } else if (isAlone()) {
                run.leave(begun);
            }
            if (complete && isAlone()) {
                run.drop();
            }
            return complete;
        });
    }

    private Path lock() {
        return directory.resolve("lock");
    }

    private List<JournalRun> runs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory).map(JournalRun::new).toList();
        }
    }

    /** Whether no other process belongs to the run: then each JUnit execution is one by itself. */
    private boolean isAlone() {
        return name.isEmpty() && process.equals(TestRun.ofThisJvm());
    }

    private Path create() throws IOException {
        String shared = name.orElseGet(() -> JournalRun.prefix(process));
        return isAlone()
                ? Files.createTempDirectory(directory, shared + "-")
                : Files.createDirectory(directory.resolve(shared));
    }

    private boolean isOwn(Path run) {
        if (isAlone()) {
            return false;
        }
        return name.map(run::endsWith)
                .orElseGet(() -> JournalRun.process(run).map(process::equals).orElse(false));
    }
}
