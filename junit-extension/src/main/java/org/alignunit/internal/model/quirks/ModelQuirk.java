package org.alignunit.internal.model.quirks;

import java.util.Set;
import java.util.regex.Pattern;
import org.alignunit.model.Prompt;
import org.jspecify.annotations.Nullable;

/** What a model does not take as most others do. */
public enum ModelQuirk {
    /** A JSON schema for the reply. */
    NO_SCHEMA,
    /** The greatest length under its old name: it wants {@code max_completion_tokens}. */
    COMPLETION_TOKENS,
    /** A temperature, as reasoning models do: it samples at its own. */
    NO_TEMPERATURE,
    /** A length that is meant for the reply alone: it reasons first, and its thoughts count against that. */
    ROOM_TO_REASON,
    /** A number out of limits that it names. */
    LIMIT;

    /** A temperature out of its range is the prompt's mistake, not to be passed over. */
    private static final Pattern OUT_OF_RANGE = Pattern.compile(
            "(?i)between|range|(less|greater) than|at (most|least)|(max|min)imum|[<>\u2264\u2265]|exceed|higher|lower|above"
                    + "|below|positive|negative|up to|too (high|low|large|small)");

    /** In one sentence: a prompt or a list of what is allowed may name a temperature, too. */
    private static final Pattern NO_SUCH_TEMPERATURE =
            Pattern.compile("(?i)\\btemperature\\b[^.]{0,60}?\\b(not|only|deprecated|unsupported)\\b"
                    + "|\\b(unsupported|unrecogni[sz]ed|unknown|unexpected|extra)\\b[^.]{0,60}?\\btemperature\\b");

    private static final Pattern OTHER_LENGTH = Pattern.compile(
            "(?i)\\buse\\b[^.]{0,20}max_completion_tokens|max_completion_tokens\\W{0,2}\\s(instead|at the same time)");

    private static final Pattern TOO_SHORT =
            Pattern.compile("(?i)output limit was reached|higher max_(completion_|output_)?tokens");

    /**
     * {@return why a server may have refused a prompt as malformed, in the words of OpenAI and those that copy it; null if no
     * quirk beyond the known ones is likely}
     */
    public static @Nullable ModelQuirk suspect(Prompt prompt, String said, Set<ModelQuirk> known) {
        String words = Complaint.withoutEcho(said);
        if (prompt.topLogProbabilities() == 0 && TOO_SHORT.matcher(words).find() && !known.contains(ROOM_TO_REASON)) {
            return ROOM_TO_REASON;
        }
        if (OTHER_LENGTH.matcher(words).find() && !known.contains(COMPLETION_TOKENS)) {
            return COMPLETION_TOKENS;
        }
        if (refusesTemperature(words) && !known.contains(NO_TEMPERATURE)) {
            return NO_TEMPERATURE;
        }
        // servers name what they dislike about a schema in too many ways to tell
        return prompt.schema().isEmpty() || known.contains(NO_SCHEMA) || Complaint.CONTENT.isIn(words)
                ? null
                : NO_SCHEMA;
    }

    /** {@return whether a server takes no temperature at all, rather than none out of range} */
    public static boolean refusesTemperature(String said) {
        String words = Complaint.withoutEcho(said);
        return NO_SUCH_TEMPERATURE.matcher(words).find()
                && !OUT_OF_RANGE.matcher(words).find();
    }
}
