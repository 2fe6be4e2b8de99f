package org.alignunit.microdata.table;

import java.nio.charset.Charset;

/** The character encoding of a file and who says so. */
public record Encoding(Charset charset, Source source) {
    /** Who names the encoding. */
    public enum Source {
        /** The caller. */
        STATED,
        /** The file: a record, a byte-order mark, or a format that knows only one. */
        FILE,
        /** Nobody: it is the format's usual one, or the one that the file's texts fit. */
        ASSUMED
    }

    @Override
    public String toString() {
        return charset.name()
                + switch (source) {
                    case STATED -> " (stated)";
                    case FILE -> " (named by the file)";
                    case ASSUMED -> " (assumed; the file names none)";
                };
    }
}
