package org.alignunit.internal.model.calls;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * Detects that a server is down: enough calls in a row were given up and none was answered. For half a minute, no call is
 * worth making then. One object per server. Safe for use by several threads.
 */
public final class Outage {
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final LongSupplier nanoTime;
    private @Nullable ModelException reason;
    private long until;
    private long answered;
    private int lost;

    /** {@code nanoTime}: as {@link System#nanoTime}. */
    public Outage(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** {@return why no call is worth making now; null if the server may be up} */
    public synchronized @Nullable ModelException reason() {
        return reason != null && nanoTime.getAsLong() - until < 0 ? reason : null;
    }

    /** Learns that the server answered a call. */
    public synchronized void answered() {
        answered++;
        lost = 0;
        reason = null;
    }

    /** {@return how many calls the server has answered} */
    public synchronized long answers() {
        return answered;
    }

    /**
     * Learns that a call was given up; {@code inARow}: how many in a row are an outage, 0 if this one shows that the server is up.
     */
    public synchronized void lost(ModelException failure, int inARow) {
        lost = inARow == 0 ? 0 : lost + 1;
        if (lost >= inARow && inARow > 0) {
            reason = failure;
            until = nanoTime.getAsLong() + PAUSE.toNanos();
        }
    }
}
