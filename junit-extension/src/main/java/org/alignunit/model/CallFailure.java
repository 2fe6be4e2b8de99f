package org.alignunit.model;

import java.util.concurrent.CompletionException;

/** A failure that tells whether the call that failed may be charged for all the same; of any other failure it may be. */
public interface CallFailure {
    /** {@return whether the server may charge for the call; not for one that it refused, or that never reached it} */
    boolean mayBeCharged();

    /**
     * A failure as it was thrown.
     *
     * @param failure as a future tells it
     * @return what the future wrapped, if it did
     */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
