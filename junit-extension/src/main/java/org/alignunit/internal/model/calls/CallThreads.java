package org.alignunit.internal.model.calls;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for calls that block. How many run at once is for a {@link CallQueue} to say. */
public final class CallThreads {
    private CallThreads() {}

    /** {@return threads that end when idle and keep no JVM alive; each call runs on one of its own} */
    public static ExecutorService of(String name) {
        return Executors.newCachedThreadPool(call -> {
            Thread thread = new Thread(call, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
