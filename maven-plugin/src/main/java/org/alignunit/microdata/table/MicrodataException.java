package org.alignunit.microdata.table;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A data file that cannot be read. The message names the file, the place, the fault and the remedy. */
public final class MicrodataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param place where in the file, like "row 12, column q1"; "" for the file as a whole
     * @param fault what is wrong there
     * @param remedy what to do about it
     */
    public MicrodataException(Path file, String place, String fault, String remedy) {
        this(file, place, fault, remedy, null);
    }

    /** The same, with what caused it. */
    public MicrodataException(Path file, String place, String fault, String remedy, @Nullable Throwable cause) {
        super(file + ": " + (place.isEmpty() ? "" : place + ": ") + fault + "; " + remedy, cause);
    }

    /**
     * The same for data that lie in no file.
     *
     * @param source what the data are called, like "table people of jdbc:duckdb:people.db"
     */
    public MicrodataException(String source, String fault, String remedy, @Nullable Throwable cause) {
        super(source + ": " + fault + "; " + remedy, cause);
    }
}
