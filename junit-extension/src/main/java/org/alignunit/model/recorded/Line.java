package org.alignunit.model.recorded;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One line of a recording: a JSON object whose first field is a checksum of what follows it.
 *
 * @param prompt the hash of the prompt it writes down; empty for a reply
 * @param reply the key of the reply it holds; null for a prompt
 */
record Line(String prompt, @Nullable ReplyKey reply) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final byte[] START = "{\"sum\":\"".getBytes(StandardCharsets.US_ASCII);
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
        try (JsonParser parser = MAPPER.createParser(bytes, from, length)) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            String kind = parser.nextFieldName();
            String hash = parser.nextTextValue();
            if ("prompt".equals(kind) && hash != null) {
                return new Line(hash, null);
            }
            if (!"reply".equals(kind) || hash == null || !"draw".equals(parser.nextFieldName())) {
                return null;
            }
            return parser.nextToken() == JsonToken.VALUE_NUMBER_INT
                    ? new Line("", new ReplyKey(hash, parser.getIntValue()))
                    : null;
        } catch (IOException notOurs) {
            return null;
        }
    }

    private static boolean sealed(byte[] bytes, int from, int length) {
        for (int i = 0; i < START.length; i++) {
            if (bytes[from + i] != START[i]) {
                return false;
            }
        }
        String said = new String(bytes, from + START.length, DIGITS, StandardCharsets.US_ASCII);
        return said.equals(HexFormat.of().toHexDigits((int) sum(bytes, from + CONTENT, length - CONTENT)));
    }

    private static long sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return sum.getValue();
    }
}
