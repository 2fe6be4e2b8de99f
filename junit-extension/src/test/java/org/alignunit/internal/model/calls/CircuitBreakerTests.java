package org.alignunit.internal.model.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.junit.jupiter.api.Test;

class CircuitBreakerTests {
    private static final int IN_A_ROW = 5;
    private static final ModelException DOWN = new ModelException(Kind.UNAVAILABLE, "down");

    private long now = Long.MAX_VALUE - 5; // nano times may go round
    private final Outage outage = new Outage(() -> now);
    private final CircuitBreaker breaker = new CircuitBreaker(outage);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.reason()).isNull();
            outage.lost(DOWN, IN_A_ROW);
        }
    }

    @Test
    void an_outage_lasts_for_half_a_minute_and_longer_where_the_next_call_finds_nobody_either() {
        fail(IN_A_ROW);
        assertThat(breaker.reason()).isSameAs(DOWN);

        now += Outage.PAUSE.toNanos() - 1;
        assertThat(breaker.reason()).isSameAs(DOWN);

        now++;
        fail(1);
        assertThat(breaker.reason()).isSameAs(DOWN);
    }

    @Test
    void an_answer_ends_it_and_counts_begin_anew() {
        fail(IN_A_ROW - 1);
        outage.answered();
        fail(IN_A_ROW);
        assertThat(breaker.reason()).isNotNull();

        outage.answered();

        assertThat(breaker.reason()).isNull();
    }

    @Test
    void a_failure_that_shows_that_somebody_is_there_breaks_the_row() {
        fail(IN_A_ROW - 1);
        outage.lost(new ModelException(Kind.BAD_EXCHANGE, "too long"), 0);
        fail(IN_A_ROW - 1);

        assertThat(breaker.reason()).isNull();
    }

    @Test
    void a_refusal_stays() {
        ModelException first = new ModelException(Kind.REFUSED, "first");

        assertThat(breaker.failed(first)).isSameAs(first);
        assertThat(breaker.failed(new ModelException(Kind.REFUSED, "second"))).isSameAs(first);
        outage.answered();
        now += 2 * Outage.PAUSE.toNanos();

        assertThat(breaker.reason()).isSameAs(first);
    }
}
