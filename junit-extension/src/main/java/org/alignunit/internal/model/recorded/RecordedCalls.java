package org.alignunit.internal.model.recorded;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.model.budget.Budget;
import org.alignunit.internal.model.budget.BudgetSettings;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/**
 * The recorded calls of a chat model inside a pipeline. Within an answer of a {@link DrawScope} a request gets the draw of
 * that answer; elsewhere the n-th time that this object is asked for the same request gets the n-th reply to it.
 */
public final class RecordedCalls {
    /** Taken for the most that a reply may have where the request does not say. */
    private static final int UNLIMITED_REPLY = 1000;

    private final String name;
    private final @Nullable RecordingSettings settings;
    private final Map<RecordingSettings, Recorder> recorders = new ConcurrentHashMap<>();
    private final Map<RecordedRequest, AtomicInteger> draws = new ConcurrentHashMap<>();

    private RecordedCalls(String name, @Nullable RecordingSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** Follows the settings of the {@link DrawScope} on the calling thread, elsewhere the system properties. */
    public static RecordedCalls of(String name) {
        return new RecordedCalls(name, null);
    }

    /** Follows settings of its own, and fails at once where replies cannot be kept. */
    public static RecordedCalls of(String name, RecordingSettings settings) {
        RecordedCalls calls = new RecordedCalls(name, settings);
        calls.recorder(); // fails now where replies cannot be kept
        return calls;
    }

    private Recorder recorder() {
        RecordingSettings now = settings != null
                ? settings
                : DrawScope.settings().orElseGet(() -> RecordingSettings.from(Parameters.ofSystemProperties()));
        return recorders.computeIfAbsent(now, said -> new Recorder(said.open(), said.asks(), ""));
    }

    private static Budget budget() {
        return DrawScope.budget().orElseGet(() -> new Budget(BudgetSettings.from(Parameters.ofSystemProperties())));
    }

    /** The kept reply, or one that is asked for and kept. {@code mostTokens}: null where the request does not say. */
    public Reply reply(Map<String, ?> request, @Nullable Integer mostTokens, Supplier<Reply> ask) {
        RecordedRequest recorded = RecordedRequest.of(name, request);
        int draw = DrawScope.draw(recorded)
                .orElseGet(() -> draws.computeIfAbsent(recorded, key -> new AtomicInteger())
                        .getAndIncrement());
        Usage most = Budget.most(recorded.body(), mostTokens == null ? UNLIMITED_REPLY : mostTokens);
        try {
            Reply reply = recorder()
                    .reply(
                            recorded,
                            draw,
                            () -> budget().call(most, () -> CompletableFuture.completedFuture(ask.get())))
                    .join();
            DrawScope.received(reply);
            return reply;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** {@return how many replies came from the recordings} */
    public long replayed() {
        return recorders.values().stream().mapToLong(Recorder::replayed).sum();
    }

    /** {@return how many replies were asked for, and kept} */
    public long asked() {
        return recorders.values().stream().mapToLong(Recorder::asked).sum();
    }
}
