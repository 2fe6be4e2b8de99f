package org.alignunit.internal.run.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alignunit.internal.model.budget.Prices;
import org.alignunit.internal.result.RecordedReplies;
import org.alignunit.internal.result.RunCost;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/** What a cell cost, how old its kept replies are, and what served them. Replies arrive on several threads. */
public final class Meter {
    private final Set<String> provenances = new TreeSet<>();
    private final Set<String> servers = new TreeSet<>();
    private long firstCall;
    private long lastReply;
    private long calls;
    private long replayed;
    private Usage usage = Usage.NONE;
    private boolean untold;
    private @Nullable Instant oldest;
    private @Nullable Instant newest;

    /** Nothing asked yet. */
    public Meter() {}

    /** To be called before each call. */
    public synchronized void started() {
        if (firstCall == 0) {
            firstCall = System.nanoTime();
            lastReply = firstCall;
        }
    }

    /** {@code origins}: of kept replies that it is made of. */
    public synchronized void replied(Reply reply, List<Reply.Origin> origins) {
        dated(reply, origins);
        if (reply.origin().map(Reply.Origin::replayed).orElse(false)) {
            replayed++;
        } else {
            calls++;
            usage = usage.plus(reply.usage());
            untold |= reply.usage().equals(Usage.NONE);
        }
    }

    /** The same of a reply that another test case asked for. */
    public synchronized void shared(Reply reply, List<Reply.Origin> origins) {
        dated(reply, origins);
    }

    private void dated(Reply reply, List<Reply.Origin> origins) {
        lastReply = System.nanoTime();
        if (!reply.servedBy().isEmpty()) {
            servers.add(reply.servedBy());
        }
        reply.origin().ifPresent(this::dated);
        origins.forEach(this::dated);
    }

    private void dated(Reply.Origin origin) {
        Instant recorded = origin.recorded();
        oldest = oldest == null || recorded.isBefore(oldest) ? recorded : oldest;
        newest = newest == null || recorded.isAfter(newest) ? recorded : newest;
        if (!origin.provenance().isEmpty()) {
            provenances.add(origin.provenance());
        }
    }

    /** {@return the cost so far; in money only where prices are known and every new reply tells its tokens} */
    public synchronized RunCost cost(Optional<Prices> prices) {
        return new RunCost(
                calls,
                replayed,
                usage.promptTokens(),
                usage.completionTokens(),
                untold ? null : prices.map(price -> price.of(usage)).orElse(null),
                (lastReply - firstCall) / 1_000_000);
    }

    /** {@return age, origin and server of the replies so far} */
    public synchronized RecordedReplies recorded() {
        return new RecordedReplies(
                day(oldest),
                day(newest),
                String.join("; ", provenances),
                servers.isEmpty() ? null : String.join("; ", servers));
    }

    private static @Nullable String day(@Nullable Instant instant) {
        return instant == null
                ? null
                : LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
