package org.alignunit.junit.progress;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.alignunit.run.progress.Progress;
import org.alignunit.run.progress.ProgressSnapshot;

/**
 * Shows progress for as long as it is open: a live line on the terminal that the build was started from, else a sparse line
 * on standard output, as the test classes write there too. Runs of some seconds show nothing.
 */
public final class ProgressDisplay implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ProgressDisplay.class.getName());
    private static final int TICK_MILLIS = 1000;
    private static final long LOOK_AHEAD_SECONDS = 3;
    /** Of no meaning to screens of our own, but asked for. */
    private static final int WIDTH = 79;

    private final Progress progress;
    private final Screen screen;
    private final ProgressBar ticker;
    private final AtomicBoolean lookingAhead = new AtomicBoolean();

    ProgressDisplay(Progress progress, Screen screen, int tickMillis) {
        this.progress = progress;
        this.screen = screen;
        ticker = new ProgressBarBuilder()
                .setUpdateIntervalMillis(tickMillis)
                .continuousUpdate()
                .setRenderer((state, width) -> "")
                .setConsumer(new DelegatingProgressBarConsumer(text -> tick(), WIDTH))
                .build();
    }

    /**
     * Starts to show.
     *
     * @param progress what to show
     * @return ends it when closed
     */
    public static ProgressDisplay of(Progress progress) {
        Screen screen = Terminal.open(System.getenv())
                .<Screen>map(terminal -> new LiveLine(terminal, Terminal::foreground))
                .orElseGet(() -> new SparseLines(line -> System.out.println(line)));
        return new ProgressDisplay(progress, screen, TICK_MILLIS);
    }

    /** The library calls no more what has thrown once. */
    private void tick() {
        try {
            show();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "how far the run has come could not be shown", e);
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
        screen.show(now);
    }

    @Override
    public void close() {
        ticker.close();
        screen.close();
    }
}
