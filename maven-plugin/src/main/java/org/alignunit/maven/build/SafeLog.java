package org.alignunit.maven.build;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.internal.text.SafeThrowable;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log, to which no secret and nothing that a terminal obeys gets through: results and names of files are untrusted. Further
 * lines of a text are indented, so that none passes for a line of Maven's own.
 */
public final class SafeLog {
    private SafeLog() {}

    /** {@return the log behind this guard} */
    public static Log of(Log log) {
        return (Log) Proxy.newProxyInstance(
                SafeLog.class.getClassLoader(), new Class<?>[] {Log.class}, (self, method, arguments) -> {
                    try {
                        return method.invoke(
                                log,
                                arguments == null
                                        ? null
                                        : Arrays.stream(arguments)
                                                .map(SafeLog::safe)
                                                .toArray());
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Object safe(Object argument) {
        return argument instanceof CharSequence text
                ? ConsoleText.asItStands(text.toString()).replace("\n", "\n  ")
                : argument instanceof Throwable failure ? SafeThrowable.of(failure) : argument;
    }
}
