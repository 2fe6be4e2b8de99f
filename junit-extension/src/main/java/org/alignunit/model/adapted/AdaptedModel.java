package org.alignunit.model.adapted;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.model.CallThreads;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.RoutedModel;
import org.alignunit.model.ServerWords;
import org.alignunit.model.Spending;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.alignunit.model.dialect.AskOtherwise;
import org.alignunit.model.dialect.Dialect;
import org.alignunit.model.dialect.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A user's own chat model as a model under test: asked on threads of its own, for chat models block, and its failures put in
 * words. What differs between the libraries that chat models come from is a {@link Chat}.
 */
public final class AdaptedModel implements LanguageModel {
    /** Calls under way at once where nothing else is said. */
    public static final int DEFAULT_CONCURRENCY = 16;

    private static final System.Logger LOG = System.getLogger(AdaptedModel.class.getName());
    private static final int DEEPEST = 10;

    private final Chat chat;
    private final String name;
    private final Executor threads;
    private final Dialect dialect;

    private AdaptedModel(Chat chat, String name, int concurrency) {
        this.chat = chat;
        this.name = name;
        threads = CallThreads.of(
                "alignunit-" + chat.library().toLowerCase(Locale.ROOT).replace(' ', '-'), concurrency);
        dialect = new Dialect(title(chat, name), warning -> LOG.log(System.Logger.Level.WARNING, warning));
    }

    /**
     * What a chat model gave.
     *
     * @param reply the reply
     * @param cutOff whether it was ended at its greatest length
     */
    public record Answer(Reply reply, boolean cutOff) {}

    /** A chat model of some library. */
    public interface Chat {
        /** {@return the library, as messages call it} */
        String library();

        /** {@return the class that users adapt its chat models with} */
        Class<?> adapter();

        /** {@return the library's own object} */
        Object model();

        /**
         * What else of it changes a reply, as {@link LanguageModel#settings} wants it.
         *
         * @param name the model's name
         * @return name to value
         */
        Map<String, Object> settings(String name);

        /**
         * Asks, and waits for the reply.
         *
         * @param prompt what to ask
         * @param name the model's name, for messages
         * @param known what to do otherwise, where the library has a way to
         * @return the answer
         * @throws ModelException if it cannot be asked that, or the reply makes no sense
         * @throws RuntimeException whatever the library throws
         */
        Answer ask(Prompt prompt, String name, Set<Difference> known);

        /**
         * Tells what an exception of the library means.
         *
         * @param thrown by {@link #ask}
         * @return what it means
         */
        Failure meaning(RuntimeException thrown);
    }

    /** What the failure of a chat model means, and what to do about it. */
    public enum Failure {
        /** The server does not accept the key. */
        KEY(ModelException.Kind.REFUSED, " Give the chat model a valid key."),
        /** The server knows no such model or path. */
        NAME(ModelException.Kind.REFUSED, " Check the model's name and the chat model's URL."),
        /** There is no such server. */
        ADDRESS(ModelException.Kind.REFUSED, " Check the chat model's URL."),
        /** The chat model lacks what was asked for. */
        UNSUPPORTED(ModelException.Kind.UNSUPPORTED, ""),
        /** The server is busy, broken or silent. */
        UNAVAILABLE(ModelException.Kind.UNAVAILABLE, ""),
        /** The server takes something for malformed, and may take the prompt without it. */
        MALFORMED(ModelException.Kind.BAD_EXCHANGE, ""),
        /** This one prompt cannot be answered. */
        BAD_EXCHANGE(ModelException.Kind.BAD_EXCHANGE, "");

        private final ModelException.Kind kind;
        private final String remedy;

        Failure(ModelException.Kind kind, String remedy) {
            this.kind = kind;
            this.remedy = remedy;
        }
    }

    /**
     * Adapts a chat model.
     *
     * @param chat the chat model
     * @param name part of the identity of its recorded replies and results
     * @param concurrency calls under way at once, at least 1
     * @return the model
     * @throws IllegalArgumentException if it has no name; the message says how to give it one
     */
    public static AdaptedModel of(Chat chat, @Nullable String name, int concurrency) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    ("The chat model (%s) does not tell its name. Use %s.of(model, \"name\", %d), also as the value of a"
                                    + " @ModelUnderTest member.")
                            .formatted(
                                    chat.model().getClass().getName(),
                                    chat.adapter().getSimpleName(),
                                    concurrency));
        }
        return new AdaptedModel(chat, name, concurrency);
    }

    /**
     * A reply as a library tells it.
     *
     * @param text what the model wrote
     * @param tokens alternatives of its first tokens where asked for, else empty
     * @param promptTokens tokens sent
     * @param completionTokens tokens received
     * @param servedBy the model version that the server names
     * @return the reply; what is null counts as empty
     */
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

    /**
     * Looks for a kind of failure among what led to another.
     *
     * @param thrown the outermost failure
     * @param type what to look for
     * @return whether it is one, or was caused by one
     */
    public static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    /**
     * A failure and what led to it.
     *
     * @param thrown the outermost failure
     * @return it first, and then its causes, which may go round, down to the tenth
     */
    public static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> settings() {
        return chat.settings(name);
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
        Set<Difference> suspected = ConcurrentHashMap.newKeySet();
        return dialect.ask(suspected, () -> {
            Set<Difference> known = dialect.with(suspected);
            Prompt sent = Dialect.roomy(prompt, known);
            return spending.call(sent, () -> CompletableFuture.supplyAsync(() -> reply(sent, known), threads));
        });
    }

    private Reply reply(Prompt prompt, Set<Difference> known) {
        try {
            Answer answer = chat.ask(prompt, name, known);
            return dialect.taken(answer.reply(), answer.cutOff(), prompt, known);
        } catch (ModelException | AskOtherwise said) {
            throw said;
        } catch (RuntimeException thrown) {
            Failure failure = chat.meaning(thrown);
            Difference difference =
                    failure == Failure.MALFORMED ? Difference.suspect(prompt, words(thrown), known) : null;
            if (difference != null) {
                throw new AskOtherwise(difference);
            }
            throw new ModelException(
                    failure.kind,
                    "%s failed with %s (%s).%s"
                            .formatted(
                                    title(chat, name),
                                    thrown.getClass().getSimpleName(),
                                    ServerWords.quote(String.valueOf(thrown.getMessage())),
                                    failure.remedy));
        }
    }

    private static String words(Throwable thrown) {
        return causes(thrown).map(cause -> String.valueOf(cause.getMessage())).collect(Collectors.joining("\n"));
    }

    private static String title(Chat chat, String name) {
        return chat.library() + "'s chat model '" + name + "'";
    }
}
