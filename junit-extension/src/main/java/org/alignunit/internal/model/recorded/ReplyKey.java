package org.alignunit.internal.model.recorded;

import org.jspecify.annotations.Nullable;

/** What tells one reply from all others of a file: the hash of its request and the draw. */
public record ReplyKey(String hash, int draw) {
    // spelled out: what the compiler gives a record is put together at run time, which a fresh JVM takes long for
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReplyKey that && draw == that.draw && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return 31 * hash.hashCode() + draw;
    }
}
