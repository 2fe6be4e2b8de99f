package org.alignunit.internal.run.cell;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.RoutedModel;
import org.jspecify.annotations.Nullable;

/** Lets so many calls be under way at once; the others wait in order, without a thread. Safe for use by several threads. */
public final class CallQueue {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;
    private boolean starting;

    /**
     * A queue.
     *
     * @param places calls under way at once, at least 1
     */
    public CallQueue(int places) {
        this.free = places;
    }

    /**
     * A model that waits here for its turn.
     *
     * @param model whom to ask
     * @return it, asked so many questions at once with all others of this queue
     */
    public LanguageModel around(LanguageModel model) {
        return new RoutedModel(model, (prompt, draw) -> call(() -> model.ask(prompt, draw)));
    }

    /**
     * Makes a call when its turn comes.
     *
     * @param call makes it
     * @param <T> what it gives
     * @return what the call gives
     */
    <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        enter(() -> {
            CompletableFuture<T> made;
            try {
                made = call.get();
            } catch (Throwable e) {
                made = CompletableFuture.failedFuture(e);
            }
            made.whenComplete((value, failure) -> {
                // first: the place is held until the reply is kept, so that a killed run loses no more than its places
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(failure);
                }
                leave();
            });
        });
        return result;
    }

    private void enter(Runnable call) {
        synchronized (this) {
            waiting.add(call);
        }
        start();
    }

    private void leave() {
        synchronized (this) {
            free++;
        }
        start();
    }

    /** One thread at a time starts calls, in a loop: one that ends at once must not start the next from within. */
    private void start() {
        for (Runnable next = next(true); next != null; next = next(false)) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next(boolean first) {
        if (first && starting) {
            return null;
        }
        Runnable next = free == 0 ? null : waiting.poll();
        starting = next != null;
        free -= next == null ? 0 : 1;
        return next;
    }
}
