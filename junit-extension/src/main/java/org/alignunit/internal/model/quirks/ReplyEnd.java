package org.alignunit.internal.model.quirks;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a reply ended, whatever the word that a server has for it. */
public enum ReplyEnd {
    /** The model had said what it had to say, as far as the server knows. */
    SAID,
    /** The reply may not be longer. */
    CUT_OFF,
    /** The model declined, or a filter took its answer away. */
    REFUSED;

    private static final Set<String> LENGTHS = Set.of("length", "max_tokens", "max_output_tokens", "model_length");
    private static final Set<String> REFUSALS = Set.of(
            "content_filter",
            "content_filtered",
            "refusal",
            "safety",
            "guardrail_intervened",
            "prohibited_content",
            "blocklist",
            "recitation",
            "spii");

    /** {@return what a server's word says} */
    public static ReplyEnd of(@Nullable String word) {
        String known = word == null ? "" : word.toLowerCase(Locale.ROOT);
        return LENGTHS.contains(known) ? CUT_OFF : REFUSALS.contains(known) ? REFUSED : SAID;
    }
}
