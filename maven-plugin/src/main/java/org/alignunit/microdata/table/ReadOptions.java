package org.alignunit.microdata.table;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user states about a file.
 *
 * @param encoding the character encoding, beats what the file says; null to go by the file
 * @param delimiter the delimiter of a CSV file; null to go by its first line
 * @param missing the texts that stand for a missing value in a CSV file; an empty cell always does
 */
public record ReadOptions(
        @Nullable Charset encoding, @Nullable Character delimiter, List<String> missing) {
    private static final ReadOptions DEFAULTS = new ReadOptions(null, null, List.of());

    /** Copies the list. */
    public ReadOptions {
        missing = List.copyOf(missing);
    }

    /** Nothing is stated. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /** These options with an encoding. */
    public ReadOptions withEncoding(Charset newEncoding) {
        return new ReadOptions(newEncoding, delimiter, missing);
    }

    /** These options with a delimiter. */
    public ReadOptions withDelimiter(char newDelimiter) {
        return new ReadOptions(encoding, newDelimiter, missing);
    }

    /** These options with texts that stand for a missing value. */
    public ReadOptions withMissing(List<String> newMissing) {
        return new ReadOptions(encoding, delimiter, newMissing);
    }
}
