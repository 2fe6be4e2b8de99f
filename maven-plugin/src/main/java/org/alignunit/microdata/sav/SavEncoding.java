package org.alignunit.microdata.sav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alignunit.microdata.binary.TextDecoder;
import org.alignunit.microdata.table.Encoding;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character encoding: what the user states, else the encoding record, else the code page, else UTF-8 if the
 * dictionary's texts fit it, else windows-1252.
 */
final class SavEncoding {
    private SavEncoding() {}

    static Encoding of(Path file, SavRecords records, ByteOrder order, ReadOptions options) {
        if (options.encoding() != null) {
            return new Encoding(options.encoding(), Encoding.Source.STATED);
        }
        byte[] name = records.extensions().get(SavRecords.ENCODING);
        Charset charset = name == null ? null : named(file, text(name));
        if (charset == null) {
            charset = ofCodePage(file, codePage(records, order));
        }
        return charset == null
                ? new Encoding(assumed(records), Encoding.Source.ASSUMED)
                : new Encoding(charset, Encoding.Source.FILE);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, 0, TextDecoder.trimmed(bytes, 0, bytes.length), StandardCharsets.ISO_8859_1).trim();
    }

    private static int codePage(SavRecords records, ByteOrder order) {
        byte[] integers = records.extensions().get(SavRecords.INTEGERS);
        return integers == null || integers.length < 32
                ? 0
                : ByteBuffer.wrap(integers).order(order).getInt(28);
    }

    /** The charset of a code page; null for codes that say nothing: some programs write 2 (ASCII) whatever is true. */
    private static @Nullable Charset ofCodePage(Path file, int code) {
        if (code > 28590 && code < 28606) {
            return named(file, "ISO-8859-" + (code - 28590));
        }
        return switch (code) {
            case 819 -> StandardCharsets.ISO_8859_1;
            case 874, 9066 -> named(file, "x-windows-874");
            case 932 -> named(file, "windows-31j");
            case 936 -> named(file, "GBK");
            case 949 -> named(file, "x-windows-949");
            case 950 -> named(file, "x-windows-950");
            case 51949 -> named(file, "EUC-KR");
            case 54936 -> named(file, "GB18030");
            case 10000 -> named(file, "x-MacRoman");
            case 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258 -> named(file, "windows-" + code);
            case 437, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869 -> named(file, "IBM" + code);
            case 65001 -> StandardCharsets.UTF_8;
            default -> null;
        };
    }

    /** The charset of a name; null for ASCII, which files claim whose texts go beyond it. */
    private static @Nullable Charset named(Path file, String name) {
        String usual = name.toLowerCase(Locale.ROOT);
        if (usual.isEmpty()) {
            return null;
        }
        if (usual.matches("cp28(59\\d|60[0-5])")) {
            usual = "ISO-8859-" + (Integer.parseInt(usual.substring(2)) - 28590);
        } else if (usual.matches("cp125\\d")) {
            usual = "windows-" + usual.substring(2);
        } else if (usual.matches("(cp|windows-)?(874|932|936|949|950)")) {
            usual = "ms" + usual.replaceAll("\\D", "");
        }
        try {
            Charset charset = Charset.forName(usual);
            return charset.equals(StandardCharsets.US_ASCII) ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new MicrodataException(
                    file,
                    "extension record 7/20",
                    "the file is in the encoding \"" + name + "\", which this Java does not know",
                    "state the encoding, e.g. \"encoding\": \"windows-1252\"",
                    e);
        }
    }

    /** UTF-8 unless the dictionary speaks against it: where it is wrong, a text of the rows that is not UTF-8 is an error. */
    private static Charset assumed(SavRecords records) {
        for (byte[] text : texts(records)) {
            if (!TextDecoder.fits(text, StandardCharsets.UTF_8)) {
                return Charset.forName("windows-1252");
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static Iterable<byte[]> texts(SavRecords records) {
        List<byte[]> texts = new ArrayList<>();
        records.variables().forEach(variable -> texts.add(variable.label()));
        records.variables().forEach(variable -> texts.add(variable.name()));
        records.labels().forEach(labels -> texts.addAll(labels.labels()));
        byte[] names = records.extensions().get(SavRecords.LONG_NAMES);
        if (names != null) {
            texts.add(names);
        }
        return texts;
    }
}
