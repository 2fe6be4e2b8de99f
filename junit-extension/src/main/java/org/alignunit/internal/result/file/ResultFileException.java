package org.alignunit.internal.result.file;

import java.nio.file.Path;
import java.util.Locale;

/** A result or plan file that cannot be read as such; the message names the file, the place and the remedy. */
public final class ResultFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ResultFileException(Path file, String problem, Throwable cause) {
        super(
                String.format(
                        Locale.ROOT,
                        "File %s cannot be read: %s. Delete it and run the alignment tests again.",
                        file,
                        problem),
                cause);
    }
}
