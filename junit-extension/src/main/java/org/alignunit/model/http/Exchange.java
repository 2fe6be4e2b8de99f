package org.alignunit.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.alignunit.internal.model.quirks.AskOtherwise;
import org.alignunit.internal.model.quirks.Dialect;
import org.alignunit.internal.model.quirks.Difference;
import org.alignunit.model.CallFailure;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
import org.jspecify.annotations.Nullable;

/** Puts prompts to a model, once each, as its dialect wants it. */
final class Exchange {
    private final String name;
    private final Endpoint endpoint;
    private final Protocol protocol;
    private final HttpSettings settings;
    private final Server server;
    private final OkHttpClient client;

    private final Dialect dialect;

    /** Why the server wants nothing to do with this client: said once, and not asked for again. */
    private final AtomicReference<@Nullable ModelException> refusal = new AtomicReference<>();

    Exchange(String name, Endpoint endpoint, Protocol protocol, HttpSettings settings, Dialect dialect, Server server) {
        this.name = name;
        this.endpoint = endpoint;
        this.protocol = protocol;
        this.settings = settings;
        this.dialect = dialect;
        this.server = server;
        client = server.client(settings);
        if (endpoint.keyRequired() && endpoint.key().isEmpty()) {
            refusal.set(new ModelException(Kind.REFUSED, endpoint + " wants a key. " + Refusals.key(endpoint)));
        }
    }

    /**
     * Asks once.
     *
     * @param suspected what to leave out, beside what was learned
     * @param spending allows the call
     * @return completes with a {@link PassingFailure} where it is worth trying again, and with {@link AskOtherwise}
     */
    CompletableFuture<Reply> once(Prompt prompt, Set<Difference> suspected, Spending spending) {
        ModelException refused = refusal.get();
        ModelException hopeless = refused == null ? server.down() : refused;
        if (hopeless != null) {
            return CompletableFuture.failedFuture(hopeless);
        }
        try {
            Set<Difference> known = dialect.with(suspected);
            Prompt sent = Dialect.roomy(prompt, known);
            Request request = protocol.request(sent, known);
            return spending.call(
                    sent,
                    () -> Answer.to(request, client, endpoint, settings.replyBytes())
                            .thenApply(answer -> reply(answer, sent, known))
                            .exceptionallyCompose(
                                    failure -> CompletableFuture.failedFuture(first(CallFailure.cause(failure)))));
        } catch (RuntimeException cannotBeAsked) {
            return CompletableFuture.failedFuture(cannotBeAsked);
        }
    }

    private Reply reply(Answer answer, Prompt prompt, Set<Difference> known) {
        Duration pause = RateLimits.pause(answer.headers(), Instant.now());
        if (!pause.isZero()) {
            server.pause(pause, settings);
        }
        int status = answer.status();
        if (status >= 200 && status < 300) {
            JsonNode json = Refusals.json(answer, endpoint);
            status = Refusals.status(status, json);
            if (status == answer.status()) {
                return dialect.taken(protocol.read(json, prompt), protocol.cutOff(json), prompt, known);
            }
        }
        RuntimeException failure = Refusals.of(answer.as(status), endpoint, name, prompt);
        if ((status == 400 || status == 422)
                && failure instanceof ModelException other
                && other.kind() == Kind.BAD_EXCHANGE) {
            Difference difference = protocol.suspect(prompt, answer.text(), known);
            throw difference == null ? failure : new AskOtherwise(difference);
        }
        throw failure;
    }

    /** A refusal of this client is told in the words that it came in first. */
    private Throwable first(Throwable failure) {
        if (failure instanceof ModelException said && said.kind() == Kind.REFUSED) {
            ModelException before = refusal.compareAndExchange(null, said);
            return before == null ? said : before;
        }
        return failure;
    }
}
