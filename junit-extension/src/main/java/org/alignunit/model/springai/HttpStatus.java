package org.alignunit.model.springai;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alignunit.internal.model.adapted.Causes;

/**
 * Finds a server's status in what a chat model threw. Each of them has the exceptions of a client of its own (OpenAI's,
 * Anthropic's, Google's, Spring's), whose types may be absent; what they call the status is much alike.
 */
final class HttpStatus {
    static final int UNKNOWN = 0;

    private static final List<String> GETTERS = List.of("statusCode", "getStatusCode", "code");
    private static final Pattern NUMBER = Pattern.compile("([45]\\d\\d)(\\D.*)?", Pattern.DOTALL);
    /** What Spring AI's own retry says, which keeps the number in its message alone. */
    private static final Pattern MESSAGE = Pattern.compile("(?:HTTP )?([45]\\d\\d) - .*", Pattern.DOTALL);

    private HttpStatus() {}

    /** The status from 400 to 599 that a failure or its causes name, {@link #UNKNOWN} if none does. */
    static int of(Throwable failure) {
        return Causes.of(failure)
                .mapToInt(HttpStatus::said)
                .filter(status -> status != UNKNOWN)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** {@return what else a failure and its causes name the fault by} */
    static Stream<String> codes(Throwable failure) {
        return Causes.of(failure).map(cause -> told(cause, "code"));
    }

    private static int said(Throwable failure) {
        return GETTERS.stream()
                .mapToInt(getter -> number(NUMBER, told(failure, getter)))
                .filter(status -> status != UNKNOWN)
                .findFirst()
                .orElseGet(() -> number(MESSAGE, String.valueOf(failure.getMessage())));
    }

    private static String told(Throwable failure, String getter) {
        try {
            return String.valueOf(failure.getClass().getMethod(getter).invoke(failure));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return ""; // then another getter, or none, tells it
        }
    }

    private static int number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.matches() ? Integer.parseInt(found.group(1)) : UNKNOWN;
    }
}
