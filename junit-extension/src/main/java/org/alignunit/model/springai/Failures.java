package org.alignunit.model.springai;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.ServerWords;

/** Tells what the exceptions of Spring AI's chat models mean. */
final class Failures {
    /** Causes may go round. */
    private static final int DEEPEST = 10;

    private Failures() {}

    static ModelException of(RuntimeException failure, String name) {
        if (failure instanceof ModelException known) {
            return known;
        }
        String said = "Spring AI's chat model '%s' failed with %s (%s)"
                .formatted(
                        name,
                        failure.getClass().getSimpleName(),
                        ServerWords.quote(String.valueOf(failure.getMessage())));
        int status = HttpStatus.of(failure);
        return switch (status) {
            case 401, 403 -> new ModelException(Kind.REFUSED, said + ". Give the chat model a valid key.");
            case 404 -> new ModelException(Kind.REFUSED, said + ". Check the model's name and the chat model's URL.");
            case 408, 425, 429 -> new ModelException(Kind.UNAVAILABLE, said + ".");
            case HttpStatus.UNKNOWN -> withoutStatus(failure, said);
            default -> new ModelException(status >= 500 ? Kind.UNAVAILABLE : Kind.BAD_EXCHANGE, said + ".");
        };
    }

    private static ModelException withoutStatus(RuntimeException failure, String said) {
        if (causedBy(failure, UnknownHostException.class)) {
            return new ModelException(Kind.REFUSED, said + ". Check the chat model's URL.");
        }
        if (failure instanceof UnsupportedOperationException) {
            return new ModelException(Kind.UNSUPPORTED, said + ".");
        }
        return new ModelException(
                causedBy(failure, IOException.class) ? Kind.UNAVAILABLE : Kind.BAD_EXCHANGE, said + ".");
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    /** A failure and what led to it, outermost first. */
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
