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
import okhttp3.Request;
import org.alignunit.model.CallFailure;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
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

    /** The server does not take what was sent: ask again without it. */
    static final class AskOtherwise extends RuntimeException implements CallFailure {
        private static final long serialVersionUID = 1;
        private final Difference suspected;

        AskOtherwise(Difference suspected) {
            super(suspected.name(), null, false, false);
            this.suspected = suspected;
        }

        Difference suspected() {
            return suspected;
        }

        @Override
        public boolean mayBeCharged() {
            return false;
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
            EnumSet<Difference> known = EnumSet.noneOf(Difference.class);
            known.addAll(suspected);
            known.addAll(learned);
            Request request = protocol.request(prompt, known);
            return spending.call(
                    prompt,
                    () -> Answer.to(request, client, endpoint, settings.replyBytes())
                            .thenApply(answer -> reply(answer, prompt, known)));
        } catch (RuntimeException cannotBeAsked) {
            return CompletableFuture.failedFuture(cannotBeAsked);
        }
    }

    private Reply reply(Answer answer, Prompt prompt, Set<Difference> known) {
        Duration pause = RateLimits.pause(answer.headers(), Instant.now());
        if (!pause.isZero()) {
            server.pause(pause, settings);
        }
        if (answer.status() >= 200 && answer.status() < 300) {
            Reply reply = protocol.read(Refusals.json(answer, endpoint), prompt);
            learn(known);
            return reply;
        }
        Difference difference = answer.status() == 400 || answer.status() == 422
                ? protocol.suspect(prompt, answer.text(), known)
                : null;
        if (difference != null) {
            throw new AskOtherwise(difference);
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
