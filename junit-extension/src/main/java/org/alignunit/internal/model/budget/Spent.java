package org.alignunit.internal.model.budget;

import java.util.Optional;
import org.alignunit.model.Usage;

/** What was spent, or may be; in 10^-12 US dollars, whole so that sums are exact, and 0 where no prices are known. */
record Spent(long calls, long tokens, long picoUsd) {
    private static final double PICO = 1e12;

    static final Spent NOTHING = new Spent(0, 0, 0);

    static Spent of(long calls, Usage usage, Optional<Prices> prices) {
        return new Spent(
                calls,
                usage.tokens(),
                Math.round(prices.map(price -> price.of(usage)).orElse(0.0) * PICO));
    }

    Spent plus(Spent more) {
        return new Spent(sum(calls, more.calls), sum(tokens, more.tokens), sum(picoUsd, more.picoUsd));
    }

    Spent minus(Spent less) {
        return new Spent(calls - less.calls, tokens - less.tokens, picoUsd - less.picoUsd);
    }

    /** {@return the greater of each} */
    Spent atLeast(Spent least) {
        return new Spent(
                Math.max(calls, least.calls), Math.max(tokens, least.tokens), Math.max(picoUsd, least.picoUsd));
    }

    /** What a server says that it has counted must not go round to the other end. */
    private static long sum(long a, long b) {
        return b > 0 && a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    double usd() {
        return picoUsd / PICO;
    }
}
