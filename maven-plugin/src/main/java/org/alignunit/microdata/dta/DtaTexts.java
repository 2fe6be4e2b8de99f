package org.alignunit.microdata.dta;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alignunit.microdata.binary.TextDecoder;
import org.alignunit.microdata.table.Encoding;
import org.alignunit.microdata.table.ReadOptions;

/**
 * Decodes the texts of a file: as the user states; as UTF-8 from format 118 on; before, as UTF-8 if the dictionary goes
 * beyond ASCII and fits it, which programs other than Stata write, else as windows-1252.
 */
record DtaTexts(Encoding encoding, TextDecoder decoder) {
    static DtaTexts of(Path file, RawDta raw, ReadOptions options) {
        Encoding encoding = encoding(raw, options);
        return new DtaTexts(encoding, new TextDecoder(file, encoding.charset()));
    }

    private static Encoding encoding(RawDta raw, ReadOptions options) {
        if (options.encoding() != null) {
            return new Encoding(options.encoding(), Encoding.Source.STATED);
        }
        if (raw.release().isUnicode()) {
            return new Encoding(StandardCharsets.UTF_8, Encoding.Source.FILE);
        }
        boolean utf8 = isBeyondAscii(raw) && isUtf8(raw);
        return new Encoding(utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), Encoding.Source.ASSUMED);
    }

    private static boolean isBeyondAscii(RawDta raw) {
        return texts(raw).stream().anyMatch(text -> !TextDecoder.isAscii(text, 0, text.length));
    }

    private static boolean isUtf8(RawDta raw) {
        return texts(raw).stream().allMatch(text -> TextDecoder.fits(text, StandardCharsets.UTF_8));
    }

    private static List<byte[]> texts(RawDta raw) {
        List<byte[]> texts = new ArrayList<>();
        raw.variables().forEach(variable -> {
            texts.add(upToNul(variable.name()));
            texts.add(upToNul(variable.label()));
        });
        raw.sets().forEach(set -> texts.addAll(set.labels()));
        return texts;
    }

    private static byte[] upToNul(byte[] bytes) {
        return Arrays.copyOf(bytes, TextDecoder.terminated(bytes, 0, bytes.length));
    }

    String text(byte[] bytes, String place) {
        return decoder.text(bytes, 0, TextDecoder.terminated(bytes, 0, bytes.length), () -> place);
    }
}
