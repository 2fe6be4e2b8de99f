package org.alignunit.internal.verdict.properties;

/** A property cannot be judged from these questions and people: the message says what is missing. */
public final class PropertyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Says what is missing, and what to do. */
    public PropertyException(String message) {
        super(message);
    }
}
