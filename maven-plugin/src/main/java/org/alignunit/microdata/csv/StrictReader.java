package org.alignunit.microdata.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Decodes a stream and stops at bytes that are not in the encoding: the characters before them come first, then an
 * exception. So whoever parses the characters knows the row and the column that the bytes are in.
 */
final class StrictReader extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;
    private boolean flushed;

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
        while (!flushed) {
            CoderResult result = decoder.decode(bytes, out, ended);
            int read = out.position();
            if (read > 0) {
                return read;
            }
            if (result.isError()) {
                throw new BadBytes(next(result.length()));
            }
            if (ended) {
                decoder.flush(out);
                flushed = true;
            } else {
                fill();
            }
        }
        return out.position() > 0 ? out.position() : -1;
    }

    private byte[] next(int count) {
        int start = bytes.position();
        return Arrays.copyOfRange(bytes.array(), start, start + Math.min(count, bytes.remaining()));
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Bytes that are not in the encoding. */
    static final class BadBytes extends IOException {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        BadBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }
}
