package org.alignunit.internal.model.recorded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.alignunit.internal.model.budget.Budget;
import org.alignunit.model.ModelException;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/**
 * Tells recordings inside a pipeline which of its answers is being made on this thread, so that an answer gets the same
 * replies in whatever order answers are made, and adds up what the answer cost.
 */
public final class DrawScope {
    /** A pipeline that sends one request twice for one answer gets draws that no other answer has. */
    private static final int REPEATED = 1_000_000;

    private static final ThreadLocal<@Nullable DrawScope> CURRENT = new ThreadLocal<>();

    /** The answers being made, on all threads. */
    private static final Set<DrawScope> OPEN = ConcurrentHashMap.newKeySet();

    /** Oldest and newest of the replies while no answer was being made: any later answer may be made of them. */
    private static final Set<Reply.Origin> AHEAD = ConcurrentHashMap.newKeySet();

    private final int draw;
    private final RecordingSettings settings;
    private final Budget budget;
    private final Map<RecordedRequest, Integer> sent = new HashMap<>();
    private final List<CompletableFuture<Reply>> received = new ArrayList<>();

    /** Of replies on other threads, while this answer was made: they may belong to it. */
    private final Queue<Reply.Origin> elsewhere = new ConcurrentLinkedQueue<>();

    private DrawScope(int draw, RecordingSettings settings, Budget budget) {
        this.draw = draw;
        this.settings = settings;
        this.budget = budget;
    }

    /**
     * Makes one answer on this thread. Recordings without settings of their own follow these; paid calls count against the
     * budget.
     */
    public static <T> T call(int draw, RecordingSettings settings, Budget budget, Supplier<T> answer) {
        DrawScope outer = CURRENT.get();
        DrawScope scope = new DrawScope(draw, settings, budget);
        CURRENT.set(scope);
        OPEN.add(scope);
        try {
            return answer.get();
        } finally {
            OPEN.remove(scope);
            CURRENT.set(outer);
        }
    }

    /** {@return the draw of a request sent for the answer being made on this thread; empty where there is none} */
    public static OptionalInt draw(RecordedRequest request) {
        DrawScope scope = CURRENT.get();
        if (scope == null) {
            return OptionalInt.empty();
        }
        int before = scope.sent.merge(request, 1, Integer::sum) - 1;
        if (before > (Integer.MAX_VALUE - scope.draw) / REPEATED) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    String.format(
                            Locale.ROOT,
                            "The pipeline has sent one request %d times for a single answer, and recordings tell no more of them"
                                    + " apart. Look for a loop that does not end.",
                            before));
        }
        return OptionalInt.of(scope.draw + before * REPEATED);
    }

    /** {@return the settings of the answer being made on this thread; empty where none are known} */
    public static Optional<RecordingSettings> settings() {
        return Optional.ofNullable(CURRENT.get()).map(scope -> scope.settings);
    }

    /** {@return what paid calls for the answer being made on this thread count against; empty where it is not known} */
    public static Optional<Budget> budget() {
        return Optional.ofNullable(CURRENT.get()).map(scope -> scope.budget);
    }

    static void received(CompletableFuture<Reply> reply) {
        DrawScope scope = CURRENT.get();
        if (scope != null) {
            scope.received.add(reply);
        }
    }

    /** A reply to a pipeline, which counts for all answers that it may be part of where it is not known for which. */
    static void received(Reply reply) {
        if (CURRENT.get() != null) {
            return;
        }
        reply.origin().ifPresent(origin -> {
            if (OPEN.isEmpty()) {
                keepExtremes(origin);
            } else {
                OPEN.forEach(scope -> scope.elsewhere.add(origin));
            }
        });
    }

    private static synchronized void keepExtremes(Reply.Origin origin) {
        List<Reply.Origin> all = new ArrayList<>(AHEAD);
        all.add(origin);
        Comparator<Reply.Origin> age = Comparator.comparing(Reply.Origin::recorded);
        AHEAD.add(Collections.min(all, age));
        AHEAD.add(Collections.max(all, age));
        AHEAD.retainAll(List.of(Collections.min(all, age), Collections.max(all, age)));
    }

    /** Forgets the replies while no answer was being made: what comes next is made of others. */
    public static void forget() {
        AHEAD.clear();
    }

    /** {@return age and origin of all replies that the answer being made on this thread may be made of} */
    public static List<Reply.Origin> origins() {
        DrawScope scope = CURRENT.get();
        if (scope == null) {
            return List.of();
        }
        List<Reply.Origin> origins = new ArrayList<>(AHEAD);
        origins.addAll(scope.elsewhere);
        scope.done().forEach(reply -> reply.origin().ifPresent(origins::add));
        return origins;
    }

    private List<Reply> done() {
        return received.stream()
                .filter(reply -> reply.isDone() && !reply.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .toList();
    }

    /**
     * The answer being made on this thread as a reply, with the cost of the paid replies it was made of and the newest origin. If
     * all of them were replayed, so is it, and has their cost.
     */
    public static Reply answer(String text) {
        DrawScope scope = CURRENT.get();
        List<Reply> all = scope == null ? List.of() : scope.done();
        List<Reply> paid = all.stream().filter(reply -> !replayed(reply)).toList();
        Usage usage = (paid.isEmpty() ? all : paid).stream().map(Reply::usage).reduce(Usage.NONE, Usage::plus);
        Optional<Reply.Origin> newest = all.stream()
                .flatMap(reply -> reply.origin().stream())
                .max(Comparator.comparing(Reply.Origin::recorded))
                .map(origin -> new Reply.Origin(origin.recorded(), origin.provenance(), paid.isEmpty()));
        return new Reply(text, List.of(), usage, "", newest);
    }

    private static boolean replayed(Reply reply) {
        return reply.origin().map(Reply.Origin::replayed).orElse(false);
    }
}
