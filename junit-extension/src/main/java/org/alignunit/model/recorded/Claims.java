package org.alignunit.model.recorded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alignunit.forks.ForkLock;
import org.alignunit.forks.TestRun;

/**
 * Which replies of a journal each live run rests on, a file a process. A run that ends leaves those alone that another one
 * claims, so that whichever is killed resumes with all that it had; a claim of a run that was over when this one began is
 * taken over from it.
 */
final class Claims {
    private final Path directory;
    private final Path lock;
    private final Path own;
    private final Set<ReplyKey> claimed = ConcurrentHashMap.newKeySet();
    private final Set<Path> over = new HashSet<>();
    private boolean begun;

    Claims(Path directory) {
        this.directory = directory;
        this.lock = directory.resolve("lock");
        TestRun self = TestRun.ofThisJvm();
        this.own = directory.resolve(self.process() + "-" + self.started().toEpochMilli());
    }

    /** Claims a reply, kept or yet to be asked for; on return the operating system has the claim. */
    void claim(ReplyKey key) throws IOException {
        if (claimed.contains(key)) {
            return;
        }
        ForkLock.holding(lock, open -> {
            if (claimed.contains(key)) {
                return own;
            }
            if (!begun) {
                others().filter(file -> !isAlive(file)).forEach(over::add);
                begun = true;
            }
            Files.writeString(
                    own,
                    "\n" + key.hash() + " " + key.draw(), // first the line feed: half a line may stand before it
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.WRITE);
            claimed.add(key); // not before it is written, lest another thread or attempt goes on without
            return own;
        });
    }

    /** What is dropped from a journal, with the claims held. */
    interface Drop {
        /**
         * Drops replies.
         *
         * @param claimed what others still rest on
         * @param alone whether nobody else uses the journal now
         * @return what was dropped
         */
        Set<ReplyKey> from(Set<ReplyKey> claimed, boolean alone) throws IOException;
    }

    /** Gives up the claims of this run, and of those it took over where it has done all that they had begun. */
    void release(Drop drop) throws IOException {
        ForkLock.holding(lock, open -> {
            Set<ReplyKey> others = new HashSet<>();
            boolean alone = true;
            for (Path file : others().toList()) {
                if (!over.contains(file)) {
                    others.addAll(keys(file));
                    alone &= !isAlive(file);
                }
            }
            Set<ReplyKey> done = drop.from(others, alone);
            Files.deleteIfExists(own);
            for (Path file : over) {
                if (Files.exists(file) && done.containsAll(keys(file))) {
                    Files.delete(file);
                }
            }
            return done;
        });
        forget();
    }

    /** Begins anew; the file stays for a later run to take over. */
    void forget() {
        claimed.clear();
        over.clear();
        begun = false;
    }

    private Stream<Path> others() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            return all.stream()
                    .filter(file -> file.getFileName().toString().matches("\\d+--?\\d+"))
                    .filter(file -> !file.equals(own));
        }
    }

    private static boolean isAlive(Path file) {
        String[] name = file.getFileName().toString().split("-", 2);
        return new TestRun(Long.parseLong(name[0]), Instant.ofEpochMilli(Long.parseLong(name[1]))).isAlive();
    }

    private static Set<ReplyKey> keys(Path file) throws IOException {
        Set<ReplyKey> keys = new HashSet<>();
        for (String line : Files.readString(file, StandardCharsets.US_ASCII).split("\n")) {
            String[] fields = line.split(" ");
            if (fields.length == 2 && fields[1].matches("\\d{1,9}")) { // a killed process may leave half a line
                keys.add(new ReplyKey(fields[0], Integer.parseInt(fields[1])));
            }
        }
        return keys;
    }
}
