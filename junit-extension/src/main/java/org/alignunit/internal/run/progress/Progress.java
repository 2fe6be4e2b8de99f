package org.alignunit.internal.run.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.run.cell.Cell;

/**
 * How far all cells have come that were started so far. Time counts only while one of them is under way. Safe for use by
 * several threads.
 */
public final class Progress {
    private final List<Watched> cells = new ArrayList<>();
    private final Map<Kind, Long> foreseen = new HashMap<>();
    private final LongSupplier nanos;
    private int underWay;
    private long since;
    private long before;

    /** Nothing started yet. */
    public Progress() {
        this(System::nanoTime);
    }

    Progress(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private static final class Watched {
        private final Cell cell;
        private final Meter meter;
        private boolean ended;

        Watched(Cell cell, Meter meter) {
            this.cell = cell;
            this.meter = meter;
        }
    }

    /** Cells that take about as many replies: the same is asked of the evidence, of as many questions. */
    private record Kind(Object rule, int questions) {
        static Kind of(Cell cell) {
            return new Kind(cell.rule(), cell.questions().size());
        }
    }

    /** Counts a cell in. What is returned is to be run when the cell has ended. */
    public synchronized Runnable watch(Cell cell, Meter meter) {
        Watched watched = new Watched(cell, meter);
        cells.add(watched);
        if (underWay++ == 0) {
            since = nanos.getAsLong();
        }
        return () -> end(watched);
    }

    private synchronized void end(Watched watched) {
        watched.ended = true;
        if (--underWay == 0) {
            before += nanos.getAsLong() - since;
        }
    }

    /** {@return where the run stands} */
    public synchronized ProgressSnapshot now() {
        long calls = 0;
        long replayed = 0;
        OptionalLong expected = OptionalLong.of(0);
        OptionalDouble usd = OptionalDouble.of(0);
        int done = 0;
        for (Watched watched : cells) {
            RunCost cost = watched.meter.cost(watched.cell.prices());
            calls += cost.calls();
            replayed += cost.replayedCalls();
            usd = ProgressSnapshot.plus(
                    usd, cost.costUsd() == null ? OptionalDouble.empty() : OptionalDouble.of(cost.costUsd()));
            expected = ProgressSnapshot.plus(expected, expected(watched, cost.calls() + cost.replayedCalls()));
            done += watched.ended ? 1 : 0;
        }
        long active = before + (underWay > 0 ? nanos.getAsLong() - since : 0);
        return new ProgressSnapshot(done, cells.size(), calls, replayed, expected, usd, Duration.ofNanos(active));
    }

    private OptionalLong expected(Watched watched, long had) {
        if (watched.ended || watched.cell.property().isPresent()) {
            return OptionalLong.of(had); // what a property asks beside the distance is not foreseen
        }
        OptionalLong fixed = Forecast.fixed(watched.cell);
        Long known = fixed.isPresent() ? (Long) fixed.getAsLong() : foreseen.get(Kind.of(watched.cell));
        return known == null ? OptionalLong.empty() : OptionalLong.of(Math.max(had, known));
    }

    /** Simulates how many replies cells will take whose number depends on the replies; seconds, so not by who shows it. */
    public void foresee() {
        for (Cell cell : unforeseen()) {
            long expected = Math.round(Forecast.of(cell).expected());
            synchronized (this) {
                foreseen.put(Kind.of(cell), expected);
            }
        }
    }

    /** One cell a kind. */
    private synchronized Iterable<Cell> unforeseen() {
        Map<Kind, Cell> open = new HashMap<>();
        for (Watched watched : cells) {
            Kind kind = Kind.of(watched.cell);
            if (!watched.ended
                    && watched.cell.property().isEmpty()
                    && Forecast.fixed(watched.cell).isEmpty()
                    && !foreseen.containsKey(kind)) {
                open.put(kind, watched.cell);
            }
        }
        return open.values();
    }
}
