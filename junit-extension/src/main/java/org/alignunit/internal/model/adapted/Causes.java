package org.alignunit.internal.model.adapted;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What led to a failure: libraries wrap what their clients throw, several times over. */
public final class Causes {
    private static final int DEEPEST = 10;

    private Causes() {}

    /**
     * A failure and what led to it.
     *
     * @param thrown the outermost failure
     * @return it first, and then its causes, which may go round, down to the tenth
     */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /**
     * Looks for a kind of failure among what led to another.
     *
     * @param thrown the outermost failure
     * @param type what to look for
     * @return whether it is one, or was caused by one
     */
    public static boolean include(Throwable thrown, Class<? extends Throwable> type) {
        return of(thrown).anyMatch(type::isInstance);
    }

    /** {@return all that they say, a line each} */
    static String words(Throwable thrown) {
        return of(thrown).map(cause -> String.valueOf(cause.getMessage())).collect(Collectors.joining("\n"));
    }
}
