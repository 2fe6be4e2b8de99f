package org.alignunit.run;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/** Sums up why a round failed: one error for many, with how many there were. */
final class Failures {
    private Failures() {}

    static RuntimeException of(List<? extends CompletableFuture<?>> round) {
        List<Throwable> causes =
                round.stream().map(Failures::cause).filter(Objects::nonNull).toList();
        for (Throwable cause : causes) {
            if (!(cause instanceof ModelException)) {
                return new CompletionException(cause);
            }
        }
        ModelException first = (ModelException) causes.get(0);
        String many = causes.size() + " of the " + round.size() + " replies of this round";
        return new ModelException(
                first.kind(),
                causes.size() == 1
                        ? first.getMessage()
                        : many
                                + (first.kind() == ModelException.Kind.NOT_RECORDED
                                        ? " are not recorded; the first: "
                                        : " could not be had; the first: ")
                                + first.getMessage());
    }

    private static @Nullable Throwable cause(CompletableFuture<?> future) {
        if (!future.isCompletedExceptionally()) {
            return null;
        }
        try {
            future.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (RuntimeException e) {
            return e;
        }
    }
}
