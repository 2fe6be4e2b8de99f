package org.alignunit.internal.run.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.run.progress.ProgressSnapshot;
import org.junit.jupiter.api.Test;

class ProgressDisplayTests {
    private static class Latched implements Screen {
        private final CountDownLatch shown = new CountDownLatch(3);
        private final AtomicBoolean closed = new AtomicBoolean();

        @Override
        public void show(ProgressSnapshot now) {
            assertThat(closed).isFalse();
            shown.countDown();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    /** No library that finds out about terminals is on the class path. */
    @Test
    void shows_again_and_again_until_closed() throws Exception {
        assertThatThrownBy(() -> Class.forName("org.jline.terminal.Terminal")).isInstanceOf(Exception.class);
        Latched screen = new Latched();
        try (ProgressDisplay display = new ProgressDisplay(new Progress(), screen, 1, null)) {
            assertThat(display).isNotNull();
            assertThat(screen.shown.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(screen.closed).isTrue();
    }

    @Test
    void goes_on_where_it_could_not_tell_once() throws Exception {
        AtomicBoolean thrown = new AtomicBoolean();
        Latched screen = new Latched() {
            @Override
            public void show(ProgressSnapshot now) {
                if (thrown.compareAndSet(false, true)) {
                    throw new IllegalStateException("no forecast");
                }
                super.show(now);
            }
        };
        try (ProgressDisplay display = new ProgressDisplay(new Progress(), screen, 1, null)) {
            assertThat(display).isNotNull();
            assertThat(screen.shown.await(5, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(thrown).isTrue();
    }
}
