package org.alignunit.internal.model.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alignunit.internal.model.calls.CallQueue.End;
import org.alignunit.internal.model.calls.CallQueue.Place;
import org.junit.jupiter.api.Test;

class AdaptiveQueueTests {
    private final CallQueue queue = CallQueue.adaptive(64);
    private final Deque<Place> underWay = new ArrayDeque<>();

    @Test
    void starts_moderately_and_triples_with_each_round_trip_up_to_what_is_allowed() {
        queue(1000);
        assertThat(underWay).hasSize(8);

        round(End.SERVED);
        assertThat(underWay).hasSize(24);
        round(End.SERVED);
        assertThat(underWay).hasSize(64);
    }

    @Test
    void doubles_once_a_call_was_refused() {
        queue(1000);
        end(End.OVERLOADED);

        round(End.SERVED);

        assertThat(underWay).hasSize(16);
    }

    @Test
    void does_not_grow_while_it_is_not_used() {
        for (int i = 0; i < 100; i++) {
            queue(1);
            round(End.SERVED);
        }
        assertThat(queue.calls()).isEqualTo(8);
    }

    @Test
    void falls_to_what_the_server_takes_and_no_further() {
        queue(1000);
        round(End.SERVED);
        assertThat(underWay).hasSize(24);

        // a third of 24 may be bad luck
        IntStream.range(0, 8 + 7).forEach(i -> end(End.OVERLOADED));

        assertThat(queue.calls()).isEqualTo(24 - 7);
    }

    @Test
    void falls_by_half_at_most_for_all_refusals_of_a_round_trip() {
        queue(1000);
        round(End.SERVED);
        round(End.SERVED);
        round(End.SERVED);

        round(End.OVERLOADED);

        assertThat(queue.calls()).isEqualTo(32);
    }

    @Test
    void tries_more_again_only_after_a_while() {
        queue(10_000);
        round(End.SERVED);
        IntStream.range(0, 8 + 2).forEach(i -> end(End.OVERLOADED));
        assertThat(queue.calls()).isEqualTo(22);

        IntStream.range(0, 15).forEach(i -> round(End.SERVED));
        assertThat(queue.calls()).isEqualTo(22);

        IntStream.range(0, 6).forEach(i -> round(End.SERVED));
        assertThat(queue.calls()).isEqualTo(64);
    }

    @Test
    void takes_no_heed_of_a_refusal_here_and_there() {
        queue(1000);
        round(End.SERVED);

        for (int i = 0; i < 100; i++) {
            end(i % 4 == 0 ? End.OVERLOADED : End.SERVED);
        }

        assertThat(queue.calls()).isGreaterThanOrEqualTo(16);
    }

    @Test
    void asks_for_a_pause_where_nothing_was_answered_between_two_halvings() {
        queue(1000);
        round(End.SERVED);
        List<Boolean> pauses =
                IntStream.range(0, 60).mapToObj(i -> end(End.OVERLOADED)).toList();

        assertThat(pauses.subList(0, 14)).as("the first fall by half").containsOnly(false);
        assertThat(pauses).contains(true);
    }

    @Test
    void comes_back_after_an_outage_however_long() {
        queue(10_000);
        IntStream.range(0, 2000).forEach(i -> end(End.OVERLOADED));
        assertThat(queue.calls()).isEqualTo(1);

        IntStream.range(0, 2000).forEach(i -> end(End.SERVED));

        assertThat(queue.calls()).isEqualTo(64);
    }

    @Test
    void starts_nothing_while_held() {
        queue.hold();
        queue(3);
        assertThat(underWay).isEmpty();

        queue.release();
        assertThat(underWay).hasSize(3);
    }

    @Test
    void lets_the_longest_waiting_go_first_even_when_it_comes_again() {
        CallQueue one = CallQueue.adaptive(1);
        List<String> order = new ArrayList<>();
        long first = one.ticket();
        long second = one.ticket();
        long third = one.ticket();
        Place place = one.enter(first).join();
        one.enter(third).thenAccept(given -> order.add("third"));
        one.enter(second).thenAccept(given -> {
            order.add("second");
            one.leave(given, End.SERVED);
        });
        one.enter(first).thenAccept(given -> {
            order.add("first");
            one.leave(given, End.SERVED);
        });

        one.leave(place, End.OVERLOADED);

        assertThat(order).containsExactly("first", "second", "third");
    }

    @Test
    void starts_calls_that_fail_at_once_without_piling_up() {
        queue.hold();
        CompletableFuture<?>[] calls = IntStream.range(0, 100_000)
                .mapToObj(i -> queue.enter(queue.ticket()).thenAccept(place -> queue.leave(place, End.LOST)))
                .toArray(CompletableFuture<?>[]::new);

        queue.release();

        assertThat(CompletableFuture.allOf(calls)).isCompleted();
    }

    private void queue(int calls) {
        IntStream.range(0, calls).forEach(i -> queue.enter(queue.ticket()).thenAccept(underWay::add));
    }

    private boolean end(End end) {
        return queue.leave(underWay.remove(), end);
    }

    private void round(End end) {
        int calls = underWay.size();
        IntStream.range(0, calls).forEach(i -> end(end));
    }
}
