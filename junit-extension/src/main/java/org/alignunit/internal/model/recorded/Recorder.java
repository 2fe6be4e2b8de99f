package org.alignunit.internal.model.recorded;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.alignunit.internal.model.calls.AttemptFailure;
import org.alignunit.model.ModelException;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/** Answers from recordings, and asks for the rest where it may; no reply of a store is asked for twice. */
final class Recorder {
    private final ReplyStore recordings;
    private final boolean asks;
    private final String keyVariable;
    private final Set<String> requests = ConcurrentHashMap.newKeySet();
    private final LongAdder replayed = new LongAdder();
    private final LongAdder asked = new LongAdder();

    /**
     * Fails at once if it may ask, and the store cannot be written.
     *
     * @param keyVariable the environment variable of the key that asking requires; may be empty
     */
    Recorder(ReplyStore recordings, boolean asks, String keyVariable) {
        this.recordings = recordings;
        this.asks = asks;
        this.keyVariable = keyVariable;
        if (asks) {
            recordings.requireWritable();
        }
    }

    /**
     * The kept reply with its origin, or one that is asked for and kept, likewise; completes with a {@link ModelException} if
     * there is none.
     */
    CompletableFuture<Reply> reply(RecordedRequest request, int draw, Supplier<CompletableFuture<Reply>> ask) {
        CompletableFuture<Reply> reply = find(request, draw, ask);
        DrawScope.received(reply);
        return reply;
    }

    private CompletableFuture<Reply> find(RecordedRequest request, int draw, Supplier<CompletableFuture<Reply>> ask) {
        requests.add(request.hash());
        ReplyKey key = new ReplyKey(request.hash(), draw);
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        if (asks) {
            CompletableFuture<Reply> others = recordings.underWay().putIfAbsent(key, mine);
            if (others != null) {
                return others.thenApply(this::shared);
            }
        }
        try {
            if (asks) {
                recordings.begin();
            }
            Optional<Reply> kept = recordings.find(request, draw);
            if (kept.isPresent()) {
                replayed.increment();
                finish(key, mine, kept.get(), null);
            } else if (asks) {
                ModelException lost = recordings.unkeepable(request.model());
                CompletableFuture<Reply> made = lost == null ? ask.get() : CompletableFuture.failedFuture(lost);
                made.thenApply(reply -> keep(request, draw, reply))
                        .whenComplete((reply, failure) -> finish(key, mine, reply, failure));
            } else {
                finish(key, mine, null, missing(request, draw));
            }
        } catch (Throwable e) { // also an Error: others may wait for this reply
            finish(key, mine, null, e);
        }
        return mine;
    }

    private Reply keep(RecordedRequest request, int draw, Reply reply) {
        Reply kept = recordings.add(request, draw, reply);
        asked.increment();
        // another process may have kept its own meanwhile: that one counts, but this one was paid for
        return told(kept, reply.usage(), false);
    }

    /** What another asker pays for costs this one nothing. */
    private Reply shared(Reply reply) {
        replayed.increment();
        return told(reply, reply.usage(), true);
    }

    private static Reply told(Reply reply, Usage usage, boolean replayed) {
        return new Reply(
                reply.text(),
                reply.tokens(),
                usage,
                reply.servedBy(),
                reply.origin().map(origin -> new Reply.Origin(origin.recorded(), origin.provenance(), replayed)),
                reply.delivery(),
                reply.refused());
    }

    /** Leaves the list first: whoever comes now finds the reply kept, or may try again. */
    private void finish(
            ReplyKey key, CompletableFuture<Reply> mine, @Nullable Reply reply, @Nullable Throwable failure) {
        if (asks) {
            recordings.underWay().remove(key, mine);
        }
        if (failure == null) {
            mine.complete(reply);
            return;
        }
        Throwable cause = AttemptFailure.cause(failure);
        try {
            mine.completeExceptionally(
                    cause instanceof UncheckedIOException
                            ? new ModelException(ModelException.Kind.UNAVAILABLE, cause.getMessage(), cause)
                            : cause);
        } finally {
            mine.completeExceptionally(cause); // where there was no memory for another
        }
    }

    /** Two lines: what is missing where, and the command that records it. */
    private ModelException missing(RecordedRequest request, int draw) {
        int damaged = recordings.problems().size();
        Path file = recordings.file(request.model()).toAbsolutePath();
        return new ModelException(
                ModelException.Kind.NOT_RECORDED,
                String.format(
                        Locale.ROOT,
                        "no reply of '%s' to this prompt (draw %d) in %s%s\n%srecord it: %smvn verify -Dalignunit.recordings=record",
                        request.model(),
                        draw,
                        file,
                        damaged == 0 ? "" : String.format(Locale.ROOT, " (%d of its lines are damaged)", damaged),
                        Files.exists(file) ? "a prompt or setting that has changed needs a new reply; " : "",
                        keyVariable.isEmpty() ? "" : keyVariable + "=... "));
    }

    /** {@return the hashes of all requests that replies were wanted to} */
    Set<String> requests() {
        return Set.copyOf(requests);
    }

    /** {@return how many replies came from the recordings} */
    long replayed() {
        return replayed.sum();
    }

    /** {@return how many replies were asked for, and kept} */
    long asked() {
        return asked.sum();
    }
}
