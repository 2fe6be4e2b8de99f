package org.alignunit.internal.run.display;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.run.progress.ProgressSnapshot;
import org.alignunit.internal.text.Logs;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress for as long as it is open: a live line on the terminal that the build was started from, else a sparse line
 * on standard output, as the test classes write there too. Runs of some seconds show nothing.
 */
public final class ProgressDisplay implements AutoCloseable {
    private static final int TICK_MILLIS = 1000;
    private static final long LOOK_AHEAD_SECONDS = 3;
    private static final long JOIN_SECONDS = 2;
    private final Progress progress;
    private final Screen screen;
    private final @Nullable ForksTogether forks;
    private final ScheduledExecutorService ticker;
    private final AtomicBoolean lookingAhead = new AtomicBoolean();

    /** Whether other forks know of this one, which none needs to of a short one. */
    private boolean joined;

    private boolean closed;

    ProgressDisplay(Progress progress, Screen screen, int tickMillis, @Nullable ForksTogether forks) {
        this.progress = progress;
        this.screen = screen;
        this.forks = forks;
        ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "alignunit-progress");
            thread.setDaemon(true);
            return thread;
        });
        ticker.scheduleAtFixedRate(this::tick, 0, tickMillis, TimeUnit.MILLISECONDS);
    }

    /** Starts to show. The forks of a build find each other in the output directory. */
    public static ProgressDisplay of(Progress progress, Path output) {
        Screen screen = Terminal.open(System.getenv())
                .<Screen>map(terminal -> new LiveLine(terminal, Terminal::foreground))
                .orElseGet(() -> new SparseLines(Logs::print));
        TestRun jvm = TestRun.ofThisJvm();
        TestRun run = TestRun.current();
        return new ProgressDisplay(
                progress,
                screen,
                TICK_MILLIS,
                run.equals(jvm) ? null : new ForksTogether(output.resolve("progress-" + run.process()), jvm));
    }

    /** The timer stops for good if its task throws. */
    private void tick() {
        try {
            show();
        } catch (RuntimeException e) {
            Logs.debug(ProgressDisplay.class, "how far the run has come could not be shown", e);
        }
    }

    private void show() {
        ProgressSnapshot now = progress.now();
        if (!now.idle()
                && now.expected().isEmpty()
                && now.active().toSeconds() >= LOOK_AHEAD_SECONDS
                && lookingAhead.compareAndSet(false, true)) {
            CompletableFuture.runAsync(progress::foresee).whenComplete((done, failure) -> lookingAhead.set(false));
        }
        showTogether(now);
    }

    private synchronized void showTogether(ProgressSnapshot now) {
        if (closed) {
            return; // other forks have been told
        }
        joined |= now.active().toSeconds() >= JOIN_SECONDS;
        Optional<ProgressSnapshot> sum = forks != null && joined ? forks.with(now) : Optional.of(now);
        sum.ifPresent(screen::show);
    }

    @Override
    public void close() {
        ticker.shutdown();
        tick(); // so that the last state is shown
        try {
            synchronized (this) {
                closed = true;
                if (forks != null && joined) {
                    forks.leave();
                }
            }
        } finally {
            screen.close();
        }
    }
}
