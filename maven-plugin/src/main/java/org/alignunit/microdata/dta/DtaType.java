package org.alignunit.microdata.dta;

import org.jspecify.annotations.Nullable;

/** How a variable is stored. */
record DtaType(Kind kind, int width) {
    enum Kind {
        BYTE(1, 101, 1),
        INT(2, 32_741, 1),
        LONG(4, 2_147_483_621, 1),
        FLOAT(4, 0x7f000000, 0x800),
        DOUBLE(8, 0x7fe0000000000000L, 0x10000000000L),
        STRING(0, 0, 0),
        STRL(8, 0, 0),
        ALIAS(0, 0, 0);

        private final DtaType type;
        /** The bits of the system-missing value, and how far .a lies from it, .b from .a and so on. */
        final long missing;

        final long step;

        Kind(int width, long missing, long step) {
            type = new DtaType(this, width);
            this.missing = missing;
            this.step = step;
        }
    }

    boolean isText() {
        return kind == Kind.STRING || kind == Kind.STRL;
    }

    /** The type of a code; null if the release has none such. */
    static @Nullable DtaType of(DtaRelease release, int code) {
        if (release.isTagged()) {
            return tagged(code);
        }
        return release.number() >= 111 ? untagged(code) : old(code);
    }

    private static @Nullable DtaType tagged(int code) {
        return switch (code) {
            case 65_530 -> Kind.BYTE.type;
            case 65_529 -> Kind.INT.type;
            case 65_528 -> Kind.LONG.type;
            case 65_527 -> Kind.FLOAT.type;
            case 65_526 -> Kind.DOUBLE.type;
            case 65_525 -> Kind.ALIAS.type;
            case 32_768 -> Kind.STRL.type;
            default -> string(code, 2045);
        };
    }

    private static @Nullable DtaType untagged(int code) {
        return switch (code) {
            case 251 -> Kind.BYTE.type;
            case 252 -> Kind.INT.type;
            case 253 -> Kind.LONG.type;
            case 254 -> Kind.FLOAT.type;
            case 255 -> Kind.DOUBLE.type;
            default -> string(code, 244);
        };
    }

    private static @Nullable DtaType old(int code) {
        return switch (code) {
            case 'b' -> Kind.BYTE.type;
            case 'i' -> Kind.INT.type;
            case 'l' -> Kind.LONG.type;
            case 'f' -> Kind.FLOAT.type;
            case 'd' -> Kind.DOUBLE.type;
            default -> string(code - 127, 128);
        };
    }

    private static @Nullable DtaType string(int width, int most) {
        return width >= 1 && width <= most ? new DtaType(Kind.STRING, width) : null;
    }
}
