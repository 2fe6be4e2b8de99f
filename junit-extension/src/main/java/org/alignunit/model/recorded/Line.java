package org.alignunit.model.recorded;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One line of a recording: a JSON object whose first field is a checksum of what follows it. What the checksum holds true
 * was written here, field by field in this order, so that it takes no parser to tell what it is.
 *
 * @param prompt the hash of the prompt it writes down; empty for a reply
 * @param reply the key of the reply it holds, or is done with; null for a prompt
 * @param done whether it says that the reply to this key, further up, counts no more
 */
record Line(String prompt, @Nullable ReplyKey reply, boolean done) {
    private static final byte[] START = ascii("{\"sum\":\"");
    private static final byte[] PROMPT = ascii("\"prompt\":\"");
    private static final byte[] REPLY = ascii("\"reply\":\"");
    private static final byte[] DONE = ascii("\"done\":\"");
    private static final byte[] DRAW = ascii(",\"draw\":");
    private static final int DIGITS = 8;
    private static final int CONTENT = START.length + DIGITS + 2;

    /** {@return the line of these fields, ending in a line feed}, given as the inside of a JSON object. */
    static byte[] seal(String fields) {
        byte[] content = (fields + '}').getBytes(StandardCharsets.UTF_8);
        byte[] head = ("{\"sum\":\"" + HexFormat.of().toHexDigits((int) sum(content, 0, content.length)) + "\",")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[head.length + content.length + 1];
        System.arraycopy(head, 0, line, 0, head.length);
        System.arraycopy(content, 0, line, head.length, content.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** {@return what the line says, or null if it is torn, edited or none of ours} Its line feed is left out. */
    static @Nullable Line read(byte[] bytes, int from, int length) {
        if (length > 0 && bytes[from + length - 1] == '\r') {
            length--; // a checkout with Windows line ends
        }
        if (length <= CONTENT || !sealed(bytes, from, length)) {
            return null;
        }
        int start = from + CONTENT;
        String prompt = quoted(bytes, start, PROMPT);
        if (prompt != null) {
            return new Line(prompt, null, false);
        }
        Line reply = keyed(bytes, start, REPLY, false);
        return reply == null ? keyed(bytes, start, DONE, true) : reply;
    }

    private static @Nullable Line keyed(byte[] bytes, int start, byte[] kind, boolean done) {
        String hash = quoted(bytes, start, kind);
        int draw = hash == null ? 0 : start + kind.length + hash.length() + 1;
        return hash == null || !startsWith(bytes, draw, DRAW)
                ? null
                : new Line("", new ReplyKey(hash, number(bytes, draw + DRAW.length)), done);
    }

    /** The text between what comes first and the next quotation mark; a hash, in which nothing is escaped. */
    private static @Nullable String quoted(byte[] bytes, int from, byte[] first) {
        if (!startsWith(bytes, from, first)) {
            return null;
        }
        int start = from + first.length;
        int end = start;
        while (bytes[end] != '"') {
            end++;
        }
        return new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    }

    private static int number(byte[] bytes, int from) {
        int number = 0;
        for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] first) {
        return bytes.length - from >= first.length
                && Arrays.equals(bytes, from, from + first.length, first, 0, first.length);
    }

    private static boolean sealed(byte[] bytes, int from, int length) {
        if (!startsWith(bytes, from, START)) {
            return false;
        }
        String said = new String(bytes, from + START.length, DIGITS, StandardCharsets.US_ASCII);
        return said.equals(HexFormat.of().toHexDigits((int) sum(bytes, from + CONTENT, length - CONTENT)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static long sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return sum.getValue();
    }
}
