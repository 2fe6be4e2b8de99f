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
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Reply(
        String text, List<TokenAlternatives> tokens, Usage usage, String servedBy, Optional<Origin> origin) {
    /** Copies the list. */
    public Reply {
        tokens = List.copyOf(tokens);
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
        return new Reply(text, tokens, usage, servedBy, Optional.of(new Origin(recorded, provenance, false)));
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
