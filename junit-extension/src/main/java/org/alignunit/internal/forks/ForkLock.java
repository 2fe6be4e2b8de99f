package org.alignunit.internal.forks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one at a time act on a file: of all processes by a file lock, of the threads of one JVM by a monitor. */
public final class ForkLock {
    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();
    private static final int ATTEMPTS = 200;
    private static final int MILLIS = 5;

    private ForkLock() {}

    /** What is done while nobody else acts on a file, which is open for reading and writing. */
    public interface Action<T> {
        T on(RandomAccessFile file) throws IOException;
    }

    /**
     * Acts on a file while nobody else does, and creates the file and its directory. Fails if the lock is refused for a
     * second.
     */
    public static <T> T holding(Path file, Action<T> action) throws IOException {
        // an interrupt that came before would break the lock, and with it lose what was paid for
        boolean interrupted = Thread.interrupted();
        try {
            synchronized (monitor(file)) {
                directories(file.toAbsolutePath().getParent());
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    lock(open);
                    return action.on(open);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Makes a directory and those above it where they are absent; unlike {@link Files#createDirectories} of older platforms
     * it takes a link to a directory for one.
     */
    public static void directories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
    }

    /** {@return the object that threads of this JVM lock to act on a file, by whatever path it is named} */
    public static Object monitor(Path file) {
        return MONITORS.computeIfAbsent(real(file), key -> new Object());
    }

    /** {@return the path of a file free of links; the file need not exist} */
    public static Path real(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            return absolute.toRealPath();
        } catch (IOException absent) {
            Path parent = absolute.getParent();
            return parent == null
                    ? absolute
                    : real(parent).resolve(absolute.getFileName()).normalize();
        }
    }

    /**
     * Waits for the lock of a file, which is held until the file is closed. It lies far behind the end, since Windows bars
     * reading what is locked.
     *
     * <p>POSIX systems refuse a wait that looks like a deadlock between processes, and forget that threads wait, not
     * processes: one thread of each of two processes may well wait for a file that another thread of the other is about to
     * let go. Such a refusal is tried again, and so is any other: they differ in words of the system's language alone.
     */
    private static void lock(RandomAccessFile file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                file.getChannel().lock(Long.MAX_VALUE - 1, 1, false);
                return;
            } catch (IOException | OverlappingFileLockException refused) { // the latter by another class loader's class
                if (attempt == ATTEMPTS || !file.getChannel().isOpen()) {
                    throw refused instanceof IOException failure
                            ? failure
                            : new IOException("the file is locked within this JVM", refused);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a file that another process writes", e);
        }
    }
}
