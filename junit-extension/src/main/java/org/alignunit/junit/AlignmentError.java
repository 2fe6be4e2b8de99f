package org.alignunit.junit;

import org.jspecify.annotations.Nullable;

/** No measurement came about: an outage or a missing recording, which says nothing about the model. */
final class AlignmentError extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlignmentError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
