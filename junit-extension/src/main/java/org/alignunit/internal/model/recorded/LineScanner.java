package org.alignunit.internal.model.recorded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;

/** Splits what stands in a file from an offset on into lines, keeping no more than a piece of it in memory. */
final class LineScanner {
    private static final int PIECE = 1 << 16;

    /** No reply makes a longer line. */
    private static final int LONGEST = 1 << 26;

    /** Takes each line without its line feed; of a line that is too long the end alone. */
    interface Sink {
        void line(byte[] bytes, int from, int length, long offset);
    }

    private LineScanner() {}

    /** {@return what stands after the last line feed; empty where the file ends as it should} */
    static byte[] scan(RandomAccessFile file, long offset, Sink sink) throws IOException {
        byte[] buffer = new byte[(int) Math.min(PIECE, file.length() - offset + 1)];
        int filled = 0;
        file.seek(offset);
        for (int read; (read = file.read(buffer, filled, buffer.length - filled)) > 0; ) {
            int searched = filled;
            filled += read;
            int start = 0;
            for (int i = searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    sink.line(buffer, start, i - start, offset + start);
                    start = i + 1;
                }
            }
            offset += start;
            filled -= start;
            System.arraycopy(buffer, start, buffer, 0, filled);
            if (filled >= LONGEST) {
                offset += filled;
                filled = 0;
            } else if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
        }
        return Arrays.copyOf(buffer, filled);
    }
}
