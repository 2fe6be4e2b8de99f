package org.alignunit.model.recorded;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What becomes of a question: the values of {@code alignunit.recordings}. */
public enum RecordingMode {
    /** Answered from the recordings, never from the network. */
    REPLAY,
    /** Answered from the recordings where they have a reply; the rest is asked for and kept there. */
    RECORD,
    /** Asked for anew; kept in a journal that a killed run resumes from, while the recordings stay as they are. */
    LIVE,
    /** Not asked at all: what it would cost is all that is wanted. Whatever is asked nevertheless is replayed. */
    PLAN;

    /**
     * Reads a mode.
     *
     * @param text its name in any case
     * @return the mode
     * @throws IllegalArgumentException if there is none of that name; the message lists all
     */
    public static RecordingMode parse(String text) {
        for (RecordingMode mode : values()) {
            if (mode.name().equalsIgnoreCase(text.strip())) {
                return mode;
            }
        }
        throw new IllegalArgumentException("alignunit.recordings is '%s'; use one of %s."
                .formatted(
                        text,
                        Arrays.stream(values())
                                .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
