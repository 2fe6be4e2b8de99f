package org.alignunit.internal.run.display;

import java.time.Duration;
import java.util.function.Consumer;
import org.alignunit.internal.run.progress.ProgressSnapshot;

/**
 * Lines that stay, for logs and IDEs: the first after ten seconds, then after twice the time of the last one, at most five
 * minutes apart, so that a report holds a handful of them.
 */
final class SparseLines implements Screen {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST_GAP = Duration.ofMinutes(5);

    private final Consumer<String> out;
    private Duration next = FIRST;

    SparseLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void show(ProgressSnapshot now) {
        if (!now.idle() && now.active().compareTo(next) >= 0) {
            out.accept(ProgressLine.of(now));
            Duration twice = next.multipliedBy(2);
            Duration later = now.active().plus(LONGEST_GAP);
            next = twice.compareTo(later) < 0 ? twice : later;
        }
    }

    @Override
    public void close() {
        // what was said stays
    }
}
