package org.alignunit.internal.run.display;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.alignunit.internal.run.progress.ProgressSnapshot;

/**
 * One line on a terminal, written anew each second and erased in the end. Other output that comes between takes its place:
 * that starts at the line's begin, and where it is shorter, the rest of the line stays behind it.
 */
final class LiveLine implements Screen {
    private static final Duration FIRST = Duration.ofSeconds(3);
    /** No terminal is narrower, and a line that wraps cannot be written over. */
    private static final int WIDTH = 79;

    private static final String ERASE = "\r\u001b[K";

    private final OutputStream terminal;
    private final BooleanSupplier foreground;
    private boolean shown;

    LiveLine(OutputStream terminal, BooleanSupplier foreground) {
        this.terminal = terminal;
        this.foreground = foreground;
    }

    @Override
    public synchronized void show(ProgressSnapshot now) {
        if (now.idle()) {
            erase();
        } else if (now.active().compareTo(FIRST) >= 0 && foreground.getAsBoolean()) {
            String line = ProgressLine.withBar(now);
            // back to the line's begin, where other output then starts
            write(ERASE + line.substring(0, Math.min(WIDTH, line.length())) + "\r");
            shown = true;
        }
    }

    private void erase() {
        if (shown && foreground.getAsBoolean()) {
            write(ERASE);
        }
        shown = false;
    }

    private void write(String text) {
        try {
            terminal.write(text.getBytes(StandardCharsets.US_ASCII));
            terminal.flush();
        } catch (IOException e) {
            shown = false; // a terminal that went away needs no progress
        }
    }

    @Override
    public synchronized void close() {
        erase();
        try {
            terminal.close();
        } catch (IOException e) {
            // nothing was kept back
        }
    }
}
