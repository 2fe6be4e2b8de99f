package org.alignunit.internal.model.recorded;

import java.io.IOException;
import java.io.RandomAccessFile;

/** The piece of a file that was read last: replies are mostly asked for in about the order in which they were kept. */
final class Window {
    private static final int SIZE = 1 << 16;

    private byte[] bytes = new byte[0];
    private long offset;
    private int filled;

    /** Where in {@link #bytes} a part of the file stands, after reading it if need be; -1 if the file ends before. */
    int show(RandomAccessFile file, long from, int length) throws IOException {
        if (from < offset || from + length > offset + filled) {
            if (bytes.length < Math.max(SIZE, length)) {
                bytes = new byte[Math.max(SIZE, length)];
            }
            file.seek(from);
            offset = from;
            filled = 0;
            for (int read; filled < bytes.length && (read = file.read(bytes, filled, bytes.length - filled)) > 0; ) {
                filled += read;
            }
        }
        return from + length > offset + filled ? -1 : (int) (from - offset);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Forgets what was read. */
    void close() {
        filled = 0;
        bytes = new byte[0];
    }
}
