package org.alignunit.model.http;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How many calls a server is given at once. The number doubles with each round trip that the server keeps up with. Each
 * refusal beyond one in three calls takes one place away, but never more than half of them within one round trip; so the
 * number falls to what the server takes and no further. There it stays, and now and then tries one more. A refusal here and
 * there changes nothing. The longest waiting goes first. Needs no clock; safe for use by several threads.
 */
final class Limit {
    private static final int START = 8;
    /** Refusals that an answered call makes up for: one in three calls refused is no overload. */
    private static final double FORGIVEN = 1 / 2.0;
    /** Refusals that may come together by bad luck, and the share of all places that is, where there are many. */
    private static final int LUCK = 6;

    private static final double LUCKY_SHARE = 1 / 3.0;

    /** Round trips after which more is tried than was once too many. */
    private static final int PATIENCE = 16;

    private static final int NONE = Integer.MAX_VALUE;

    /** What became of a call. */
    enum End {
        /** The server answered it. */
        SERVED,
        /** The server had no time for it. */
        REFUSED,
        /** It never got as far. */
        LOST
    }

    /**
     * The right to make one call.
     *
     * @param era how often the number had fallen by half when the call began: later refusals of such calls tell nothing new
     * @param served how many calls the server had answered by then
     */
    record Place(int era, long served) {}

    private record Waiting(long ticket, CompletableFuture<Place> place) {}

    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::ticket));
    private int most;
    private double limit;
    private int tooMany = NONE;
    private int underWay;
    private int held;
    private boolean starting;
    private long tickets;
    private int era;
    private long served;
    private long servedAtLoss;
    /** Refusals that answered calls have not made up for. */
    private double strain;
    /** The highest number of this round trip. */
    private double height;
    /** Calls answered since the number has come back to what was too many. */
    private int fine;

    Limit(int most) {
        this.most = most;
        limit = Math.min(START, most);
        height = limit;
    }

    synchronized void atMost(int calls) {
        most = calls;
        limit = Math.min(limit, most);
    }

    /** {@return a number in the queue, kept by a call that has to come again} */
    synchronized long ticket() {
        return tickets++;
    }

    /** {@return a place, once it is this ticket's turn} */
    CompletableFuture<Place> enter(long ticket) {
        Waiting mine = new Waiting(ticket, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(mine);
        }
        start();
        return mine.place();
    }

    /** {@return whether the server takes nothing at all now, so that a pause is due} Gives the place back. */
    boolean leave(Place place, End end) {
        boolean pause = left(place, end);
        start();
        return pause;
    }

    /** Starts nothing more until as often let go. */
    synchronized void hold() {
        held++;
    }

    void letGo() {
        synchronized (this) {
            held--;
        }
        start();
    }

    synchronized long served() {
        return served;
    }

    synchronized int calls() {
        return (int) limit;
    }

    private synchronized boolean left(Place place, End end) {
        boolean inUse = underWay-- >= (int) limit;
        switch (end) {
            case SERVED -> {
                served++;
                strain = Math.max(0, strain - FORGIVEN);
                if (inUse) {
                    grow();
                }
            }
            case REFUSED -> {
                double luck = Math.max(LUCK, LUCKY_SHARE * limit);
                if (place.era() == era && ++strain > luck) {
                    strain = luck;
                    return shrink();
                }
            }
            case LOST -> {
                // says nothing about how busy the server is
            }
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
        boolean nothingServed = served == servedAtLoss;
        servedAtLoss = served;
        height = limit;
        era++;
        return nothingServed;
    }

    private void grow() {
        if ((int) limit < tooMany - 1) {
            limit += 1;
        } else if ((int) limit < tooMany) {
            limit += 1 / (PATIENCE * limit);
        } else if (++fine > limit) {
            tooMany = NONE;
            fine = 0;
        }
        limit = Math.min(limit, most);
        height = Math.max(height, limit);
    }

    /** One thread at a time starts calls, in a loop: one that fails at once must not start the next from within. */
    private void start() {
        for (Waiting next = next(true); next != null; next = next(false)) {
            next.place().complete(new Place(era(), served()));
        }
    }

    private synchronized int era() {
        return era;
    }

    private synchronized @Nullable Waiting next(boolean first) {
        if (first && starting) {
            return null;
        }
        Waiting next = held > 0 || underWay >= (int) limit ? null : waiting.poll();
        starting = next != null;
        underWay += next == null ? 0 : 1;
        return next;
    }
}
