package org.alignunit.internal.model.calls;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alignunit.model.LanguageModel;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many calls are in flight at once; the others wait without a thread, the oldest first. The limit is fixed, or
 * {@linkplain ConcurrencyLimit adapts} to what a server accepts. Safe for use by several threads.
 */
public final class CallQueue {
    private static final int ADAPTIVE_START = 8;

    /** How a call ended. */
    public enum End {
        /** The server answered it. */
        SERVED,
        /** The server had no time for it. */
        OVERLOADED,
        /** It failed in a way that says nothing about the server's load. */
        LOST
    }

    /** The right to make one call, with the era of the limit when the call began. */
    public record Place(int era) {}

    private record Waiting(long ticket, CompletableFuture<Place> place) {}

    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::ticket));
    private final ConcurrencyLimit limit;
    private int inFlight;
    private int holds;
    private boolean starting;
    private long tickets;

    private CallQueue(ConcurrencyLimit limit) {
        this.limit = limit;
    }

    /** {@return a queue with a fixed limit, at least 1} */
    public static CallQueue of(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, but is " + places);
        }
        return new CallQueue(new ConcurrencyLimit(places, places));
    }

    /** {@return a queue whose limit adapts to what a server accepts, up to this many calls} */
    public static CallQueue adaptive(int most) {
        return new CallQueue(new ConcurrencyLimit(ADAPTIVE_START, most));
    }

    /** Changes the highest limit. */
    public synchronized void atMost(int calls) {
        limit.atMost(calls);
    }

    synchronized int calls() {
        return limit.calls();
    }

    /** {@return a model whose calls wait in this queue} */
    public LanguageModel around(LanguageModel model) {
        return new RoutedModel(
                model,
                (prompt, draw) -> call(() -> model.ask(prompt, draw)),
                spending -> around(model.within(spending)));
    }

    /** Makes a call when its turn comes. */
    public <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> call) {
        return call(ticket(), call, failure -> failure == null ? End.SERVED : End.LOST, pause -> {});
    }

    /**
     * Makes a call when the turn of its {@linkplain #ticket ticket} comes. The result is complete, whatever is thrown, before
     * the place is left: so a reply is stored while it holds its place, and a killed run loses no more than its places.
     *
     * @param end tells how the call ended, of its failure or null
     * @param pause is told of the failure where the server accepts no call at all now
     */
    public <T> CompletableFuture<T> call(
            long ticket,
            Supplier<CompletableFuture<T>> call,
            Function<@Nullable Throwable, End> end,
            Consumer<@Nullable Throwable> pause) {
        CompletableFuture<T> result = new CompletableFuture<>();
        enter(ticket).whenComplete((place, none) -> {
            if (none != null) {
                result.completeExceptionally(none);
                return;
            }
            Calls.begun(call).whenComplete((value, thrown) -> {
                End how = End.LOST;
                Throwable failure = thrown == null ? null : AttemptFailure.cause(thrown);
                try {
                    how = end.apply(failure);
                } finally {
                    Calls.end(result, value, failure);
                    if (leave(place, how)) {
                        pause.accept(failure);
                    }
                }
            });
        });
        return result;
    }

    /** {@return a number in the queue; a call that is tried again keeps it} */
    public synchronized long ticket() {
        return tickets++;
    }

    /** {@return a place, once there is one, to be {@linkplain #leave left}} */
    public CompletableFuture<Place> enter(long ticket) {
        Waiting mine = new Waiting(ticket, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(mine);
        }
        start();
        return mine.place();
    }

    /** {@return whether the server accepts no call at all now, so that a pause is due} */
    public boolean leave(Place place, End end) {
        boolean pause = left(place, end);
        start();
        return pause;
    }

    /** Starts no call until {@link #release} was called as often. */
    public synchronized void hold() {
        holds++;
    }

    /** Ends a {@link #hold}. */
    public void release() {
        synchronized (this) {
            holds--;
        }
        start();
    }

    private synchronized boolean left(Place place, End end) {
        boolean inUse = inFlight-- >= limit.calls();
        if (end == End.SERVED) {
            limit.served(inUse);
        }
        return end == End.OVERLOADED && limit.refused(place.era());
    }

    /** One thread at a time starts calls, in a loop: a call that fails at once must not start the next from within. */
    private void start() {
        for (Waiting next = next(true); next != null; next = next(false)) {
            try {
                next.place().complete(place());
            } catch (Throwable e) { // for want of memory, say: then the next gets its turn nevertheless
                if (next.place().completeExceptionally(e)) {
                    unused();
                }
            }
        }
    }

    private synchronized void unused() {
        inFlight--;
    }

    private synchronized Place place() {
        return new Place(limit.era());
    }

    private synchronized @Nullable Waiting next(boolean first) {
        if (first && starting) {
            return null;
        }
        Waiting next = holds > 0 || inFlight >= limit.calls() ? null : waiting.poll();
        starting = next != null;
        inFlight += next == null ? 0 : 1;
        return next;
    }
}
