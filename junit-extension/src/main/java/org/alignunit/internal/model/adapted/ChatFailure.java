package org.alignunit.internal.model.adapted;

import org.alignunit.internal.model.quirks.Complaint;
import org.alignunit.model.ModelException;

/** What the failure of a chat model means, and what to do about it. */
public enum ChatFailure {
    /** The server does not accept the key. */
    KEY(ModelException.Kind.REFUSED, " Give the chat model a valid key."),
    /** The server knows no such model or path. */
    NAME(ModelException.Kind.REFUSED, " Check the model's name and the chat model's URL."),
    /** There is no such server. */
    ADDRESS(ModelException.Kind.REFUSED, " Check the chat model's URL."),
    /** Nothing is left to pay the server with. */
    ACCOUNT(ModelException.Kind.REFUSED, " Pay for more, or use another model."),
    /** The chat model lacks what was asked for, which it finds before it asks. */
    UNSUPPORTED(ModelException.Kind.UNSUPPORTED, ""),
    /** The server has more to do than it wants. */
    BUSY(ModelException.Kind.UNAVAILABLE, ""),
    /** The server is broken, silent or not there. */
    UNAVAILABLE(ModelException.Kind.UNAVAILABLE, ""),
    /** The server takes something for malformed, and may take the prompt without it. */
    MALFORMED(ModelException.Kind.BAD_EXCHANGE, ""),
    /** The model declined, or a filter took the prompt or its answer: that is a reply. */
    REFUSAL(ModelException.Kind.BAD_EXCHANGE, ""),
    /** This one prompt cannot be answered. */
    BAD_EXCHANGE(ModelException.Kind.BAD_EXCHANGE, "");

    private final ModelException.Kind kind;
    private final String remedy;

    ChatFailure(ModelException.Kind kind, String remedy) {
        this.kind = kind;
        this.remedy = remedy;
    }

    /** {@return what it means in view of a server's words, where its status may mean several things} */
    ChatFailure given(String words) {
        if (Complaint.FILTERED.isIn(words)) {
            return REFUSAL;
        }
        return switch (this) {
            case KEY -> Complaint.CONTENT.isIn(words) ? BAD_EXCHANGE : this;
            case BUSY, MALFORMED, BAD_EXCHANGE ->
                Complaint.EMPTY_ACCOUNT.isIn(words) ? ACCOUNT : Complaint.WRONG_KEY.isIn(words) ? KEY : this;
            case NAME, ADDRESS, ACCOUNT, UNSUPPORTED, UNAVAILABLE, REFUSAL -> this;
        };
    }

    /** {@return the failure with its remedy} */
    ModelException exception(String message) {
        String said = message + remedy;
        return this == UNSUPPORTED ? ModelException.unasked(kind, said) : new ModelException(kind, said);
    }
}
