package org.alignunit.junit;

import org.alignunit.internal.text.LeastVersions;
import org.alignunit.model.ModelException;
import org.alignunit.survey.SurveyException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;

/** No measurement came about: an outage or a missing recording, which says nothing about the model. */
final class AlignmentError extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlignmentError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What went wrong: this library's own exceptions and JUnit's say so; others need their type beside it. */
    static String message(Throwable failure) {
        boolean told = failure instanceof AlignmentError
                || failure instanceof ModelException
                || failure instanceof SurveyException
                || failure instanceof JUnitException;
        return told && failure.getMessage() != null
                ? failure.getMessage()
                : LeastVersions.complaint(failure).orElseGet(failure::toString);
    }
}
