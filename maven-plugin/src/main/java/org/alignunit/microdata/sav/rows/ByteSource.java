package org.alignunit.microdata.sav.rows;

import org.alignunit.microdata.table.MicrodataException;

/** Bytes that come in pieces. */
interface ByteSource extends AutoCloseable {
    /**
     * Reads the next piece.
     *
     * @return how many bytes; 0 at the end
     */
    int read(byte[] into);

    /** The error for an end that comes too early. */
    MicrodataException cutOff();

    @Override
    default void close() {}
}
