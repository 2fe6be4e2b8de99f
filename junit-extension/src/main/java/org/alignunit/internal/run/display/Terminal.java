package org.alignunit.internal.run.display;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * The terminal that the build was started from. A test JVM that Maven forks has pipes for standard output and error, of which
 * the former is Surefire's own channel; the terminal itself is open to it all the same.
 */
final class Terminal {
    private static final Path DEVICE = Path.of("/dev/tty");
    private static final Path STATUS = Path.of("/proc/self/stat");
    /** After the program's name: state, parent, process group, session, terminal, its foreground process group. */
    private static final int GROUP = 2;

    private static final int FOREGROUND = 5;

    private Terminal() {}

    /** A stream to it; empty where there is none, or it is a log's. */
    static Optional<OutputStream> open(Map<String, String> environment) {
        if (isLog(environment) || !foreground()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newOutputStream(DEVICE, StandardOpenOption.WRITE));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Whether what looks like a terminal keeps all that is written, as that of a build server does. */
    static boolean isLog(Map<String, String> environment) {
        return environment.containsKey("CI")
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** Whether this process belongs to the job that the terminal is occupied with; taken for true where unknown. */
    static boolean foreground() {
        try {
            String status = Files.readString(STATUS);
            String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
            return fields[GROUP].equals(fields[FOREGROUND]);
        } catch (IOException e) {
            return true; // no Linux
        }
    }
}
