package org.alignunit.internal.model.adapted;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What led to a failure: libraries wrap what their clients throw, several times over. */
public final class Causes {
    private static final int DEEPEST = 10;

    private Causes() {}

    /** {@return a failure and its causes, down to the tenth} They may form a circle. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** {@return whether a failure is of this type, or was caused by one} */
    public static boolean include(Throwable thrown, Class<? extends Throwable> type) {
        return of(thrown).anyMatch(type::isInstance);
    }

    /** {@return all that they say, a line each} */
    static String words(Throwable thrown) {
        return of(thrown).map(cause -> String.valueOf(cause.getMessage())).collect(Collectors.joining("\n"));
    }
}
