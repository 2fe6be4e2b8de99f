package org.alignunit.model.http;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How many calls a server is given at once. The number doubles with each round trip that the server keeps up with, and
 * halves when it refuses more than a third of one; then it feels its way back to just below where that happened, and now
 * and then tries one more. A refusal here and there changes nothing. The longest waiting goes first. Needs
 * no clock; safe for use by several threads.
 */
final class Limit {
    private static final int START = 8;
    private static final double OVERLOAD = 1 / 3.0;
    /** The fewest calls that tell an overload from bad luck: of a tenth refused at random, a third is out of reach. */
    private static final int LEAST_SEEN = 24;

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
     * @param era how often the number had been halved when the call began: later refusals of such calls tell nothing new
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
    private int ended;
    private int refused;

    Limit(int most) {
        this.most = most;
        limit = Math.min(START, most);
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
        served += end == End.SERVED ? 1 : 0;
        if (end == End.LOST || place.era() != era) {
            return false;
        }
        ended++;
        refused += end == End.REFUSED ? 1 : 0;
        int round = Math.max((int) limit, LEAST_SEEN);
        if (refused > OVERLOAD * round) {
            return shrink();
        }
        if (end == End.SERVED && inUse) {
            grow();
        }
        if (ended >= round) {
            tooMany = (int) limit >= tooMany ? NONE : tooMany;
            newRound();
        }
        return false;
    }

    private boolean shrink() {
        boolean nothingServed = served == servedAtLoss;
        if ((int) limit == tooMany) {
            limit = Math.max(1, tooMany - 1); // one more was tried than was known to do
        } else {
            tooMany = (int) limit;
            limit = Math.max(1, limit / 2);
        }
        servedAtLoss = served;
        era++;
        newRound();
        return nothingServed;
    }

    private void grow() {
        int before = (int) limit;
        double round = tooMany > most ? limit : Math.max(1, (tooMany - 1 - limit) / 2);
        limit += limit + 1 < tooMany ? round / limit : 1 / (PATIENCE * limit);
        limit = Math.min(limit, most);
        if (before < tooMany && (int) limit >= tooMany) {
            newRound();
        }
    }

    private void newRound() {
        ended = 0;
        refused = 0;
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
