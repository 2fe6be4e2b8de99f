package org.alignunit.microdata.sav;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An extension record of pairs "key=value". */
final class KeyValues {
    private KeyValues() {}

    /** The pairs of a record; of two with one key the first. */
    static Map<String, String> of(SavDictionary dictionary, int subtype, String separator) {
        Map<String, String> pairs = new LinkedHashMap<>();
        ByteBuffer record = dictionary.extension(subtype);
        if (record == null) {
            return pairs;
        }
        // one character a byte, so that the separators are found whatever the encoding
        String all = StandardCharsets.ISO_8859_1.decode(record).toString();
        String place = "extension record 7/" + subtype;
        for (String pair : all.split(separator)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.putIfAbsent(
                        text(dictionary, pair.substring(0, equals), place),
                        text(dictionary, pair.substring(equals + 1), place));
            }
        }
        return pairs;
    }

    private static String text(SavDictionary dictionary, String bytes, String place) {
        return dictionary
                .text(bytes.getBytes(StandardCharsets.ISO_8859_1), place)
                .trim();
    }
}
