package org.alignunit.internal.model.adapted;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls before they are made: for good once the server has refused the client, for half a minute where several calls in
 * a row found nobody there. Safe for use by several threads.
 */
final class CircuitBreaker {
    static final int IN_A_ROW = 5;
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final LongSupplier nanoTime;
    private @Nullable ModelException refusal;
    private @Nullable ModelException outage;
    private long until;
    private int lost;

    /**
     * A breaker that knows of nothing bad.
     *
     * @param nanoTime as {@link System#nanoTime}
     */
    CircuitBreaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** {@return why no call is worth making now; null if one may be} */
    synchronized @Nullable ModelException open() {
        if (refusal != null) {
            return refusal;
        }
        return outage != null && nanoTime.getAsLong() - until < 0 ? outage : null;
    }

    synchronized void answered() {
        lost = 0;
        outage = null;
    }

    /**
     * Takes note of a failed call.
     *
     * @param failure what came of it
     * @param nobodyThere whether the server was broken, silent or not there
     * @return what to say: of all refusals, the first
     */
    synchronized ModelException failed(ModelException failure, boolean nobodyThere) {
        if (failure.kind() == ModelException.Kind.REFUSED) {
            ModelException first = refusal == null ? failure : refusal;
            refusal = first;
            return first;
        }
        lost = nobodyThere ? lost + 1 : 0;
        if (lost >= IN_A_ROW) {
            outage = failure;
            until = nanoTime.getAsLong() + PAUSE.toNanos();
        }
        return failure;
    }
}
