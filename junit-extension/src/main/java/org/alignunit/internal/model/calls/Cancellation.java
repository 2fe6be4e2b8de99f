package org.alignunit.internal.model.calls;

import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * Tells when nobody waits for a test's replies any more, as after a time-out, or the JVM shuts down: then no further call is
 * made. Safe for use by several threads.
 */
public final class Cancellation {
    private final Thread waiting = Thread.currentThread();
    private volatile boolean cancelled;

    /** Ends all calls of a JVM that shuts down; not loaded before the first of them. */
    private static final class Shutdown {
        private static volatile boolean begun;

        static {
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> begun = true, "alignunit-shutdown"));
            } catch (IllegalStateException underWay) {
                begun = true;
            }
        }
    }

    /** Of a test whose replies the calling thread is to wait for. */
    public Cancellation() {}

    /** Nobody waits any more. */
    public void cancel() {
        cancelled = true;
    }

    /** Fails once nobody waits any more. */
    public void require() {
        if (cancelled) {
            throw because("the test was interrupted");
        }
    }

    /** {@return why no further call may be made; null if it may} */
    public @Nullable ModelException reason() {
        return cancelled || waiting.isInterrupted() ? because("the test was interrupted") : shutdown();
    }

    /** {@return why no call of this JVM may be made; null if it may} */
    public static @Nullable ModelException shutdown() {
        return Shutdown.begun ? because("the JVM is shutting down") : null;
    }

    private static ModelException because(String what) {
        return ModelException.unasked(ModelException.Kind.UNAVAILABLE, what + ", so that no further call is made");
    }
}
