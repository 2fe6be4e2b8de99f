package org.alignunit.internal.model.calls;

import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * Ends the calls of one model before they are made: for good once the server has refused the client or the JVM shuts down, and
 * for the time of an {@link Outage}. Safe for use by several threads.
 */
public final class CircuitBreaker {
    private final Outage outage;
    private @Nullable ModelException refusal;

    public CircuitBreaker(Outage outage) {
        this.outage = outage;
    }

    /** {@return why no call is worth making now; null if one is} */
    public synchronized @Nullable ModelException reason() {
        ModelException shutdown = Cancellation.shutdown();
        return shutdown != null ? shutdown : refusal == null ? outage.reason() : refusal;
    }

    /** {@return what to report: of all refusals, which are kept, the first; any other failure as it is} */
    public synchronized ModelException failed(ModelException failure) {
        if (failure.kind() != ModelException.Kind.REFUSED) {
            return failure;
        }
        ModelException first = refusal == null ? failure : refusal;
        refusal = first;
        return first;
    }
}
