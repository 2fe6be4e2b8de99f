package org.alignunit.model.http;

import java.time.Duration;
import org.alignunit.model.CallFailure;
import org.jspecify.annotations.Nullable;

/** A failure that may be gone the next time: an overloaded server, a broken line. */
final class PassingFailure extends RuntimeException implements CallFailure {
    private static final long serialVersionUID = 1;

    /** What a failure says about the server. */
    enum Kind {
        /** It has more to do than it wants, and says so at once. */
        BUSY,
        /** It let a call run into its time-out. */
        SLOW,
        /** Nobody is there. */
        UNREACHABLE,
        /** Nothing beyond this one call. */
        BROKEN,
        /** It answered, but nothing that can be read. */
        GARBLED
    }

    private final Kind kind;

    /** The least wait that the server asks for; null if it names none. */
    private final @Nullable Duration wait;

    private final int times;

    PassingFailure(Kind kind, String message, @Nullable Duration wait) {
        this(kind, message, wait, 1);
    }

    private PassingFailure(Kind kind, @Nullable String message, @Nullable Duration wait, int times) {
        super(message, null, false, false);
        this.kind = kind;
        this.wait = wait;
        this.times = times;
    }

    /** {@return the same, having befallen one call so often} */
    PassingFailure times(int often) {
        return new PassingFailure(kind, getMessage(), wait, often);
    }

    /** {@return how often a failure of this kind has befallen the call} */
    int times() {
        return times;
    }

    @Override
    public boolean mayBeCharged() {
        return switch (kind) {
            case BUSY, UNREACHABLE -> false;
            case SLOW, BROKEN, GARBLED -> true;
        };
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Duration serverWait() {
        return wait;
    }
}
