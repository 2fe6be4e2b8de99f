package org.alignunit.model.http;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/** Puts prompts to a model, once each, and remembers what came of it. */
final class Exchange {
    private final String name;
    private final Endpoint endpoint;
    private final Protocol protocol;
    private final HttpSettings settings;
    private final Consumer<String> warnings;
    private final Server server;
    private final OkHttpClient client;

    /** What the model was found not to take. */
    private final Set<Difference> learned = ConcurrentHashMap.newKeySet();

    /** Why the server wants nothing to do with this client: said once, and not asked for again. */
    private final AtomicReference<@Nullable ModelException> refusal = new AtomicReference<>();

    Exchange(
            String name,
            Endpoint endpoint,
            Protocol protocol,
            HttpSettings settings,
            Consumer<String> warnings,
            Server server) {
        this.name = name;
        this.endpoint = endpoint;
        this.protocol = protocol;
        this.settings = settings;
        this.warnings = warnings;
        this.server = server;
        client = server.client(settings);
        if (endpoint.keyRequired() && endpoint.key().isEmpty()) {
            refusal.set(new ModelException(Kind.REFUSED, endpoint + " wants a key. " + Refusals.key(endpoint)));
        }
    }

    /** What an exchange gave: a reply, or what to ask again without. */
    record Outcome(@Nullable Reply reply, @Nullable Difference suspected) {}

    /**
     * Asks once.
     *
     * @param suspected what to leave out, beside what was learned
     * @return completes with a {@link PassingFailure} where it is worth trying again
     */
    CompletableFuture<Outcome> once(Prompt prompt, Set<Difference> suspected) {
        ModelException refused = refusal.get();
        ModelException hopeless = refused == null ? server.down() : refused;
        if (hopeless != null) {
            return CompletableFuture.failedFuture(hopeless);
        }
        try {
            EnumSet<Difference> known = EnumSet.noneOf(Difference.class);
            known.addAll(suspected);
            known.addAll(learned);
            return Answer.to(protocol.request(prompt, known), client, endpoint, settings.replyBytes())
                    .thenApply(answer -> outcome(answer, prompt, known));
        } catch (RuntimeException cannotBeAsked) {
            return CompletableFuture.failedFuture(cannotBeAsked);
        }
    }

    private Outcome outcome(Answer answer, Prompt prompt, Set<Difference> known) {
        Duration pause = RateLimits.pause(answer.headers(), Instant.now());
        if (!pause.isZero()) {
            server.pause(pause, settings);
        }
        if (answer.status() >= 200 && answer.status() < 300) {
            Reply reply = protocol.read(Refusals.json(answer, endpoint), prompt);
            learn(known);
            return new Outcome(reply, null);
        }
        Difference difference = answer.status() == 400 || answer.status() == 422
                ? protocol.suspect(prompt, answer.text(), known)
                : null;
        if (difference != null) {
            return new Outcome(null, difference);
        }
        RuntimeException failure = Refusals.of(answer, endpoint, name, prompt);
        if (failure instanceof ModelException said && said.kind() == Kind.REFUSED) {
            ModelException before = refusal.compareAndExchange(null, said);
            throw before == null ? said : before;
        }
        throw failure;
    }

    /** What helped with one prompt is kept for the next ones. */
    private void learn(Set<Difference> helped) {
        for (Difference difference : helped) {
            if (learned.add(difference) && difference == Difference.NO_TEMPERATURE) {
                warnings.accept("%s takes no temperature for model '%s': it answers at its own, whatever is asked for."
                        .formatted(endpoint, name));
            }
        }
    }
}
