package org.alignunit.internal.model.quirks;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alignunit.internal.model.calls.AttemptFailure;
import org.alignunit.internal.model.calls.Calls;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call for log-probabilities alone until one is answered: where that shows that there are none, no other is paid for.
 * Other failures hold the rest back only a few times. Safe for use by several threads.
 */
public final class Probe {
    private static final int MOST_ALONE = 3;

    /** By how many are asked for. */
    private final Map<Integer, State> states = new ConcurrentHashMap<>();

    /** What is known of one number of them, and the call that is to show it. */
    private static final class State {
        private boolean open;
        private int failed;
        private @Nullable CompletableFuture<Reply> first;

        /** {@return what to wait for; null if the call may be made} If so, it is the one to wait for, unless all may be made. */
        synchronized @Nullable CompletableFuture<Reply> before(CompletableFuture<Reply> mine) {
            CompletableFuture<Reply> before = open ? null : first;
            first = before == null ? mine : before;
            return before;
        }

        synchronized void ended(@Nullable Throwable failure) {
            if (!open && !denied(failure)) {
                open = failure == null || ++failed == MOST_ALONE;
                first = null;
            }
        }
    }

    /** Makes a call, or fails as the one did that showed that there are no log-probabilities. */
    public CompletableFuture<Reply> ask(Prompt prompt, Supplier<CompletableFuture<Reply>> call) {
        if (prompt.topLogProbabilities() == 0) {
            return call.get();
        }
        State state = states.computeIfAbsent(prompt.topLogProbabilities(), number -> new State());
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> before = state.before(mine);
        if (before != null) {
            return before.handle((reply, failure) -> denied(failure) ? before : ask(prompt, call))
                    .thenCompose(reply -> reply);
        }
        Calls.begun(call).whenComplete((reply, failure) -> {
            state.ended(failure);
            Calls.end(mine, reply, failure);
        });
        return mine;
    }

    private static boolean denied(@Nullable Throwable failure) {
        return failure != null
                && AttemptFailure.cause(failure) instanceof ModelException known
                && known.kind() == ModelException.Kind.UNSUPPORTED;
    }
}
