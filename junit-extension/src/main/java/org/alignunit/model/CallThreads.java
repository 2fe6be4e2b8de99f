package org.alignunit.model;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that wait for the calls of a client that blocks. */
public final class CallThreads {
    private static final int IDLE_SECONDS = 10;

    private CallThreads() {}

    /**
     * Threads that end by themselves when idle, and keep no JVM alive.
     *
     * @param name of the threads
     * @param concurrency calls under way at once, at least 1; the others wait in line
     * @return runs each call on a thread of its own
     * @throws IllegalArgumentException if the concurrency is less than 1
     */
    public static Executor of(String name, int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, but is " + concurrency);
        }
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                concurrency, concurrency, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), call -> {
                    Thread thread = new Thread(call, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
