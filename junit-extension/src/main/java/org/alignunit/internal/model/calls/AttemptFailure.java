package org.alignunit.internal.model.calls;

import java.util.concurrent.CompletionException;
import org.alignunit.model.ModelException;

/** The failure of one attempt, after which a caller may try again. It never leaves the model that threw it. */
public abstract class AttemptFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean charged;

    /** {@code charged}: whether the server may charge for the attempt. */
    protected AttemptFailure(String message, boolean charged) {
        super(message, null, false, false);
        this.charged = charged;
    }

    /** {@return whether a failed call may cost something} True where that is unknown. */
    public static boolean mayBeCharged(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof AttemptFailure attempt) {
            return attempt.charged;
        }
        return !(cause instanceof ModelException known) || known.mayBeCharged();
    }

    /** {@return the failure as it was thrown, of one as a future holds it} */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
