package org.alignunit.model.adapted;

import org.alignunit.model.ModelException;

/** What the failure of a chat model means, and what to do about it. */
public enum Failure {
    /** The server does not accept the key. */
    KEY(ModelException.Kind.REFUSED, " Give the chat model a valid key."),
    /** The server knows no such model or path. */
    NAME(ModelException.Kind.REFUSED, " Check the model's name and the chat model's URL."),
    /** There is no such server. */
    ADDRESS(ModelException.Kind.REFUSED, " Check the chat model's URL."),
    /** The chat model lacks what was asked for, which it finds before it asks. */
    UNSUPPORTED(ModelException.Kind.UNSUPPORTED, ""),
    /** The server is busy, broken or silent. */
    UNAVAILABLE(ModelException.Kind.UNAVAILABLE, ""),
    /** The server takes something for malformed, and may take the prompt without it. */
    MALFORMED(ModelException.Kind.BAD_EXCHANGE, ""),
    /** This one prompt cannot be answered. */
    BAD_EXCHANGE(ModelException.Kind.BAD_EXCHANGE, "");

    private final ModelException.Kind kind;
    private final String remedy;

    Failure(ModelException.Kind kind, String remedy) {
        this.kind = kind;
        this.remedy = remedy;
    }

    /** {@return the failure with its remedy} */
    ModelException exception(String message) {
        String said = message + remedy;
        return this == UNSUPPORTED ? ModelException.unasked(kind, said) : new ModelException(kind, said);
    }
}
