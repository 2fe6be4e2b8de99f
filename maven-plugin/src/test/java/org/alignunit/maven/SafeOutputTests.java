package org.alignunit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the goals log and throw goes to a console, whoever it comes from. */
class SafeOutputTests {
    private static final String KEY = "sk-proj-Ab3dEf6hIj9kLmN0pQrStUvWxYz012345";
    private static final String HOSTILE = "a  b " + KEY + "\u001b[31m\u202e\n[INFO] BUILD SUCCESS";

    @Test
    void what_is_logged_is_masked_and_controls_no_terminal() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Log log = new Goal(() -> new AssertionError("not run")).getLog();
            log.info(HOSTILE);
            log.warn(HOSTILE, new IOException(KEY));
            log.isDebugEnabled();
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("a  b [secret]", "java.io.IOException: [secret]")
                .doesNotContain(KEY, "\u001b", "\u202e")
                .doesNotContainPattern("(?m)^\\[INFO] BUILD");
    }

    static List<Supplier<Throwable>> failures() {
        return List.of(
                () -> new MojoExecutionException(HOSTILE, new IOException(HOSTILE)),
                () -> new MojoExecutionException(HOSTILE),
                () -> new MojoFailureException(HOSTILE),
                () -> new IllegalStateException(HOSTILE, new IOException(HOSTILE)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_is_thrown_is_too(Supplier<Throwable> failure) {
        Throwable thrown = catchThrowable(() -> new Goal(failure).execute());

        assertThat(thrown).isInstanceOfAny(MojoExecutionException.class, MojoFailureException.class);
        assertThat(thrown)
                .hasMessageContaining("[secret]")
                .satisfies(safe -> assertThat(new Throwables(safe).printed()).doesNotContain(KEY, "\u001b", "\u202e"));
    }

    private record Throwables(Throwable failure) {
        String printed() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            failure.printStackTrace(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Goal extends AlignUnitMojo {
        private final Supplier<? extends Throwable> failure;

        Goal(Supplier<? extends Throwable> failure) {
            this.failure = failure;
            setLog(new SystemStreamLog());
        }

        @Override
        void run(File output) throws MojoExecutionException, MojoFailureException {
            Throwable thrown = failure.get();
            if (thrown instanceof MojoExecutionException execution) {
                throw execution;
            }
            if (thrown instanceof MojoFailureException failed) {
                throw failed;
            }
            throw (RuntimeException) thrown;
        }
    }
}
