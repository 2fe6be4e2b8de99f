package org.alignunit.internal.model.calls;

import java.util.concurrent.CompletionException;
import org.alignunit.model.ModelException;

/** The failure of one attempt, after which a caller may try again. It never leaves the model that threw it. */
public abstract class AttemptFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * A failure without a stack trace.
     *
     * @param message what happened
     */
    protected AttemptFailure(String message) {
        super(message, null, false, false);
    }

    /** {@return whether the server may charge for the attempt} */
    protected abstract boolean isCharged();

    /**
     * Tells whether a failed call may cost something.
     *
     * @param failure as a future holds it
     * @return false where the server refused the call or never received it; true where that is unknown
     */
    public static boolean mayBeCharged(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof AttemptFailure attempt) {
            return attempt.isCharged();
        }
        return !(cause instanceof ModelException known) || known.mayBeCharged();
    }

    /**
     * Unwraps a failure.
     *
     * @param failure as a future holds it
     * @return the failure as it was thrown
     */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
