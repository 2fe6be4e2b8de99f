package org.alignunit.model.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
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

        /** {@return whether fewer calls at once would help} */
        boolean overloaded() {
            return overloaded;
        }

        /** {@return whether the server may have answered, and asks to be paid} */
        boolean charged() {
            return charged;
        }

        /** {@return what a status says that another attempt may not meet} */
        static Kind of(int status) {
            return switch (status) {
                case 429, 503, 529 -> BUSY;
                case 408, 504, 522, 524 -> SLOW;
                default -> BROKEN;
            };
        }

        /** {@return what a call says that ended without an answer} */
        static Kind of(IOException e) {
            // Both time-outs, of a connection and of an answer, are of the same type.
            boolean connecting =
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
            if (e instanceof InterruptedIOException) {
                return connecting ? UNREACHABLE : SLOW;
            }
            return e instanceof ConnectException
                            || e instanceof UnknownHostException
                            || e instanceof NoRouteToHostException
                            || e instanceof SSLHandshakeException
                    ? UNREACHABLE
                    : BROKEN;
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
