package org.alignunit.internal.model.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallQueueTests {
    @Test
    void thousands_that_wait_end_even_where_each_ends_at_once() {
        CallQueue queue = CallQueue.of(1);
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> begun = queue.call(() -> first);
        List<CompletableFuture<String>> others = IntStream.range(0, 20_000)
                .mapToObj(
                        i -> queue.call(() -> CompletableFuture.<String>failedFuture(new IllegalStateException("no"))))
                .toList();

        first.complete("A");

        assertThat(begun).isCompletedWithValue("A");
        assertThat(others).allSatisfy(other -> assertThat(other).isCompletedExceptionally());
    }

    @Test
    void so_many_calls_are_under_way_at_once_and_no_more() {
        CallQueue queue = CallQueue.of(2);
        List<CompletableFuture<String>> made = IntStream.range(0, 5)
                .mapToObj(i -> new CompletableFuture<String>())
                .toList();
        boolean[] begun = new boolean[5];
        List<CompletableFuture<String>> results = IntStream.range(0, 5)
                .mapToObj(i -> queue.call(() -> {
                    begun[i] = true;
                    return made.get(i);
                }))
                .toList();

        assertThat(begun).containsExactly(true, true, false, false, false);
        made.get(1).complete("B");
        assertThat(begun).containsExactly(true, true, true, false, false);
        made.forEach(each -> each.complete("A"));
        assertThat(results).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "end", "pause"})
    void whatever_throws_the_call_ends_and_the_next_has_its_turn(String where) {
        CallQueue queue = CallQueue.adaptive(1);
        List<CompletableFuture<String>> results = new ArrayList<>();
        for (int i = 0; i < 40; i++) { // enough refusals for a pause
            results.add(queue.call(
                    queue.ticket(),
                    () -> where.equals("call")
                            ? error()
                            : CompletableFuture.failedFuture(new IllegalStateException("refused")),
                    failure -> where.equals("end") ? error() : CallQueue.End.OVERLOADED,
                    failure -> {
                        if (where.equals("pause")) {
                            error();
                        }
                    }));
        }

        assertThat(results).allSatisfy(each -> assertThat(each).isCompletedExceptionally());
        assertThat(queue.call(() -> CompletableFuture.completedFuture("A"))).isCompletedWithValue("A");
    }

    private static <T> T error() {
        throw new OutOfMemoryError("Java heap space");
    }
}
