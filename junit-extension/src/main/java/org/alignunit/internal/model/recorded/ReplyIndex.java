package org.alignunit.internal.model.recorded;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a file replies stand. Draws of one request are mostly without gaps, and stand in arrays. Not thread-safe. */
final class ReplyIndex {
    /** Draws an array; draws that are far apart, as a pipeline's may be, are in several. */
    private static final int BLOCK = 1 << 10;

    /** Where a line stands, without its line feed. */
    record Place(long offset, int length) {}

    /** By request and number of the block. */
    private final Map<ReplyKey, @Nullable Place[]> blocks = new HashMap<>();

    private int size;

    @Nullable
    Place of(ReplyKey key) {
        Place[] block = blocks.get(block(key));
        int at = at(key);
        return block == null || at >= block.length ? null : block[at];
    }

    /** Keeps a place, if none is known. */
    void add(ReplyKey key, Place place) {
        Place[] block = blocks.computeIfAbsent(block(key), first -> new Place[4]);
        int at = at(key);
        if (at >= block.length) {
            block = Arrays.copyOf(block, Math.min(BLOCK, 2 * at));
            blocks.put(block(key), block);
        }
        if (block[at] == null) {
            block[at] = place;
            size++;
        }
    }

    void remove(ReplyKey key) {
        if (of(key) != null) {
            blocks.get(block(key))[at(key)] = null;
            size--;
        }
    }

    int size() {
        return size;
    }

    void clear() {
        blocks.clear();
        size = 0;
    }

    private static ReplyKey block(ReplyKey key) {
        return new ReplyKey(key.hash(), key.draw() / BLOCK);
    }

    private static int at(ReplyKey key) {
        return Math.floorMod(key.draw(), BLOCK);
    }
}
