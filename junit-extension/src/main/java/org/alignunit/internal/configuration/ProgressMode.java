package org.alignunit.internal.configuration;

/** The values of {@code alignunit.progress}. */
public enum ProgressMode {
    /** Long runs show how far they are. */
    AUTO,
    /** Nothing is shown. */
    OFF
}
