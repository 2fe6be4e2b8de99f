package org.alignunit.model.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.calls.AttemptFailure;
import org.alignunit.internal.model.calls.CircuitBreaker;
import org.alignunit.internal.model.quirks.Complaint;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.internal.model.quirks.ModelQuirks;
import org.alignunit.internal.model.quirks.RetryWithout;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;

/** Puts prompts to a model, once each, as its quirks require. */
final class Exchange {
    private final Protocol protocol;
    private final HttpSettings settings;
    private final Server server;
    private final OkHttpClient client;
    private final ModelQuirks quirks;
    private final CircuitBreaker breaker;

    Exchange(Protocol protocol, HttpSettings settings, ModelQuirks quirks, Server server) {
        this.protocol = protocol;
        this.settings = settings;
        this.quirks = quirks;
        this.server = server;
        breaker = new CircuitBreaker(server.outage());
        client = server.client(settings);
        Endpoint endpoint = protocol.endpoint();
        if (endpoint.keyRequired() && endpoint.key().isEmpty()) {
            breaker.failed(
                    new ModelException(Kind.REFUSED, endpoint + " requires a key. " + ErrorResponses.key(endpoint)));
        }
    }

    /** Asks once; completes with a {@link TransientFailure} where it is worth trying again, and with {@link RetryWithout}. */
    CompletableFuture<Reply> once(Prompt prompt, Set<ModelQuirk> suspected, Spending spending) {
        ModelException hopeless = breaker.reason();
        if (hopeless != null) {
            return CompletableFuture.failedFuture(hopeless);
        }
        try {
            Set<ModelQuirk> known = quirks.with(suspected);
            Prompt sent = quirks.fitted(prompt, known);
            Request request = protocol.request(sent, known);
            ReplyLimit limit = ReplyLimit.of(sent, settings);
            return spending.call(
                    sent,
                    () -> send(request, client, protocol.endpoint(), limit)
                            .thenApply(answer -> reply(answer, sent, known, limit))
                            .exceptionallyCompose(failure ->
                                    CompletableFuture.failedFuture(orEarlier(AttemptFailure.cause(failure)))));
        } catch (Throwable cannotBeAsked) { // also an Error: somebody waits for the reply
            return CompletableFuture.failedFuture(cannotBeAsked);
        }
    }

    /** The answer; completes with a {@link TransientFailure} where the line broke. */
    static CompletableFuture<ServerResponse> send(
            Request request, OkHttpClient client, Endpoint endpoint, ReplyLimit limit) {
        CompletableFuture<ServerResponse> answer = new CompletableFuture<>();
        client.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                answer.completeExceptionally(ErrorResponses.broken(e, endpoint));
            }

            @Override
            public void onResponse(Call call, Response response) {
                try (response) {
                    answer.complete(ServerResponse.of(response, endpoint, limit));
                } catch (IOException e) {
                    onFailure(call, e);
                } catch (Throwable e) { // also an Error: somebody waits for the answer
                    answer.completeExceptionally(e);
                }
            }
        });
        return answer;
    }

    /** Reads an answer that came otherwise than over this line. */
    Reply read(int status, byte[] answer, Prompt prompt, Set<ModelQuirk> known) {
        Prompt sent = quirks.fitted(prompt, known);
        return reply(new ServerResponse(status, Headers.of(), answer), sent, known, ReplyLimit.of(sent, settings));
    }

    private Reply reply(ServerResponse answer, Prompt prompt, Set<ModelQuirk> known, ReplyLimit limit) {
        Duration pause = RateLimits.pause(answer.headers(), Instant.now());
        if (!pause.isZero()) {
            server.pause(pause, settings);
        }
        int status = answer.status();
        if (status >= 200 && status < 300) {
            JsonValue json = answer.json(protocol.endpoint(), limit);
            status = answer.status(json);
            if (status == answer.status()) {
                Reply reply = CacheHeaders.noted(protocol.read(json, prompt), answer.headers());
                return quirks.taken(reply, protocol.cutOff(json), prompt, known);
            }
        }
        boolean malformed = status == 400 || status == 422;
        if (malformed && Complaint.FILTERED.isIn(answer.text())) {
            return Reply.of(ErrorBody.of(answer.text())).asRefusal();
        }
        if (malformed) {
            quirks.learn(prompt, known, answer.text());
        }
        RuntimeException failure = ErrorResponses.of(answer.withStatus(status), protocol, prompt);
        if (malformed && failure instanceof ModelException other && other.kind() == Kind.BAD_EXCHANGE) {
            ModelQuirk difference = protocol.suspect(prompt, answer.text(), known);
            throw difference == null ? failure : new RetryWithout(difference);
        }
        throw failure;
    }

    /** The first lasting failure is told for all later ones, so that a build has one message. */
    private Throwable orEarlier(Throwable failure) {
        return failure instanceof ModelException known ? breaker.failed(known) : failure;
    }
}
