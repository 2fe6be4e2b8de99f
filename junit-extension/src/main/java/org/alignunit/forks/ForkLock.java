package org.alignunit.forks;

import java.io.IOException;
import java.io.RandomAccessFile;

/** Lets one process at a time write a file. Threads of one JVM need a monitor besides: a lock is the whole process's. */
public final class ForkLock {
    private static final int ATTEMPTS = 200;
    private static final int MILLIS = 5;

    private ForkLock() {}

    /**
     * Waits for the lock of a file, which is held until the file is closed. It lies far behind the end, since Windows bars
     * reading what is locked.
     *
     * <p>POSIX systems refuse a wait that looks like a deadlock between processes, and forget that threads wait, not
     * processes: one thread of each of two processes may well wait for a file that another thread of the other is about to
     * let go. Such a refusal is tried again.
     *
     * @param file open for writing
     * @throws IOException if the lock cannot be had, within a second where it is refused
     */
    public static void hold(RandomAccessFile file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                file.getChannel().lock(Long.MAX_VALUE - 1, 1, false);
                return;
            } catch (IOException refused) {
                if (attempt == ATTEMPTS || !file.getChannel().isOpen()) {
                    throw refused;
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
