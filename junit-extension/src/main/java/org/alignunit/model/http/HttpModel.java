package org.alignunit.model.http;

import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.alignunit.internal.model.quirks.AskOtherwise;
import org.alignunit.internal.model.quirks.Dialect;
import org.alignunit.internal.model.quirks.Difference;
import org.alignunit.internal.model.quirks.Probe;
import org.alignunit.model.CallFailure;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.RoutedModel;
import org.alignunit.model.Spending;
import org.jspecify.annotations.Nullable;

/** A model behind a server, whatever its protocol: brings each prompt to its reply, through as many attempts as it takes. */
final class HttpModel implements LanguageModel {
    private final String name;
    private final Endpoint endpoint;
    private final HttpSettings settings;
    private final Server server;
    private final Dialect dialect;
    private final Exchange exchange;
    private final Retry retry;

    private final Probe probe = new Probe();

    HttpModel(String name, Endpoint endpoint, Protocol protocol, HttpSettings settings, Consumer<String> warnings) {
        this.name = name;
        this.endpoint = endpoint;
        this.settings = settings;
        server = Server.at(endpoint.base(), settings);
        dialect = new Dialect("Model '" + name + "' at " + endpoint, warnings);
        exchange = new Exchange(name, endpoint, protocol, settings, dialect, server);
        retry = RetryRules.of(settings);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        return ask(prompt, Spending.UNLIMITED);
    }

    @Override
    public LanguageModel within(Spending spending) {
        return new RoutedModel(this, (prompt, draw) -> ask(prompt, spending));
    }

    private CompletableFuture<Reply> ask(Prompt prompt, Spending spending) {
        Turn turn = new Turn(
                prompt,
                spending,
                server.limit().ticket(),
                new AtomicLong(-1),
                new ConcurrentHashMap<>(),
                ConcurrentHashMap.newKeySet());
        return probe.ask(prompt, () -> asked(turn));
    }

    /**
     * A prompt with its place in the server's queue.
     *
     * @param spending allows each attempt
     * @param servedBefore how many calls the server had answered when the first attempt began; negative before that
     * @param failures how often each kind of failure has befallen it
     * @param suspected what its attempts were refused for
     */
    private record Turn(
            Prompt prompt,
            Spending spending,
            long ticket,
            AtomicLong servedBefore,
            Map<PassingFailure.Kind, Integer> failures,
            Set<Difference> suspected) {
        /** The failure of an attempt, counted. */
        RuntimeException counted(Throwable failure) {
            if (failure instanceof PassingFailure passing) {
                return passing.times(failures.merge(passing.kind(), 1, Integer::sum));
            }
            return failure instanceof RuntimeException known ? known : new CompletionException(failure);
        }
    }

    private CompletableFuture<Reply> asked(Turn turn) {
        return retry.executeCompletionStage(
                        Server.TIMER,
                        () -> dialect.ask(turn.suspected(), () -> attempt(turn)).exceptionally(failure -> {
                            throw turn.counted(CallFailure.cause(failure));
                        }))
                .toCompletableFuture()
                .exceptionally(failure -> {
                    throw explained(CallFailure.cause(failure), turn);
                });
    }

    private CompletableFuture<Reply> attempt(Turn turn) {
        return server.limit().enter(turn.ticket()).thenCompose(place -> {
            turn.servedBefore().compareAndSet(-1, place.served());
            return exchange.once(turn.prompt(), turn.suspected(), turn.spending())
                    .whenComplete(
                            (reply, failure) -> leave(place, failure == null ? null : CallFailure.cause(failure)));
        });
    }

    private void leave(Limit.Place place, @Nullable Throwable failure) {
        if (!(failure instanceof PassingFailure passing)) {
            boolean served = failure == null || failure instanceof AskOtherwise;
            server.limit().leave(place, served ? Limit.End.SERVED : Limit.End.LOST);
            return;
        }
        boolean overloaded = switch (passing.kind()) {
            case BUSY, SLOW -> true;
            case UNREACHABLE, BROKEN, GARBLED -> false;
        };
        if (server.limit().leave(place, overloaded ? Limit.End.REFUSED : Limit.End.LOST)) {
            Duration told = passing.serverWait();
            server.pause(told == null ? settings.firstDelay() : told, settings);
        }
    }

    private ModelException explained(Throwable failure, Turn turn) {
        if (failure instanceof ModelException known) {
            return known;
        }
        if (!(failure instanceof PassingFailure passing)) {
            return new ModelException(Kind.BAD_EXCHANGE, endpoint + " gave what cannot be read: " + failure, failure);
        }
        Duration wait = passing.serverWait();
        String end = wait != null && wait.compareTo(settings.longestDelay()) > 0
                ? "It asks for a wait of %d s, and was given up.".formatted(wait.toSeconds())
                : "Given up after %d attempts.".formatted(RetryRules.attempts(passing, settings));
        ModelException lost = new ModelException(
                passing.kind() == PassingFailure.Kind.GARBLED ? Kind.BAD_EXCHANGE : Kind.UNAVAILABLE,
                passing.getMessage() + ". " + end);
        if (concernsAll(passing.kind(), turn)) {
            server.down(lost);
        }
        return lost;
    }

    /** Where nobody else was answered either, it is the server and not this call. */
    private boolean concernsAll(PassingFailure.Kind kind, Turn turn) {
        return switch (kind) {
            case BUSY, SLOW, UNREACHABLE ->
                server.limit().served() == turn.servedBefore().get();
            case GARBLED -> server.limit().served() == 0;
            // one prompt may break what serves others well
            case BROKEN -> server.lostAgain();
        };
    }
}
