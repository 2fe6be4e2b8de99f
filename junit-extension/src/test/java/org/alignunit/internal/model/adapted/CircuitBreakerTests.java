package org.alignunit.internal.model.adapted;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.junit.jupiter.api.Test;

class CircuitBreakerTests {
    private static final ModelException DOWN = new ModelException(Kind.UNAVAILABLE, "down");

    private long now = Long.MAX_VALUE - 5; // nano times may go round
    private final CircuitBreaker breaker = new CircuitBreaker(() -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.open()).isNull();
            breaker.failed(DOWN, true);
        }
    }

    @Test
    void an_outage_lasts_for_half_a_minute_and_longer_where_the_next_call_finds_nobody_either() {
        fail(CircuitBreaker.IN_A_ROW);
        assertThat(breaker.open()).isSameAs(DOWN);

        now += CircuitBreaker.PAUSE.toNanos() - 1;
        assertThat(breaker.open()).isSameAs(DOWN);

        now++;
        fail(1);
        assertThat(breaker.open()).isSameAs(DOWN);
    }

    @Test
    void an_answer_ends_it_and_counts_begin_anew() {
        fail(CircuitBreaker.IN_A_ROW - 1);
        breaker.answered();
        fail(CircuitBreaker.IN_A_ROW);
        assertThat(breaker.open()).isNotNull();

        breaker.answered();

        assertThat(breaker.open()).isNull();
    }

    @Test
    void a_failure_that_shows_that_somebody_is_there_breaks_the_row() {
        fail(CircuitBreaker.IN_A_ROW - 1);
        breaker.failed(new ModelException(Kind.BAD_EXCHANGE, "too long"), false);
        fail(CircuitBreaker.IN_A_ROW - 1);

        assertThat(breaker.open()).isNull();
    }

    @Test
    void a_refusal_stays() {
        ModelException first = new ModelException(Kind.REFUSED, "first");

        assertThat(breaker.failed(first, false)).isSameAs(first);
        assertThat(breaker.failed(new ModelException(Kind.REFUSED, "second"), false))
                .isSameAs(first);
        breaker.answered();
        now += 2 * CircuitBreaker.PAUSE.toNanos();

        assertThat(breaker.open()).isSameAs(first);
    }
}
