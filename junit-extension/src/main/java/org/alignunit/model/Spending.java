package org.alignunit.model;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Says before each call that may be charged for whether it may be made, and learns what came of it. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface Spending {
    /** Allows every call. */
    Spending UNLIMITED = (prompt, call) -> call.get();

    /**
     * Makes a call if it may be made.
     *
     * @param prompt what is sent
     * @param call makes it; a {@link ModelException} tells whether a failed call {@linkplain ModelException#mayBeCharged may be charged}
     * @return what the call gives; completes with a {@link ModelException} of kind {@code OVER_BUDGET} where it is not made
     */
    CompletableFuture<Reply> call(Prompt prompt, Supplier<CompletableFuture<Reply>> call);
}
