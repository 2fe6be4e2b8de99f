package org.alignunit.microdata.binary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.alignunit.microdata.table.MicrodataException;

/**
 * Turns bytes into texts, strictly: bytes that the encoding does not know are an error that names the place. Only the
 * bytes of a last character that a fixed width has cut are dropped.
 */
public final class TextDecoder {
    private static final String ASCII = "$Az09 =\t";

    private final Path file;
    private final Charset charset;
    private final CharsetDecoder decoder;

    /** A decoder for the texts of a file; binary formats take encodings that extend ASCII. */
    public TextDecoder(Path file, Charset charset) {
        if (!Arrays.equals(ASCII.getBytes(StandardCharsets.US_ASCII), ASCII.getBytes(charset))) {
            throw new MicrodataException(
                    file,
                    "",
                    "the encoding " + charset.name() + " does not occur in this format",
                    "leave \"encoding\" out, or state one that extends ASCII, like UTF-8 or windows-1252");
        }
        this.file = file;
        this.charset = charset;
        decoder = strict(charset);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** All bytes as a text. */
    public String text(byte[] bytes, Supplier<String> place) {
        return text(bytes, 0, bytes.length, place);
    }

    /** Some bytes as a text. */
    public String text(byte[] bytes, int from, int length, Supplier<String> place) {
        if (isAscii(bytes, from, length)) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(length * (double) decoder.maxCharsPerByte()) + 2);
        CoderResult result = decoder.reset().decode(in, out, false);
        if (result.isError()) {
            byte[] bad = new byte[result.length()];
            in.get(bad);
            throw new MicrodataException(
                    file,
                    place.get(),
                    wrong(bad, charset),
                    "state the encoding that the file is in, e.g. \"encoding\": \"" + other(charset) + "\"");
        }
        return out.flip().toString();
    }

    /** The fault: these bytes are not in the encoding. */
    public static String wrong(byte[] bytes, Charset charset) {
        return (bytes.length == 1 ? "byte " : "bytes ")
                + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes)
                + (bytes.length == 1 ? " is not " : " are not ")
                + charset.name();
    }

    /** Another encoding that is worth a try. */
    public static String other(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? "windows-1252" : "UTF-8";
    }

    /** Whether the bytes are text in the encoding, but for a cut last character. */
    public static boolean fits(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = strict(charset);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 2);
        return !decoder.decode(ByteBuffer.wrap(bytes), out, false).isError();
    }

    /** Whether all bytes are ASCII. */
    public static boolean isAscii(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The length of a text without blanks and NULs at its end. */
    public static int trimmed(byte[] bytes, int from, int length) {
        int end = from + length;
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        return end - from;
    }

    /** The length of a text up to its first NUL. */
    public static int terminated(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == 0) {
                return i - from;
            }
        }
        return length;
    }
}
