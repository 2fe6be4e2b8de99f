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
 * @param prompt the hash of the prompt it writes down; empty for a reply
 * @param reply the key of the reply it holds, or is done with; null for a prompt
 * @param done whether the reply to this key, further up, counts no more
 * @param rest where in the line the fields after the key begin; 0 for a prompt
 */
record RecordingLine(String prompt, @Nullable ReplyKey reply, boolean done, int rest) {
    private static final byte[] START = ascii("{\"sum\":\"");
    private static final byte[] PROMPT = ascii("\"prompt\":\"");
    private static final byte[] REPLY = ascii("\"reply\":\"");
    private static final byte[] DONE = ascii("\"done\":\"");
    private static final byte[] DRAW = ascii(",\"draw\":");
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final int DIGITS = 8;
    private static final int CONTENT = START.length + DIGITS + 2;

    private static volatile Hash last = new Hash(new byte[] {'"'}, "");

    /** A hash as it stands in a line, with the quotation mark after it: the next line often has the same. */
    private record Hash(byte[] bytes, String text) {}

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
    static @Nullable RecordingLine read(byte[] bytes, int from, int length) {
        if (length > 0 && bytes[from + length - 1] == '\r') {
            length--; // a checkout with Windows line ends
        }
        if (length <= CONTENT || !sealed(bytes, from, length)) {
            return null;
        }
        String prompt = hash(bytes, from + CONTENT, PROMPT);
        if (prompt != null) {
            return new RecordingLine(prompt, null, false, 0);
        }
        RecordingLine reply = keyed(bytes, from, REPLY, false);
        return reply == null ? keyed(bytes, from, DONE, true) : reply;
    }

    private static @Nullable RecordingLine keyed(byte[] bytes, int from, byte[] kind, boolean done) {
        String hash = hash(bytes, from + CONTENT, kind);
        int at = hash == null ? 0 : from + CONTENT + kind.length + hash.length() + 1;
        if (hash == null || !startsWith(bytes, at, DRAW)) {
            return null;
        }
        int draw = 0;
        for (at += DRAW.length; bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            draw = 10 * draw + bytes[at] - '0';
        }
        return new RecordingLine("", new ReplyKey(hash, draw), done, at - from);
    }

    /** The hash between what comes first and the next quotation mark. */
    private static @Nullable String hash(byte[] bytes, int from, byte[] first) {
        if (!startsWith(bytes, from, first)) {
            return null;
        }
        int start = from + first.length;
        Hash known = last;
        if (!startsWith(bytes, start, known.bytes())) {
            int end = start;
            while (bytes[end] != '"') {
                end++;
            }
            String text = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
            known = new Hash(Arrays.copyOfRange(bytes, start, end + 1), text);
            last = known;
        }
        return known.text();
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] first) {
        return bytes.length - from >= first.length
                && Arrays.equals(bytes, from, from + first.length, first, 0, first.length);
    }

    private static boolean sealed(byte[] bytes, int from, int length) {
        if (!startsWith(bytes, from, START)) {
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static long sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return sum.getValue();
    }
}
