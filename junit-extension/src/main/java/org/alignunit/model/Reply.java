package org.alignunit.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One reply of a model.
 *
 * @param text what it wrote, untrusted
 * @param tokens alternatives of its first tokens where asked for, else empty
 * @param usage what it cost
 * @param servedBy the model version that the server names; may be empty
 * @param origin when a kept reply was given, and how it came about; empty for one that is not kept
 * @param delivery how it came here, which tells whether it is a draw of its own
 * @param refused whether the server says that this is no answer: the model declined, or a filter took the answer away
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Reply(
        String text,
        List<TokenAlternatives> tokens,
        Usage usage,
        String servedBy,
        Optional<Origin> origin,
        Delivery delivery,
        boolean refused) {
    /** Copies the list. */
    public Reply {
        tokens = List.copyOf(tokens);
    }

    /**
     * A reply of whose delivery nothing is known.
     *
     * @param text what it wrote, untrusted
     * @param tokens alternatives of its first tokens where asked for, else empty
     * @param usage what it cost
     * @param servedBy the model version that the server names; may be empty
     * @param origin when a kept reply was given, and how it came about; empty for one that is not kept
     */
    public Reply(String text, List<TokenAlternatives> tokens, Usage usage, String servedBy, Optional<Origin> origin) {
        this(text, tokens, usage, servedBy, origin, Delivery.UNKNOWN, false);
    }

    /**
     * A reply of which only the text is known.
     *
     * @param text what the model wrote
     * @return the reply
     */
    public static Reply of(String text) {
        return new Reply(text, List.of(), Usage.NONE, "", Optional.empty());
    }

    /**
     * The same reply with an origin, not replayed.
     *
     * @param recorded when it was given
     * @param provenance how it came about, where it was not asked for by this library; may be empty
     * @return the reply as kept
     */
    public Reply from(Instant recorded, String provenance) {
        Origin kept = new Origin(recorded, provenance, false);
        return new Reply(text, tokens, usage, servedBy, Optional.of(kept), delivery, refused);
    }

    /**
     * The same reply with another delivery.
     *
     * @param other how it came here
     * @return the reply
     */
    public Reply delivered(Delivery other) {
        return new Reply(text, tokens, usage, servedBy, origin, other, refused);
    }

    /**
     * The same reply as a refusal, whatever its text says.
     *
     * @return the reply
     */
    public Reply asRefusal() {
        return new Reply(text, tokens, usage, servedBy, origin, delivery, true);
    }

    /**
     * How a reply came here.
     *
     * @param id of the response; may be empty
     * @param created when the server says that it made the response, in seconds since 1970; 0 if it does not say
     * @param cache the response header by which a cache says that it gave the response; may be empty
     * @param lost how many attempts before it were sent and brought no answer, though the model may have given one
     */
    public record Delivery(String id, long created, String cache, int lost) {
        /** Nothing is known. */
        public static final Delivery UNKNOWN = new Delivery("", 0, "", 0);

        /**
         * The same after further attempts whose answers were lost.
         *
         * @param attempts how many
         * @return the delivery
         */
        public Delivery losing(int attempts) {
            return attempts == 0 ? this : new Delivery(id, created, cache, lost + attempts);
        }
    }

    /**
     * Age and origin of a reply that is kept.
     *
     * @param recorded when it was given
     * @param provenance how it came about, where it was not asked for by this library; may be empty
     * @param replayed whether it was taken from a recording, rather than paid for just now
     */
    public record Origin(Instant recorded, String provenance, boolean replayed) {}
}
