package org.alignunit.internal.model.quirks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.alignunit.internal.model.calls.AttemptFailure;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** How one model wants to be asked: learned from what helped with one prompt, then kept to. Safe for use by several threads. */
public final class ModelQuirks {
    /** Tags of thoughts, whether they come to an end or not; each as a whole or not at all, as what follows is an answer. */
    private static final Pattern THOUGHTS = Pattern.compile(
            "(?is)(?>\\s+"
                    + "|<((?:seed:)?(?:think|thinking|thought|reasoning))>.*?(?:</\\1>|\\z)"
                    + "|\\[THINK].*?(?:\\[/THINK]|\\z)"
                    + "|\u25c1think\u25b7.*?(?:\u25c1/think\u25b7|\\z)"
                    + "|<unused94>.*?(?:<unused95>|\\z)"
                    + "|<\\|channel>thought.*?(?:<channel\\|>|\\z)"
                    + "|Here are my reasoning steps:.*?(?:\\[BEGIN FINAL RESPONSE]|\\z)"
                    + "|(?:<\\|start\\|>assistant)?<\\|channel\\|>analysis.*?(?:<\\|channel\\|>final(?:<\\|message\\|>)?|\\z))*");

    private static final String OWN_TEMPERATURE = "at the model's own temperature, as it takes none";

    private final String who;
    private final Consumer<String> warnings;
    private final Set<ModelQuirk> learned = ConcurrentHashMap.newKeySet();
    private final NamedLimits limits = new NamedLimits();
    private final AtomicBoolean thoughtTooLong = new AtomicBoolean();

    /** Tells {@code warnings} once of each thing that the model does other than asked. */
    public ModelQuirks(String who, Consumer<String> warnings) {
        this.who = who;
        this.warnings = warnings;
    }

    /** Asks, and asks again wherever an attempt ends in {@link RetryWithout}; {@code suspected} grows with each. */
    public CompletableFuture<Reply> ask(Set<ModelQuirk> suspected, Supplier<CompletableFuture<Reply>> attempt) {
        return attempt.get().exceptionallyCompose(failure -> {
            if (AttemptFailure.cause(failure) instanceof RetryWithout otherwise) {
                suspected.add(otherwise.suspected());
                return ask(suspected, attempt);
            }
            return CompletableFuture.failedFuture(failure);
        });
    }

    /** {@return all quirks to reckon with now} Ask when a prompt is sent, rather than when it begins to wait. */
    public Set<ModelQuirk> with(Set<ModelQuirk> suspected) {
        EnumSet<ModelQuirk> known = EnumSet.noneOf(ModelQuirk.class);
        known.addAll(suspected);
        known.addAll(learned);
        return known;
    }

    /**
     * {@return the prompt within the limits that the server named, longer where the model reasons} The first tokens, whose
     * log-probabilities count, need no room.
     */
    public Prompt fitted(Prompt prompt, Set<ModelQuirk> known) {
        return limits.fitted(prompt, known.contains(ModelQuirk.ROOM_TO_REASON));
    }

    /** Learns the limit that a server names where it refuses a prompt as malformed, and ends in {@link RetryWithout} if it does. */
    public void learn(Prompt sent, Set<ModelQuirk> known, String words) {
        if (limits.learn(sent, known.contains(ModelQuirk.ROOM_TO_REASON), words)) {
            throw new RetryWithout(ModelQuirk.LIMIT);
        }
    }

    /**
     * Takes a reply, and learns what helped to get it. One at another temperature than the prompt's says so in its origin; one
     * that was cut off in the model's thoughts ends in {@link RetryWithout}.
     */
    public Reply taken(Reply reply, boolean cutOff, Prompt prompt, Set<ModelQuirk> known) {
        boolean unsaid = cutOff
                && !reply.refused()
                && prompt.topLogProbabilities() == 0
                && THOUGHTS.matcher(reply.text()).matches();
        if (unsaid && !known.contains(ModelQuirk.ROOM_TO_REASON)) {
            throw new RetryWithout(ModelQuirk.ROOM_TO_REASON);
        }
        if (unsaid && thoughtTooLong.compareAndSet(false, true)) {
            warnings.accept(who + " used all of " + limits.room()
                    + " tokens to reason, without an answer: such replies count as unreadable. Let it reason less.");
        }
        known.stream()
                .filter(difference -> difference != ModelQuirk.ROOM_TO_REASON || unsaid || tookRoom(reply, prompt))
                .filter(learned::add)
                .forEach(this::warn);
        return known.contains(ModelQuirk.NO_TEMPERATURE)
                ? reply.from(Instant.now().truncatedTo(ChronoUnit.SECONDS), OWN_TEMPERATURE)
                : reply;
    }

    /** A model that was cut off by chance says no more than it would have said. */
    private boolean tookRoom(Reply reply, Prompt prompt) {
        return reply.usage().completionTokens() > prompt.maxTokens() - limits.room()
                || !THOUGHTS.matcher(reply.text().strip())
                        .replaceFirst("")
                        .equals(reply.text().strip());
    }

    private void warn(ModelQuirk difference) {
        switch (difference) {
            case NO_TEMPERATURE ->
                warnings.accept(who + " takes no temperature: it answers at its own, whatever is asked for.");
            case ROOM_TO_REASON ->
                warnings.accept(who + " reasons before it answers: each call may take " + limits.room()
                        + " tokens more for that, which no plan foresees.");
            case NO_SCHEMA, COMPLETION_TOKENS, LIMIT -> {
                // makes no difference to what is measured
            }
        }
    }
}
