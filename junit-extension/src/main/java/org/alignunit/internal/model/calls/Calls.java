package org.alignunit.internal.model.calls;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls that complete for those who wait for them, whatever is thrown. */
public final class Calls {
    private Calls() {}

    /** {@return a call that has begun, failed if beginning it throws; also an Error, as somebody waits for it} */
    public static <T> CompletableFuture<T> begun(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    /** Ends a call as another ended: with a value, or with a failure as it was thrown. */
    public static <T> void end(CompletableFuture<T> call, @Nullable T value, @Nullable Throwable failure) {
        if (failure == null) {
            call.complete(value);
        } else {
            call.completeExceptionally(AttemptFailure.cause(failure));
        }
    }
}
