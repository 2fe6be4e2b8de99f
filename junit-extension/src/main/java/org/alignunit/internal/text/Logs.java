package org.alignunit.internal.text;

import java.lang.System.Logger.Level;

/** The one way to the log and to standard output: what is written passes {@link ConsoleText}. */
public final class Logs {
    private Logs() {}

    /** Warns, in the name of a class. */
    public static void warn(Class<?> by, String warning) {
        System.getLogger(by.getName()).log(Level.WARNING, ConsoleText.line(warning));
    }

    /** Tells of a failure that nobody but a developer of this library need know of. */
    public static void debug(Class<?> by, String what, Throwable failure) {
        System.Logger log = System.getLogger(by.getName());
        if (log.isLoggable(Level.DEBUG)) {
            log.log(Level.DEBUG, ConsoleText.line(what), SafeThrowable.of(failure));
        }
    }

    /** Writes a line to standard output. */
    public static void print(String line) {
        System.out.println(ConsoleText.asItStands(line));
    }
}
