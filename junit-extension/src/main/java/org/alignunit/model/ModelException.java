package org.alignunit.model;

import org.apiguardian.api.API;

/** Says why a reply could not be had. An outage is never evidence about a model. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of failure it was: it decides whether asking on makes sense. */
    public enum Kind {
        /** Nothing is kept for this prompt and draw, and the network may not be used. */
        NOT_RECORDED,
        /**
         * The server rejects this client: a missing or wrong key, an unknown model. Every other call would fail too. A model that
         * declines to answer is no failure: its {@link Reply} is {@linkplain Reply#refused() refused}.
         */
        REFUSED,
        /** The server cannot be reached or gave up after every retry. */
        UNAVAILABLE,
        /** This one prompt cannot be answered: too long, say, or a reply that makes no sense. */
        BAD_EXCHANGE,
        /** The model lacks what this prompt needs, log-probabilities say; other prompts may do. */
        UNSUPPORTED,
        /** The budget does not allow the call. */
        OVER_BUDGET
    }

    private final Kind kind;
    private final boolean asked;

    /**
     * A failure with its reason.
     *
     * @param kind what kind of failure
     * @param message what happened and what to do, free of secrets
     */
    public ModelException(Kind kind, String message) {
        this(kind, message, true);
    }

    private ModelException(Kind kind, String message, boolean asked) {
        super(message);
        this.kind = kind;
        this.asked = asked;
    }

    /**
     * A failure that was found before anything was sent.
     *
     * @param kind what kind of failure
     * @param message what happened and what to do, free of secrets
     * @return one that costs nothing
     */
    public static ModelException unasked(Kind kind, String message) {
        return new ModelException(kind, message, false);
    }

    /**
     * A failure that another one led to.
     *
     * @param kind what kind of failure
     * @param message what happened and what to do, free of secrets
     * @param cause what led to it, free of secrets as well
     */
    public ModelException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        asked = true;
    }

    /** {@return what kind of failure it was} */
    public Kind kind() {
        return kind;
    }

    /** {@return whether the server may charge for the call} False if it refused the call or never received it. */
    public boolean mayBeCharged() {
        return asked
                && switch (kind) {
                    case NOT_RECORDED, REFUSED, OVER_BUDGET -> false;
                    case UNAVAILABLE, BAD_EXCHANGE, UNSUPPORTED -> true;
                };
    }
}
