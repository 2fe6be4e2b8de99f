package org.alignunit.internal.run.display;

import java.util.Locale;

/** What {@code alignunit.progress} says. */
public enum ProgressMode {
    /** Long runs tell how far they have come. */
    AUTO,
    /** Nothing is shown. */
    OFF;

    /**
     * Reads a mode.
     *
     * @param value {@code auto} or {@code off}, in any case
     * @return the mode
     * @throws IllegalArgumentException if there is no such mode
     */
    public static ProgressMode parse(String value) {
        for (ProgressMode mode : values()) {
            if (mode.name().equals(value.toUpperCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw new IllegalArgumentException(
                "configuration parameter alignunit.progress = \"" + value + "\": give auto or off");
    }
}
