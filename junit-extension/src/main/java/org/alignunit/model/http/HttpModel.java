package org.alignunit.model.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.alignunit.internal.model.batch.BatchedModel;
import org.alignunit.internal.model.calls.AttemptFailure;
import org.alignunit.internal.model.calls.CallQueue;
import org.alignunit.internal.model.calls.Outage;
import org.alignunit.internal.model.calls.RoutedModel;
import org.alignunit.internal.model.calls.ServerMessage;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.internal.model.quirks.ModelQuirks;
import org.alignunit.internal.model.quirks.Probe;
import org.alignunit.internal.model.quirks.RetryWithout;
import org.alignunit.internal.text.LeastVersions;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
import org.jspecify.annotations.Nullable;

/** A model behind a server of any protocol: gets a reply to each prompt, in as many attempts as that takes. */
final class HttpModel implements BatchedModel, RoutedModel.Attempts {
    private final String place;
    private final Protocol protocol;
    private final HttpSettings settings;
    private final Server server;
    private final CallQueue queue;
    private final Outage outage;
    private final ModelQuirks quirks;
    private final Exchange exchange;
    private final Probe probe = new Probe();

    /** {@code place}: the server, as the model's name has it. */
    HttpModel(String place, Protocol protocol, HttpSettings settings, Consumer<String> warnings) {
        this.place = place;
        this.protocol = protocol;
        this.settings = settings;
        server = Server.at(protocol.endpoint().origin(), settings);
        queue = server.queue();
        outage = server.outage();
        quirks = new ModelQuirks("Model '" + name() + "' at " + protocol.endpoint(), warnings);
        exchange = new Exchange(protocol, settings, quirks, server);
    }

    @Override
    public String name() {
        return protocol.model();
    }

    @Override
    public String server() {
        return place;
    }

    @Override
    public String address(String path) {
        return protocol.endpoint().resolve(path);
    }

    @Override
    public Map<String, String> headers() {
        Endpoint endpoint = protocol.endpoint();
        if (endpoint.keyRequired() && endpoint.key().isEmpty()) {
            throw new ModelException(Kind.REFUSED, endpoint + " requires a key. " + ErrorResponses.key(endpoint));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        protocol.request(new Prompt("", "", 0, 1, 0, ""), Set.of())
                .headers()
                .forEach(header -> headers.put(header.getFirst(), header.getSecond()));
        return headers;
    }

    @Override
    public String request(Prompt prompt, Set<ModelQuirk> known) {
        return JsonBody.text(protocol.request(quirks.fitted(prompt, known), known));
    }

    @Override
    public Reply reply(int status, byte[] answer, Prompt prompt, Set<ModelQuirk> known) {
        try {
            return exchange.read(status, answer, prompt, known);
        } catch (TransientFailure failure) {
            throw new ModelException(Kind.UNAVAILABLE, failure.getMessage(), failure);
        }
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, Spending spending) {
        Turn turn = new Turn(
                prompt,
                spending,
                queue.ticket(),
                new AtomicLong(-1),
                new ConcurrentHashMap<>(),
                ConcurrentHashMap.newKeySet());
        return probe.ask(prompt, () -> untilReplied(turn));
    }

    /**
     * A prompt with its place in the server's queue. {@code answersBefore}: how many calls the server had answered when the first
     * attempt began, negative before that.
     */
    private record Turn(
            Prompt prompt,
            Spending spending,
            long ticket,
            AtomicLong answersBefore,
            Map<TransientFailure.Kind, Integer> failures,
            Set<ModelQuirk> suspected) {
        /** The reply, with how many attempts before it were sent and may have been answered. */
        Reply counted(Reply reply) {
            int lost = 0;
            for (Map.Entry<TransientFailure.Kind, Integer> failed : failures.entrySet()) {
                lost += failed.getKey().charged() ? failed.getValue() : 0;
            }
            return reply.delivered(reply.delivery().losing(lost));
        }
    }

    /** Tries until a reply arrives or no rule allows another attempt. A wait between attempts takes no place. */
    private CompletableFuture<Reply> untilReplied(Turn turn) {
        return quirks.ask(turn.suspected(), () -> attempt(turn))
                .thenApply(turn::counted)
                .exceptionallyCompose(thrown -> {
                    Throwable failure = AttemptFailure.cause(thrown);
                    Duration wait = failure instanceof TransientFailure known
                            ? RetryRules.wait(known, turn.failures().merge(known.kind(), 1, Integer::sum), settings)
                            : null;
                    return wait == null
                            ? CompletableFuture.failedFuture(
                                    failure instanceof Error error ? error(error) : explained(failure, turn))
                            : Server.after(wait).thenCompose(done -> untilReplied(turn));
                });
    }

    private CompletableFuture<Reply> attempt(Turn turn) {
        return queue.call(
                turn.ticket(),
                () -> {
                    turn.answersBefore().compareAndSet(-1, outage.answers());
                    return exchange.once(turn.prompt(), turn.suspected(), turn.spending());
                },
                this::end,
                failure -> server.pause(
                        failure instanceof TransientFailure known && known.serverWait() != null
                                ? known.serverWait()
                                : settings.firstDelay(),
                        settings));
    }

    private CallQueue.End end(@Nullable Throwable failure) {
        if (failure == null || failure instanceof RetryWithout) {
            outage.answered();
            return CallQueue.End.SERVED;
        }
        return failure instanceof TransientFailure known && known.kind().overloaded()
                ? CallQueue.End.OVERLOADED
                : CallQueue.End.LOST;
    }

    /** What is wrong with this JVM or its class path says nothing about the server. */
    private Throwable error(Error error) {
        if (error instanceof LinkageError) {
            return new ModelException(
                    Kind.REFUSED, LeastVersions.complaint(error).orElseThrow(), error);
        }
        return error instanceof VirtualMachineError
                ? new ModelException(
                        Kind.BAD_EXCHANGE,
                        "this JVM failed as it read a reply of " + protocol.endpoint() + ": " + error
                                + ". Give it more memory (-Xmx), or set alignunit.concurrency lower.",
                        error)
                : error;
    }

    private ModelException explained(Throwable failure, Turn turn) {
        if (failure instanceof ModelException known) {
            return known;
        }
        if (!(failure instanceof TransientFailure known)) {
            return new ModelException(
                    Kind.BAD_EXCHANGE,
                    protocol.endpoint() + " gave a response that cannot be read: "
                            + ServerMessage.quote(String.valueOf(failure)),
                    failure);
        }
        Duration wait = known.serverWait();
        int attempts = RetryRules.attempts(known, settings);
        String end = wait != null && wait.compareTo(settings.longestDelay()) > 0
                ? String.format(Locale.ROOT, "It asks for a wait of %d s, which is too long.", wait.toSeconds())
                : "Given up after " + attempts + (attempts == 1 ? " attempt." : " attempts.");
        ModelException lost = new ModelException(
                known.kind() == TransientFailure.Kind.GARBLED ? Kind.BAD_EXCHANGE : Kind.UNAVAILABLE,
                known.getMessage() + ". " + end);
        if (known.kind() == TransientFailure.Kind.BROKEN) {
            outage.lost(lost, 2); // one prompt may break what serves others well
        } else if (outage.answers()
                == (known.kind() == TransientFailure.Kind.GARBLED
                        ? 0
                        : turn.answersBefore().get())) {
            outage.lost(lost, 1); // no other call was answered meanwhile: it is the server and not this call
        }
        return lost;
    }
}
