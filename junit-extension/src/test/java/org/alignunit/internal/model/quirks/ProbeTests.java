package org.alignunit.internal.model.quirks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.Test;

class ProbeTests {
    private static final Prompt LOG_PROBABILITIES = new Prompt("", "?", 1, 4, 20, "");

    private final Probe probe = new Probe();
    private final List<CompletableFuture<Reply>> made = new ArrayList<>();

    private List<CompletableFuture<Reply>> ask(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> probe.ask(LOG_PROBABILITIES, () -> {
                    CompletableFuture<Reply> call = new CompletableFuture<>();
                    made.add(call);
                    return call;
                }))
                .toList();
    }

    private static ModelException failure(Kind kind) {
        return new ModelException(kind, "no");
    }

    @Test
    void the_first_call_goes_alone_and_all_others_once_it_is_answered() {
        ask(9);
        assertThat(made).hasSize(1);

        made.get(0).complete(Reply.of("A"));

        assertThat(made).hasSize(9);
    }

    @Test
    void no_other_is_made_where_it_shows_that_there_are_none() {
        List<CompletableFuture<Reply>> all = ask(9);

        made.get(0).completeExceptionally(failure(Kind.UNSUPPORTED));

        assertThat(made).hasSize(1);
        assertThat(all).allSatisfy(each -> assertThat(each).isCompletedExceptionally());
        assertThat(ask(1).get(0)).isCompletedExceptionally();
        assertThat(made).hasSize(1);
    }

    @Test
    void three_that_fail_otherwise_are_enough() {
        ask(9);

        for (int i = 0; i < 3; i++) {
            assertThat(made).hasSize(i + 1);
            made.get(i).completeExceptionally(failure(Kind.BAD_EXCHANGE));
        }

        assertThat(made).hasSize(9);
    }

    @Test
    void a_call_that_cannot_be_made_keeps_no_other_waiting() {
        CompletableFuture<Reply> thrown = probe.ask(LOG_PROBABILITIES, () -> {
            throw new NoClassDefFoundError("Client");
        });

        assertThat(thrown).isCompletedExceptionally();
        ask(1);
        assertThat(made).hasSize(1);
    }
}
