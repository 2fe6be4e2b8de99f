package org.alignunit.internal.run;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import org.alignunit.internal.model.calls.AttemptFailure;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/** Sums up why a round failed: one error for many, with how many there were. */
final class Failures {
    private Failures() {}

    /** {@return the error of a round with at least one failure; {@code place} names what the reply of an index was asked} */
    static RuntimeException of(List<? extends CompletableFuture<?>> round, IntFunction<String> place) {
        List<@Nullable Throwable> all = round.stream().map(Failures::cause).toList();
        List<Throwable> causes = all.stream().filter(Objects::nonNull).toList();
        for (Throwable cause : causes) {
            if (!(cause instanceof ModelException)) {
                return new CompletionException(cause);
            }
        }
        ModelException first = (ModelException) causes.get(0);
        boolean unrecorded = first.kind() == ModelException.Kind.NOT_RECORDED;
        String many = causes.size() + " of the " + round.size() + " replies of this round";
        if (unrecorded) {
            return new ModelException(
                    first.kind(),
                    (causes.size() == 1 ? "a reply is not recorded, to " : many + " are not recorded, the first to ")
                            + place.apply(all.indexOf(first)) + ": " + first.getMessage());
        }
        return new ModelException(
                first.kind(),
                causes.size() == 1 ? first.getMessage() : many + " failed; the first: " + first.getMessage());
    }

    private static @Nullable Throwable cause(CompletableFuture<?> future) {
        return future.handle((reply, failure) -> failure == null ? null : AttemptFailure.cause(failure))
                .join();
    }
}
