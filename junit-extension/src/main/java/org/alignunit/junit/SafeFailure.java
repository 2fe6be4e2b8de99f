package org.alignunit.junit;

import org.alignunit.internal.text.SafeThrowable;
import org.opentest4j.TestAbortedException;

/** What is thrown to JUnit, which prints it with all that led to it: without secrets, and nothing that a terminal obeys. */
final class SafeFailure {
    private SafeFailure() {}

    /** {@return the failure where it is fit to print, else a copy} An aborted test stays one. */
    static Throwable of(Throwable failure) {
        Throwable safe = SafeThrowable.of(failure);
        return failure instanceof TestAbortedException && safe != failure
                ? new TestAbortedException(safe.getMessage(), safe)
                : safe;
    }

    /** Throws it, whatever it is. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException thrown(Throwable failure) throws E {
        throw (E) of(failure);
    }
}
