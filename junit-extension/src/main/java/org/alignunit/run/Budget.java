package org.alignunit.run;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Usage;

/**
 * What a run may spend. A call reserves the most it can cost before it is made and settles for what it did cost, so that
 * calls in flight never overrun a cap. Safe for use by several threads.
 */
public final class Budget {
    /** Fewer characters a token than any common tokenizer needs for prose, so that a reservation is not too small. */
    private static final int CHARACTERS_A_TOKEN = 3;

    private final OptionalLong calls;
    private final OptionalLong tokens;
    private final OptionalDouble usd;
    private final Optional<Prices> prices;
    private long madeCalls;
    private Usage spent = Usage.NONE;

    /**
     * A budget; an empty cap caps nothing.
     *
     * @param calls most paid calls
     * @param tokens most tokens, sent and received together
     * @param usd most US dollars; needs prices
     * @param prices of the model
     */
    public Budget(OptionalLong calls, OptionalLong tokens, OptionalDouble usd, Optional<Prices> prices) {
        this.calls = calls;
        this.tokens = tokens;
        this.usd = usd;
        this.prices = prices;
    }

    /** Sets aside the most that a call can cost. */
    synchronized Usage reserve(Prompt prompt) {
        int characters = prompt.system().length() + prompt.user().length();
        Usage most = new Usage(characters / CHARACTERS_A_TOKEN + 1, prompt.maxTokens());
        Usage after = spent.plus(most);
        require("calls", madeCalls + 1, calls.isPresent() ? calls.getAsLong() : Double.POSITIVE_INFINITY);
        require(
                "tokens",
                after.promptTokens() + after.completionTokens(),
                tokens.isPresent() ? tokens.getAsLong() : Double.POSITIVE_INFINITY);
        require("usd", prices.map(price -> price.of(after)).orElse(0.0), usd.orElse(Double.POSITIVE_INFINITY));
        madeCalls++;
        spent = after;
        return most;
    }

    /** Replaces a reservation by what the call did cost. */
    synchronized void settle(Usage reserved, Usage actual) {
        spent = new Usage(
                spent.promptTokens() - reserved.promptTokens() + actual.promptTokens(),
                spent.completionTokens() - reserved.completionTokens() + actual.completionTokens());
    }

    private void require(String cap, double needed, double allowed) {
        if (needed > allowed) {
            throw new ModelException(
                    ModelException.Kind.OVER_BUDGET,
                    String.format(
                            Locale.ROOT,
                            "the budget alignunit.budget.%s = %s is used up after %d calls and %d tokens: raise it, or run"
                                    + " again with -Dalignunit.recordings=record, which pays for nothing twice",
                            cap,
                            cap.equals("usd") ? allowed : (Object) (long) allowed,
                            madeCalls,
                            spent.promptTokens() + spent.completionTokens()));
        }
    }
}
