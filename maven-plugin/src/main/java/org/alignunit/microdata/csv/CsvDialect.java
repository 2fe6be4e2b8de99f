package org.alignunit.microdata.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.table.Encoding;
import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written: encoding, byte-order mark, delimiter.
 *
 * @param mark the bytes of the byte-order mark
 * @param isDelimiterStated whether the user states the delimiter
 */
record CsvDialect(Encoding encoding, int mark, char delimiter, boolean isDelimiterStated) {
    private static final String DELIMITERS = "\t,;|";
    private static final int SAMPLE = 1 << 16;

    static CsvDialect of(Path file, ReadOptions options) {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        } catch (IOException e) {
            throw BinaryInput.unreadable(file, e);
        }
        Mark mark = mark(sample);
        Encoding encoding = encoding(mark, options);
        Character stated = options.delimiter();
        if (stated != null) {
            return new CsvDialect(encoding, mark.length, stated, true);
        }
        String text = new String(sample, mark.length, sample.length - mark.length, encoding.charset());
        return new CsvDialect(encoding, mark.length, delimiter(text), false);
    }

    private record Mark(int length, @Nullable Charset charset) {}

    private static Mark mark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return new Mark(3, StandardCharsets.UTF_8);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return new Mark(2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return new Mark(2, StandardCharsets.UTF_16BE);
        }
        return new Mark(0, null);
    }

    /** A byte-order mark is no text in any encoding, so it beats what is stated. */
    private static Encoding encoding(Mark mark, ReadOptions options) {
        if (mark.charset != null) {
            return new Encoding(mark.charset, Encoding.Source.FILE);
        }
        Charset stated = options.encoding();
        return stated != null
                ? new Encoding(stated, Encoding.Source.STATED)
                : new Encoding(StandardCharsets.UTF_8, Encoding.Source.ASSUMED);
    }

    /** The delimiter that stands most often in the first line, outside quotes: of two that do, a tab, then a comma. */
    static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return counts[most] == 0 ? ',' : DELIMITERS.charAt(most);
    }

    /** The delimiter in messages. */
    String delimiterName() {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
