package org.alignunit.internal.model.adapted;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.alignunit.internal.model.calls.CallQueue;
import org.alignunit.internal.model.calls.CallThreads;
import org.alignunit.internal.model.calls.CircuitBreaker;
import org.alignunit.internal.model.calls.Outage;
import org.alignunit.internal.model.calls.RoutedModel;
import org.alignunit.internal.model.calls.ServerMessage;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.internal.model.quirks.ModelQuirks;
import org.alignunit.internal.model.quirks.Probe;
import org.alignunit.internal.model.quirks.RetryWithout;
import org.alignunit.internal.text.LeastVersions;
import org.alignunit.internal.text.Logs;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/** A user's own chat model as a model under test, asked on threads of its own since chat models block. */
public final class AdaptedModel implements RoutedModel.Attempts {
    /** Calls under way at once where nothing else is said. */
    public static final int DEFAULT_CONCURRENCY = 16;

    /** Calls in a row that found the server broken, silent or not there. */
    static final int LOST_IN_A_ROW = 5;

    private final Chat chat;
    private final String name;
    private final Executor threads;
    private final CallQueue queue;
    private final ModelQuirks quirks;
    private final Probe probe = new Probe();
    private final Outage outage = new Outage(System::nanoTime);
    private final CircuitBreaker breaker = new CircuitBreaker(outage);

    private AdaptedModel(Chat chat, String name, int concurrency) {
        this.chat = chat;
        this.name = name;
        threads = CallThreads.of(
                "alignunit-" + chat.library().toLowerCase(Locale.ROOT).replace(' ', '-'));
        queue = CallQueue.of(concurrency);
        quirks = new ModelQuirks(title(chat, name), warning -> Logs.warn(AdaptedModel.class, warning));
    }

    /** Rejects a model without a name; the message says how to give it one. */
    public static AdaptedModel of(Chat chat, @Nullable String name, int concurrency) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The chat model (%s) does not tell its name. Use %s.of(model, \"name\", %d), also as the value of a"
                            + " @ModelUnderTest member.",
                    chat.model().getClass().getName(),
                    chat.adapter().getSimpleName(),
                    concurrency));
        }
        return new AdaptedModel(chat, name, concurrency);
    }

    /** {@return a reply as a library describes it} What is null counts as empty. */
    public static Reply reply(
            @Nullable String text,
            List<TokenAlternatives> tokens,
            @Nullable Integer promptTokens,
            @Nullable Integer completionTokens,
            @Nullable String servedBy) {
        return new Reply(
                text == null ? "" : text,
                tokens,
                new Usage(promptTokens == null ? 0 : promptTokens, completionTokens == null ? 0 : completionTokens),
                servedBy == null ? "" : servedBy,
                Optional.empty());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> settings() {
        return chat.settings(name);
    }

    /** All attempts of a prompt are made in one turn, so that those which wait for theirs know what it has shown. */
    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, Spending spending) {
        Set<ModelQuirk> suspected = EnumSet.noneOf(ModelQuirk.class);
        return probe.ask(
                prompt,
                () -> queue.call(() -> CompletableFuture.supplyAsync(
                                () -> quirks.ask(suspected, () -> attempt(prompt, suspected, spending)), threads)
                        .thenCompose(reply -> reply)));
    }

    private CompletableFuture<Reply> attempt(Prompt prompt, Set<ModelQuirk> suspected, Spending spending) {
        ModelException hopeless = breaker.reason();
        if (hopeless != null) {
            return CompletableFuture.failedFuture(hopeless);
        }
        Set<ModelQuirk> known = quirks.with(suspected);
        Prompt sent = quirks.fitted(prompt, known);
        return spending.call(sent, () -> CompletableFuture.supplyAsync(() -> reply(sent, known), Runnable::run));
    }

    private Reply reply(Prompt prompt, Set<ModelQuirk> known) {
        try {
            ChatReply answer = chat.ask(prompt, name, known);
            outage.answered();
            return quirks.taken(answer.reply(), answer.cutOff(), prompt, known);
        } catch (ModelException | RetryWithout said) {
            throw said;
        } catch (LinkageError own) {
            throw breaker.failed(new ModelException(
                    ModelException.Kind.REFUSED, LeastVersions.complaint(own).orElseThrow(), own));
        } catch (RuntimeException thrown) {
            String words = Causes.words(thrown);
            ChatFailure failure = chat.meaning(thrown).given(words);
            if (failure == ChatFailure.REFUSAL) {
                outage.answered();
                return Reply.of(ServerMessage.quote(String.valueOf(thrown.getMessage())))
                        .asRefusal();
            }
            if (failure == ChatFailure.MALFORMED) {
                quirks.learn(prompt, known, words);
            }
            ModelQuirk quirk = failure == ChatFailure.MALFORMED ? ModelQuirk.suspect(prompt, words, known) : null;
            if (quirk != null) {
                outage.answered();
                throw new RetryWithout(quirk);
            }
            ModelException reported = failure.exception(String.format(
                    Locale.ROOT,
                    "%s failed with %s (%s).",
                    title(chat, name),
                    thrown.getClass().getSimpleName(),
                    ServerMessage.quote(String.valueOf(thrown.getMessage()))));
            outage.lost(reported, failure == ChatFailure.UNAVAILABLE ? LOST_IN_A_ROW : 0);
            throw breaker.failed(reported);
        } finally {
            Thread.interrupted(); // a flag that the chat model left up would keep its reply from being written
        }
    }

    private static String title(Chat chat, String name) {
        return chat.library() + "'s chat model '" + name + "'";
    }
}
