package org.alignunit.internal.model.recorded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages a file as disks, merges, editors and hostile changes do. */
public final class Damage {
    /** How many kinds there are. */
    public static final int KINDS = 24;

    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "1e999",
        "99999999999999999999999",
        "0.5",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "[[[[",
        "NaN",
        "-Infinity",
        "\"\\ud800\"",
        "[null]",
        "{\"a\":null}",
        "2147483648",
        "-0",
        "9".repeat(2000),
        "[".repeat(3000),
        "{\"a\":".repeat(3000),
        "\"\\u000\"",
        "'x'"
    };

    private Damage() {}

    /** {@return a damaged copy of a file} A kind that is a whole number from 0 on decides how; {@code random} where. */
    public static byte[] of(byte[] file, int kind, Random random) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        int line = random.nextInt(lines.size());
        int at = random.nextInt(file.length);
        int to = at + random.nextInt(file.length - at);
        String damaged = switch (kind % KINDS) {
            case 0 -> flipped(text, at, random);
            case 1 -> flipped(flipped(flipped(text, at, random), to, random), random.nextInt(file.length), random);
            case 2 -> text.substring(0, at);
            case 3 -> text + text;
            case 4 -> text.replace("\n", "\r\n");
            case 5 -> text.replace('\n', '\r');
            case 6 -> "\u00ef\u00bb\u00bf" + text;
            case 7 -> text.substring(0, at) + text.substring(to);
            case 8 -> text.substring(0, at) + noise(random) + text.substring(at);
            case 9 -> noise(random);
            case 10 ->
                with(
                        lines,
                        line,
                        "<<<<<<< HEAD\n" + lines.get(line) + "=======\n" + lines.get(random.nextInt(lines.size()))
                                + ">>>>>>> x\n");
            case 11 -> without(lines, line);
            case 12 -> with(lines, line, lines.get(line) + lines.get(line));
            case 13 -> shuffled(lines, random);
            case 14 -> with(lines, line, lines.get(line).strip());
            case 15 -> with(lines, line, lines.get(line).replace('"', '\''));
            case 16 -> with(lines, line, otherValue(lines.get(line), random));
            case 17 -> otherValue(text, random);
            case 18 -> text.substring(0, at) + VALUES[random.nextInt(VALUES.length)] + text.substring(at);
            case 19 -> with(lines, line, lines.get(line).replace(",", ", "));
            case 20 -> with(lines, line, doubledField(lines.get(line), random));
            case 21 -> text.substring(0, at) + "\u00c3(\u00ff\u0000\u00ed\u00a0\u0080" + text.substring(at);
            case 22 ->
                text.substring(0, at) + text.substring(at, to).toUpperCase(java.util.Locale.ROOT) + text.substring(to);
            default -> text.substring(to) + text.substring(0, to);
        };
        return damaged.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String flipped(String text, int at, Random random) {
        return text.substring(0, at) + (char) (text.charAt(at) ^ 1 << random.nextInt(8)) + text.substring(at + 1);
    }

    private static String noise(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String with(List<String> lines, int line, String other) {
        lines.set(line, other);
        return String.join("", lines);
    }

    private static String without(List<String> lines, int line) {
        lines.remove(line);
        return String.join("", lines);
    }

    private static String shuffled(List<String> lines, Random random) {
        Collections.shuffle(lines, random);
        return String.join("", lines);
    }

    /** What stands between a colon and a comma or brace is another value. */
    static String otherValue(String text, Random random) {
        int colon = text.indexOf(':', random.nextInt(Math.max(1, text.length())));
        if (colon < 0) {
            return text;
        }
        int end = colon + 1;
        while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, colon + 1) + VALUES[random.nextInt(VALUES.length)] + text.substring(end);
    }

    private static String doubledField(String text, Random random) {
        int comma = text.indexOf(',', random.nextInt(Math.max(1, text.length())));
        int next = comma < 0 ? -1 : text.indexOf(',', comma + 1);
        return next < 0 ? text : text.substring(0, next) + text.substring(comma, next) + text.substring(next);
    }
}
