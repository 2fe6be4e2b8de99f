package org.alignunit.microdata.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The strata that occur, found by the outcome of tests without an object a row. */
final class Strata {
    private final Function<long[], Stratum> maker;
    private final List<Stratum> all = new ArrayList<>();
    private @Nullable Stratum[] slots = new Stratum[64];

    /** Strata that are made when their outcome first occurs. */
    Strata(Function<long[], Stratum> maker) {
        this.maker = maker;
    }

    List<Stratum> all() {
        return all;
    }

    Stratum of(long[] outcome) {
        int slot = slot(outcome);
        Stratum stratum = slots[slot];
        if (stratum == null) {
            stratum = maker.apply(outcome.clone());
            all.add(stratum);
            slots[slot] = stratum;
            if (2 * all.size() > slots.length) {
                grow();
            }
        }
        return stratum;
    }

    private int slot(long[] outcome) {
        long hash = 0;
        for (long word : outcome) {
            hash = (hash ^ word) * 0x9e3779b97f4a7c15L;
        }
        int slot = (int) (hash >>> 32) & slots.length - 1;
        while (slots[slot] != null && !Arrays.equals(slots[slot].outcome, outcome)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        slots = new Stratum[2 * slots.length];
        for (Stratum stratum : all) {
            slots[slot(stratum.outcome)] = stratum;
        }
    }
}
