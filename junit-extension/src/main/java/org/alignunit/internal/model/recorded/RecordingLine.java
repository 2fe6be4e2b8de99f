package org.alignunit.internal.model.recorded;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One line of a recording: a JSON object whose first field is a checksum of what follows it. A line whose checksum holds was
 * written here, so that it takes no parser to tell what it is.
 *
 * @param key of the reply; of a prompt its hash, with draw 0
 * @param rest where in the line the fields after the key begin; 0 for a prompt
 */
public record RecordingLine(Kind kind, ReplyKey key, int rest) {
    private static final byte[] START = ascii("{\"sum\":\"");
    private static final byte[] PROMPT = ascii("\"prompt\":\"");
    private static final byte[] REPLY = ascii("\"reply\":\"");
    private static final byte[] DONE = ascii("\"done\":\"");
    private static final byte[] DRAW = ascii(",\"draw\":");
    private static final byte[] BEHIND_SUM = ascii("\",");
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final int DIGITS = 8;
    private static final int CONTENT = START.length + DIGITS + 2;

    private static volatile Hash last = new Hash(new byte[] {'"'}, "");

    /** What a line says. */
    public enum Kind {
        /** It writes down a prompt. */
        PROMPT,
        /** It holds a reply. */
        REPLY,
        /** The reply to its key, further up, counts no more. */
        DONE
    }

    /** A hash as it stands in a line, with the quotation mark after it: the next line often has the same. */
    private record Hash(byte[] bytes, String text) {}

    /** {@return the line of these fields, ending in a line feed}, given as the inside of a JSON object. */
    static byte[] seal(String fields) {
        byte[] content = (fields + '}').getBytes(StandardCharsets.UTF_8);
        String sum = HexFormat.of().toHexDigits((int) sum(content, 0, content.length));
        return ("{\"sum\":\"" + sum + "\"," + fields + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    /** {@return what the line says, or null if it is torn, edited or none of ours} Its line feed is left out. */
    public static @Nullable RecordingLine read(byte[] bytes, int from, int length) {
        if (length > 0 && bytes[from + length - 1] == '\r') {
            length--; // a checkout with Windows line ends
        }
        int end = from + length;
        if (length <= CONTENT || !sealed(bytes, from, length) || bytes[end - 1] != '}') {
            return null;
        }
        int content = from + CONTENT;
        if (startsWith(bytes, content, end, PROMPT)) {
            String hash = hash(bytes, content + PROMPT.length, end);
            return hash == null ? null : new RecordingLine(Kind.PROMPT, new ReplyKey(hash, 0), 0);
        }
        if (startsWith(bytes, content, end, REPLY)) {
            return keyed(Kind.REPLY, bytes, from, content + REPLY.length, end);
        }
        return startsWith(bytes, content, end, DONE) ? keyed(Kind.DONE, bytes, from, content + DONE.length, end) : null;
    }

    private static @Nullable RecordingLine keyed(Kind kind, byte[] bytes, int from, int start, int end) {
        String hash = hash(bytes, start, end);
        int at = hash == null ? end : start + hash.length() + 1;
        if (hash == null || !startsWith(bytes, at, end, DRAW)) {
            return null;
        }
        at += DRAW.length;
        int first = at;
        long draw = 0;
        for (; bytes[at] >= '0' && bytes[at] <= '9' && draw <= Integer.MAX_VALUE; at++) { // a brace ends the line
            draw = 10 * draw + bytes[at] - '0';
        }
        return at > first && draw <= Integer.MAX_VALUE
                ? new RecordingLine(kind, new ReplyKey(hash, (int) draw), at - from)
                : null;
    }

    /** What stands before the next quotation mark; null if none comes. */
    private static @Nullable String hash(byte[] bytes, int start, int last) {
        Hash known = RecordingLine.last;
        if (!startsWith(bytes, start, last, known.bytes())) {
            int end = start;
            while (end < last && bytes[end] != '"') {
                end++;
            }
            if (end == last) {
                return null;
            }
            String text = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
            known = new Hash(Arrays.copyOfRange(bytes, start, end + 1), text);
            RecordingLine.last = known;
        }
        return known.text();
    }

    private static boolean startsWith(byte[] bytes, int from, int end, byte[] first) {
        return end - from >= first.length && Arrays.equals(bytes, from, from + first.length, first, 0, first.length);
    }

    private static boolean sealed(byte[] bytes, int from, int length) {
        if (!startsWith(bytes, from, from + length, START)
                || !startsWith(bytes, from + START.length + DIGITS, from + length, BEHIND_SUM)) {
            return false;
        }
        int sum = (int) sum(bytes, from + CONTENT, length - CONTENT);
        for (int i = 0; i < DIGITS; i++) {
            if (bytes[from + START.length + i] != HEX[sum >>> 4 * (DIGITS - 1 - i) & 15]) {
                return false;
            }
        }
        return true;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static long sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return sum.getValue();
    }
}
