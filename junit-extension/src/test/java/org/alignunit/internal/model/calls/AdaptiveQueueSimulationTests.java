package org.alignunit.internal.model.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.PriorityQueue;
import java.util.Random;
import org.alignunit.internal.model.calls.CallQueue.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server with places of its own in a time of its own: how much of what it could serve the limit lets it serve. */
class AdaptiveQueueSimulationTests {
    private static final int CALLS = 2000;
    private static final double SERVICE = 50;
    private static final double FIRST_WAIT = 50;
    private static final double GROWTH = 1.7;
    private static final int SEEDS = 20;

    private record Event(double time, Runnable what) {}

    /** One run on one seed. */
    private static final class Simulation {
        private final PriorityQueue<Event> events = new PriorityQueue<>((a, b) -> Double.compare(a.time(), b.time()));
        private final CallQueue queue;
        private final int calls;
        private final Random random;
        private final int places;
        private final double strays;
        private final double refusal;
        private final double told;
        private double now;
        private int busy;
        private int served;
        private int refused;
        private int attempts;

        Simulation(int seed, int places, double strays, double refusal) {
            this(CallQueue.adaptive(64), CALLS, seed, places, strays, refusal, 0);
        }

        /** With the wait that each refusal names; 0 for none. */
        Simulation(CallQueue queue, int calls, int seed, int places, double strays, double refusal, double told) {
            this.queue = queue;
            this.calls = calls;
            random = new Random(seed);
            this.places = places;
            this.strays = strays;
            this.refusal = refusal;
            this.told = told;
        }

        /** The share of the server's time that was used until all calls were served. */
        double run() {
            for (int i = 0; i < calls; i++) {
                ask(queue.ticket(), 1);
            }
            while (!events.isEmpty()) {
                Event next = events.remove();
                now = next.time();
                next.what().run();
            }
            return calls * SERVICE / places / now;
        }

        private void ask(long ticket, int attempt) {
            queue.enter(ticket).thenAccept(place -> {
                if (busy == places || random.nextDouble() < strays) {
                    later(refusal, () -> {
                        refused++;
                        attempts = Math.max(attempts, attempt + 1);
                        double wait = FIRST_WAIT * Math.pow(GROWTH, attempt - 1) * (0.5 + random.nextDouble());
                        later(told > 0 ? told : wait, () -> ask(ticket, attempt + 1));
                        queue.leave(place, End.OVERLOADED);
                    });
                    return;
                }
                busy++;
                later(SERVICE, () -> {
                    busy--;
                    served++;
                    queue.leave(place, End.SERVED);
                });
            });
        }

        private void later(double wait, Runnable what) {
            events.add(new Event(now + wait, what));
        }
    }

    /** In each row what the server takes, what it refuses besides, how long that takes it, and the least that is used. */
    @ParameterizedTest
    @CsvSource({
        "20, 0.1, 1, 0.93",
        "20, 0.1, 10, 0.90",
        "20, 0, 2, 0.98",
        "20, 0.15, 2, 0.83",
        "5, 0.1, 2, 0.90",
        "1, 0.1, 2, 0.99"
    })
    void keeps_a_server_busy_that_takes_so_many_at_once_and_refuses_some_besides(
            int places, double strays, double refusal, double least) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Simulation simulation = new Simulation(seed, places, strays, refusal);

            assertThat(simulation.run()).as("seed %d", seed).isGreaterThan(least);

            assertThat(simulation.served).isEqualTo(CALLS);
            assertThat(simulation.attempts).as("of one call").isLessThanOrEqualTo(10);
        }
    }

    @Test
    void asks_seldom_for_more_than_a_server_takes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Simulation simulation = new Simulation(seed, 20, 0.1, 1);
            simulation.run();

            assertThat(simulation.refused)
                    .as("seed %d: a tenth of all is %d already", seed, CALLS / 9)
                    .isLessThan(CALLS / 5);
        }
    }

    /**
     * In the end nothing is left but calls that wait as they were told, whoever makes them: so much is lost to Retry-After
     * itself, the less the longer the run, and next to nothing to the search for what the server takes.
     */
    @ParameterizedTest
    @CsvSource({"2000, 0.71", "20000, 0.96"})
    void loses_little_to_a_loop_that_knows_what_the_server_takes_where_both_wait_as_they_are_told(
            int calls, double floor) {
        double share = 0;
        double known = 0;
        for (int seed = 0; seed < 5 * SEEDS; seed++) {
            share += new Simulation(CallQueue.adaptive(64), calls, seed, 20, 0.1, 1, 1000).run() / (5 * SEEDS);
            known += new Simulation(CallQueue.adaptive(20), calls, seed, 20, 0.1, 1, 1000).run() / (5 * SEEDS);
        }

        assertThat(known).isCloseTo(floor, within(0.01));
        assertThat(share / known).isGreaterThan(0.98);
    }
}
