package org.alignunit.internal.model.calls;

/**
 * How many calls may be in flight at once. With each round trip that the server keeps up with, the limit triples, and doubles
 * once a call was refused. Each refusal beyond one in three calls lowers it by one, but never by more than half within one
 * round trip. So it falls to what the server accepts and no further; there it stays and occasionally tries one more.
 * Occasional refusals change nothing else. Needs no clock. Guarded by the queue that it belongs to.
 */
final class ConcurrencyLimit {
    /** Refusals that an answered call makes up for: one in three calls refused is no overload. */
    private static final double FORGIVEN = 1 / 2.0;

    /** Refusals that may come together by chance, and the share of a large limit that is. */
    private static final int CHANCE = 6;

    private static final double CHANCE_SHARE = 1 / 3.0;

    /** Round trips after which the limit tries more than was once too many. */
    private static final int PATIENCE = 16;

    private static final int NONE = Integer.MAX_VALUE;

    private int most;
    private double limit;

    /** What an answered call adds to the limit. */
    private int growth = 2;

    private int tooMany = NONE;
    private int era;
    private long served;
    private long servedAtHalving;

    /** Refusals that answered calls have not made up for. */
    private double strain;

    /** The highest limit of this round trip. */
    private double height;

    /** Calls answered since the limit returned to what was too many. */
    private int fine;

    ConcurrencyLimit(int start, int most) {
        this.most = most;
        limit = Math.min(start, most);
        height = limit;
    }

    void atMost(int calls) {
        most = calls;
        limit = Math.min(limit, most);
    }

    int calls() {
        return (int) limit;
    }

    /** {@return how often the limit was halved} Refusals of calls that began before a halving say nothing new. */
    int era() {
        return era;
    }

    /** Learns that a call was answered; {@code inUse}: while as many were in flight as the limit allows. */
    void served(boolean inUse) {
        served++;
        strain = Math.max(0, strain - FORGIVEN);
        if (inUse) {
            grow();
        }
    }

    /** {@return whether the server accepts no call at all now, so that a pause is due} Learns that a call was refused. */
    boolean refused(int callEra) {
        growth = 1;
        double chance = Math.max(CHANCE, CHANCE_SHARE * limit);
        if (callEra == era && ++strain > chance) {
            strain = chance;
            return shrink();
        }
        return false;
    }

    private boolean shrink() {
        tooMany = (int) limit;
        limit = Math.max(1, tooMany - 1);
        fine = 0;
        if (limit > height / 2) {
            return false;
        }
        boolean nothingServed = served == servedAtHalving;
        servedAtHalving = served;
        height = limit;
        era++;
        return nothingServed;
    }

    private void grow() {
        if ((int) limit < tooMany - 1) {
            limit += growth;
        } else if ((int) limit < tooMany) {
            limit += 1 / (PATIENCE * limit);
        } else if (++fine > limit) {
            tooMany = NONE;
            fine = 0;
        }
        limit = Math.min(limit, most);
        height = Math.max(height, limit);
    }
}
