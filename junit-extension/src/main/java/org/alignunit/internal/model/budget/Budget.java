package org.alignunit.internal.model.budget;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.alignunit.internal.model.calls.AttemptFailure;
import org.alignunit.internal.model.calls.Calls;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.text.Logs;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What a run may spend, over all of its tests and forks. A call reserves the most it can cost and settles for what it did
 * cost, so that calls in flight never overrun a cap. Safe for use by several threads and processes: a file holds the amounts.
 */
public final class Budget implements Spending {
    /** Fewer bytes a token than common tokenizers need, in scripts of one byte a character and of three. */
    private static final int BYTES_A_TOKEN = 3;

    /** What a server adds to mark who speaks, and more. */
    private static final int FRAME = 32;

    private final BudgetSettings settings;
    private final Ledger ledger;
    private final Cancellation cancellation;

    /** For calls that the calling thread waits for. */
    public Budget(BudgetSettings settings) {
        this(settings, settings.ledger(), new Cancellation());
    }

    private Budget(BudgetSettings settings, Ledger ledger, Cancellation cancellation) {
        this.settings = settings;
        this.ledger = ledger;
        this.cancellation = cancellation;
    }

    /** {@return the same for the calls of one test: once it is cancelled, none is allowed} */
    public Budget until(Cancellation cancelled) {
        return new Budget(settings, ledger, cancelled);
    }

    /** {@return why no further call is allowed, whatever it costs; null if one may be} */
    public @Nullable ModelException end() {
        return cancellation.reason();
    }

    /** {@return the most tokens that a call can cost} */
    public static Usage most(String sent, long maxTokens) {
        return new Usage(sent.getBytes(StandardCharsets.UTF_8).length / BYTES_A_TOKEN + FRAME, maxTokens);
    }

    /**
     * Makes a call; completes with a {@link ModelException} of kind {@code OVER_BUDGET} where the budget does not allow it.
     */
    public CompletableFuture<Reply> call(Usage most, Supplier<CompletableFuture<Reply>> call) {
        ModelException end = end();
        if (end != null) {
            return CompletableFuture.failedFuture(end);
        }
        if (!settings.capped()) {
            return Calls.begun(call);
        }
        Spent reserved = Spent.of(1, most, settings.prices());
        try {
            ledger.update(spent -> allowed(spent, reserved));
        } catch (ModelException spent) {
            return CompletableFuture.failedFuture(spent);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(new ModelException(
                    ModelException.Kind.UNAVAILABLE,
                    String.format(
                            Locale.ROOT,
                            "What the run has spent cannot be kept in %s (%s), and alignunit.budget.* may not be overrun. Mend it, or name another directory with alignunit.budget.directory.",
                            settings.directory(),
                            e),
                    e));
        }
        return Calls.begun(call).whenComplete((reply, failure) -> settle(reserved, actual(reply, failure, most)));
    }

    @Override
    public CompletableFuture<Reply> call(Prompt prompt, Supplier<CompletableFuture<Reply>> call) {
        return call(most(prompt.system() + prompt.user() + prompt.schema(), prompt.maxTokens()), call);
    }

    private void settle(Spent reserved, Spent actual) {
        try {
            ledger.update(spent -> spent.minus(reserved).plus(actual));
        } catch (IOException | RuntimeException e) {
            // the reservation stays, which errs on the safe side: a paid reply is worth more than an exact account
            Logs.warn(Budget.class, "What a call cost is not noted, but the most it can have: " + e);
        }
    }

    /** What may have been charged counts in full: of a reply whose cost is not told, the most that it can have been. */
    private Spent actual(@Nullable Reply reply, @Nullable Throwable failure, Usage most) {
        if (reply != null) {
            return Spent.of(1, reply.usage().equals(Usage.NONE) ? most : reply.usage(), settings.prices());
        }
        return failure != null && !AttemptFailure.mayBeCharged(failure)
                ? Spent.NOTHING
                : Spent.of(1, most, settings.prices());
    }

    private Spent allowed(Spent spent, Spent more) {
        Spent after = spent.plus(more);
        require("calls", after.calls(), settings.calls(), spent);
        require("tokens", after.tokens(), settings.tokens(), spent);
        require("usd", after.usd(), settings.usd(), spent);
        return after;
    }

    private static <T extends Comparable<T>> void require(String cap, T after, Optional<T> most, Spent spent) {
        if (most.isPresent() && after.compareTo(most.get()) > 0) {
            throw new ModelException(
                    ModelException.Kind.OVER_BUDGET,
                    String.format(
                            Locale.ROOT,
                            "the budget alignunit.budget.%s = %s is used up after %d call%s and %d tokens of this run, all"
                                    + " forks and reservations counted: raise it and run again in the same mode, which pays for no"
                                    + " kept reply twice",
                            cap,
                            most.get(),
                            spent.calls(),
                            spent.calls() == 1 ? "" : "s",
                            spent.tokens()));
        }
    }
}
