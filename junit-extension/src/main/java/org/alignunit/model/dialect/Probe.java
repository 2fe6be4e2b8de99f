package org.alignunit.model.dialect;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alignunit.model.CallFailure;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls for log-probabilities alone until one is answered: where that shows that there are none, no other is paid for.
 * Safe for use by several threads.
 */
public final class Probe {
    /** By how many are asked for. */
    private final Map<Integer, Lock> locks = new ConcurrentHashMap<>();

    /** What is known of one number of them, and the call that is to show it. */
    private static final class Lock {
        private boolean open;
        private @Nullable CompletableFuture<Reply> first;
    }

    /**
     * Makes a call, or waits for what another one shows.
     *
     * @param prompt what the call asks; one that wants no log-probabilities goes at once
     * @param call makes it
     * @return what the call gives, or the failure of the one that showed that there are none
     */
    public CompletableFuture<Reply> ask(Prompt prompt, Supplier<CompletableFuture<Reply>> call) {
        if (prompt.topLogProbabilities() == 0) {
            return call.get();
        }
        Lock lock = locks.computeIfAbsent(prompt.topLogProbabilities(), number -> new Lock());
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> first;
        synchronized (lock) {
            if (lock.open) {
                return call.get();
            }
            first = lock.first;
            if (first == null) {
                lock.first = mine;
            }
        }
        if (first != null) {
            CompletableFuture<Reply> other = first;
            return other.handle((reply, failure) -> denied(failure) ? other : ask(prompt, call))
                    .thenCompose(reply -> reply);
        }
        call.get().whenComplete((reply, failure) -> {
            synchronized (lock) {
                lock.open = failure == null;
                lock.first = denied(failure) ? mine : null;
            }
            if (failure == null) {
                mine.complete(reply);
            } else {
                mine.completeExceptionally(CallFailure.cause(failure));
            }
        });
        return mine;
    }

    private static boolean denied(@Nullable Throwable failure) {
        return failure != null
                && CallFailure.cause(failure) instanceof ModelException known
                && known.kind() == ModelException.Kind.UNSUPPORTED;
    }
}
