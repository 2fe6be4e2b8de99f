package org.alignunit.microdata.dta;

import java.nio.ByteBuffer;
import org.alignunit.microdata.table.Row;

/** Stored numbers and the bits that stand for missing values. */
final class DtaNumbers {
    static final char NONE = Row.NONE;

    /** What stood for a missing double until format 105: 2^333. */
    private static final long OLD_MISSING = Double.doubleToLongBits(0x1p333);

    private DtaNumbers() {}

    /** The bits of a number, in an order in which missing values are the highest. */
    static long bits(DtaType.Kind kind, ByteBuffer row, int offset) {
        return switch (kind) {
            case BYTE -> row.get(offset);
            case INT -> row.getShort(offset);
            case LONG -> row.getInt(offset);
            case FLOAT -> Float.floatToIntBits(row.getFloat(offset));
            case DOUBLE -> Double.doubleToLongBits(row.getDouble(offset));
            case STRING, STRL, ALIAS -> throw new IllegalArgumentException(kind.name());
        };
    }

    static double number(DtaType.Kind kind, long bits) {
        return switch (kind) {
            case FLOAT -> Float.intBitsToFloat((int) bits);
            case DOUBLE -> Double.longBitsToDouble(bits);
            default -> bits;
        };
    }

    /** The missing value that the bits stand for, {@link #NONE} if they stand for a number. */
    static char missing(DtaType.Kind kind, long bits, DtaRelease release) {
        if (!release.hasExtendedMissing()) {
            boolean missing = bits >= oldMissing(kind) || release.number() <= 105 && bits == OLD_MISSING;
            return missing ? Row.SYSTEM : NONE;
        }
        if (bits < kind.missing) {
            return NONE;
        }
        long tag = (bits - kind.missing) / kind.step;
        boolean exact = (bits - kind.missing) % kind.step == 0;
        return exact && tag >= 1 && tag <= 26 ? (char) ('a' + tag - 1) : Row.SYSTEM;
    }

    private static long oldMissing(DtaType.Kind kind) {
        return switch (kind) {
            case BYTE -> Byte.MAX_VALUE;
            case INT -> Short.MAX_VALUE;
            case LONG -> Integer.MAX_VALUE;
            default -> kind.missing;
        };
    }
}
