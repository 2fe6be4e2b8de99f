package org.alignunit.internal.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure with all that led to it and was suppressed, as it may be printed. What is fit to print is left as it is; what holds
 * a secret, or what a terminal obeys, gives way to a copy that is named and traced like it.
 */
public final class SafeThrowable {
    private SafeThrowable() {}

    /** {@return the failure itself where nothing in it must be hidden, else a copy: an assertion error of an assertion error} */
    public static Throwable of(Throwable failure) {
        return isSafe(failure, identities()) ? failure : copy(failure, identities());
    }

    private static Set<Throwable> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean isSafe(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return true;
        }
        String said = String.valueOf(failure);
        String message = String.valueOf(failure.getMessage());
        boolean safe = ConsoleText.asItStands(said).equals(said)
                && ConsoleText.asItStands(message).equals(message)
                && isSafe(failure.getCause(), seen);
        for (Throwable suppressed : failure.getSuppressed()) {
            safe = safe && isSafe(suppressed, seen);
        }
        return safe;
    }

    private static @Nullable Throwable copy(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return null; // a circle
        }
        String said = ConsoleText.asItStands(String.valueOf(failure));
        String message = failure.getMessage() == null ? null : ConsoleText.asItStands(failure.getMessage());
        Throwable cause = copy(failure.getCause(), seen);
        Throwable copy = failure instanceof AssertionError
                ? new MaskedAssertion(said, message, cause)
                : new MaskedFailure(said, message, cause);
        copy.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            Throwable safe = copy(suppressed, seen);
            if (safe != null) {
                copy.addSuppressed(safe);
            }
        }
        return copy;
    }

    private static final class MaskedFailure extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String said;

        MaskedFailure(String said, @Nullable String message, @Nullable Throwable cause) {
            super(message, cause);
            this.said = said;
        }

        @Override
        public String toString() {
            return said;
        }
    }

    private static final class MaskedAssertion extends AssertionError {
        private static final long serialVersionUID = 1;
        private final String said;

        MaskedAssertion(String said, @Nullable String message, @Nullable Throwable cause) {
            super(message, cause);
            this.said = said;
        }

        @Override
        public String toString() {
            return said;
        }
    }
}
