package org.alignunit.internal.run.display;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.alignunit.internal.run.progress.ProgressSnapshot;

/** Writes where a run stands on one line. */
final class ProgressLine {
    private static final int BAR = 10;

    private ProgressLine() {}

    static String of(ProgressSnapshot now) {
        return "AlignUnit: " + figures(now);
    }

    /** The same with a bar where the end is known. */
    static String withBar(ProgressSnapshot now) {
        OptionalDouble share = now.share();
        if (share.isEmpty()) {
            return of(now);
        }
        int full = (int) Math.floor(Math.min(1, share.getAsDouble()) * BAR);
        return "AlignUnit [" + "=".repeat(full) + " ".repeat(BAR - full) + "] " + figures(now);
    }

    private static String figures(ProgressSnapshot now) {
        List<String> parts = new ArrayList<>();
        parts.add(now.testsDone() + " of " + now.tests() + " tests");
        parts.add(
                now.expected().isPresent()
                        ? now.replies() + " of " + now.expected().getAsLong() + " replies"
                        : now.replies() + (now.replies() == 1 ? " reply" : " replies"));
        if (now.replayed() > 0) {
            parts.add(now.replayed() + " replayed");
        }
        if (now.calls() > 0) {
            parts.add(rate(now.callsPerSecond()));
        } else {
            parts.add("waiting for " + time(now.active()));
        }
        now.usd().ifPresent(usd -> parts.add(String.format(Locale.ROOT, "$%.2f", usd)));
        now.left().ifPresent(left -> parts.add(time(left) + " left"));
        return String.join(", ", parts);
    }

    private static String rate(double perSecond) {
        return perSecond >= 1
                ? String.format(Locale.ROOT, "%.1f/s", perSecond)
                : String.format(Locale.ROOT, "%.1f/min", perSecond * 60);
    }

    private static String time(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
