package org.alignunit.model.http;

import java.time.Duration;
import org.alignunit.internal.model.calls.AttemptFailure;
import org.jspecify.annotations.Nullable;

/** A failure that another attempt may not meet: an overloaded server, a broken connection. */
final class TransientFailure extends AttemptFailure {
    private static final long serialVersionUID = 1;

    /** What a failure says about the server. */
    enum Kind {
        /** It has more to do than it accepts, and says so at once. */
        BUSY(true, false),
        /** It let a call run into the time-out. */
        SLOW(true, true),
        /** Nothing answers at the address. */
        UNREACHABLE(false, false),
        /** Nothing beyond this one call. */
        BROKEN(false, true),
        /** It sent a response that cannot be read. */
        GARBLED(false, true);

        private final boolean overloaded;
        private final boolean charged;

        Kind(boolean overloaded, boolean charged) {
            this.overloaded = overloaded;
            this.charged = charged;
        }

        boolean overloaded() {
            return overloaded;
        }

        boolean charged() {
            return charged;
        }
    }

    private final Kind kind;

    /** The least wait that the server asks for; null if it names none. */
    private final @Nullable Duration wait;

    TransientFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    TransientFailure(Kind kind, String message, @Nullable Duration wait) {
        super(message, kind.charged);
        this.kind = kind;
        this.wait = wait;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Duration serverWait() {
        return wait;
    }
}
