package org.alignunit.microdata.dta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs from one release of the format to the next.
 *
 * @param number the release
 * @param name the bytes of a variable's name
 * @param format the bytes of a display format
 * @param label the bytes of a variable's label
 * @param labelSet the bytes of the name of a set of value labels
 */
record DtaRelease(int number, int name, int format, int label, int labelSet) {
    private static final List<DtaRelease> ALL = List.of(
            new DtaRelease(103, 9, 7, 32, 9),
            new DtaRelease(104, 9, 7, 32, 9),
            new DtaRelease(105, 9, 12, 32, 9),
            new DtaRelease(108, 9, 12, 81, 9),
            new DtaRelease(110, 33, 12, 81, 33),
            new DtaRelease(111, 33, 12, 81, 33),
            new DtaRelease(113, 33, 12, 81, 33),
            new DtaRelease(114, 33, 49, 81, 33),
            new DtaRelease(115, 33, 49, 81, 33),
            new DtaRelease(117, 33, 49, 81, 33),
            new DtaRelease(118, 129, 57, 321, 129),
            new DtaRelease(119, 129, 57, 321, 129),
            new DtaRelease(120, 129, 57, 321, 129),
            new DtaRelease(121, 129, 57, 321, 129));

    /** The release of a number; null if it is unknown. */
    static @Nullable DtaRelease of(int number) {
        return ALL.stream()
                .filter(release -> release.number == number)
                .findFirst()
                .orElse(null);
    }

    /** Whether the file is in sections with tags. */
    boolean isTagged() {
        return number >= 117;
    }

    /** Whether texts are UTF-8; before, each computer used its own encoding. */
    boolean isUnicode() {
        return number >= 118;
    }

    /** Whether there are more than 32,767 variables, so that they are counted in four bytes. */
    boolean isWide() {
        return number == 119 || number == 121;
    }

    /** Whether .a to .z exist. */
    boolean hasExtendedMissing() {
        return number >= 113;
    }

    /** The bytes of a time stamp in an untagged header. */
    int timeStamp() {
        return number < 105 ? 0 : 18;
    }

    /** The bytes of the length of an expansion field; 0 if there are none. */
    int expansionLength() {
        return number < 105 ? 0 : number < 110 ? 2 : 4;
    }

    /** Whether value labels are texts of eight bytes. */
    boolean hasShortLabels() {
        return number <= 105;
    }

    /** How many bits of a strL's reference in a row name its variable; the rest name its row. */
    int variableBits() {
        return number == 117 ? 32 : isWide() ? 24 : 16;
    }
}
