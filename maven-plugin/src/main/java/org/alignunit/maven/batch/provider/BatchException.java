package org.alignunit.maven.batch.provider;

/** Says why a batch cannot be written, submitted or collected, where, and what to do. */
public final class BatchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** {@code message}: what is wrong, where, and what to do. */
    public BatchException(String message) {
        super(message);
    }

    /** Likewise, of what led to it. */
    public BatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
