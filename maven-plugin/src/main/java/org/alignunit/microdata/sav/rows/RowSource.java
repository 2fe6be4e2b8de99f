package org.alignunit.microdata.sav.rows;

import org.alignunit.microdata.table.MicrodataException;

/** The rows of a file, one after the other. */
public interface RowSource extends AutoCloseable {
    /**
     * Reads the next row.
     *
     * @return false at the end
     * @throws MicrodataException if the file ends inside the row
     */
    boolean next(byte[] row);

    @Override
    default void close() {}
}
