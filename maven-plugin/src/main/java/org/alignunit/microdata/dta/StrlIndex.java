package org.alignunit.microdata.dta;

import java.util.Arrays;
import org.alignunit.microdata.binary.BinaryInput;

/** Where each long string (strL) stands in the file: they follow the rows that name them. */
final class StrlIndex {
    private final DtaRelease release;
    private long[] keys = new long[16];
    private long[] positions = new long[16];
    private int size;

    /** Lists the long strings, of which the first begins at a position. */
    StrlIndex(BinaryInput in, DtaRelease release, long start) {
        this.release = release;
        in.position(start);
        in.part("the long strings (strL)");
        boolean sorted = true;
        while (in.unsignedByte() == 'G') {
            in.skip(2);
            long position = in.position();
            long variable = in.integer() & 0xffffffffL;
            long row = release.isUnicode() ? in.longInteger() : in.integer() & 0xffffffffL;
            long key = key(variable, row);
            sorted &= size == 0 || Long.compareUnsigned(keys[size - 1], key) < 0;
            add(key, position);
            in.skip(1);
            in.skip(in.integer() & 0xffffffffL);
        }
        if (!sorted) {
            sort();
        }
    }

    private void add(long key, long position) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
        }
        keys[size] = key;
        positions[size++] = position;
    }

    private void sort() {
        long[][] pairs = new long[size][];
        for (int i = 0; i < size; i++) {
            pairs[i] = new long[] {keys[i], positions[i]};
        }
        Arrays.sort(pairs, (one, other) -> Long.compareUnsigned(one[0], other[0]));
        for (int i = 0; i < size; i++) {
            keys[i] = pairs[i][0];
            positions[i] = pairs[i][1];
        }
    }

    /** The key of the eight bytes in a row that refer to a long string. */
    long key(long reference, boolean littleEndian) {
        long key = key(reference, littleEndian, release.variableBits());
        // ReadStat writes format 119 as if it were 118
        return release.isWide() && !has(key) ? key(reference, littleEndian, 16) : key;
    }

    private static long key(long reference, boolean littleEndian, int bits) {
        return littleEndian
                ? key(reference & (1L << bits) - 1, reference >>> bits)
                : key(reference >>> 64 - bits, reference & (1L << 64 - bits) - 1);
    }

    private static long key(long variable, long row) {
        return row << 24 | variable & 0xffffff;
    }

    /** Whether there is a long string of this key. */
    boolean has(long key) {
        return find(key) >= 0;
    }

    /** The bytes of a long string. */
    byte[] bytes(BinaryInput in, long key) {
        in.position(positions[find(key)] + 4 + (release.isUnicode() ? 8 : 4) + 1);
        return in.bytes(in.integer() & 0xffffffffL);
    }

    private int find(long key) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = Long.compareUnsigned(keys[middle], key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
