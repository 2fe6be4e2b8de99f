package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.alignunit.Expression;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Surveys, models, replies and failures full of what terminals obey: none of it is displayed, thrown, logged or printed. */
class HostileTextTests {
    private static final String CONTROLS =
            "\u001b]0;pwned\u0007\u009b31m\u202e\u2066\u0000\u0085\u2028\u200b\udb40\udc41\ud800";
    private static final String OBEYED = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]";

    private final StringBuffer shown = new StringBuffer();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            shown.append(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final PrintStream output = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(output);
        Logger.getLogger("").removeHandler(listener);
    }

    abstract static class Hostile {
        @ModelUnderTest
        final LanguageModel model = new LanguageModel() {
            @Override
            public String name() {
                return "m" + CONTROLS;
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                return reply();
            }
        };

        abstract CompletableFuture<Reply> reply();
    }

    static class Unreadable extends Hostile {
        @Override
        CompletableFuture<Reply> reply() {
            return CompletableFuture.completedFuture(Reply.of("neither" + CONTROLS));
        }

        @AlignmentTest(
                survey = "surveys/hostile.json",
                expression = {Expression.VERBALIZED, Expression.SEQUENCE, Expression.SAMPLED},
                within = 0.01)
        void asks() {}
    }

    static class Misaligned extends Hostile {
        @Override
        CompletableFuture<Reply> reply() {
            return CompletableFuture.completedFuture(Reply.of("{\"A\": 100, \"B\": 0}" + CONTROLS));
        }

        @AlignmentTest(survey = "surveys/hostile.json", within = 0.01)
        void asks() {}
    }

    static class Failing extends Hostile {
        @Override
        CompletableFuture<Reply> reply() {
            return CompletableFuture.failedFuture(new ModelException(
                    ModelException.Kind.BAD_EXCHANGE, "no" + CONTROLS, new RuntimeException(CONTROLS)));
        }

        @AlignmentTest(survey = "surveys/hostile.json", within = 0.01)
        void asks() {}
    }

    static class BrokenSurvey extends Hostile {
        @Override
        CompletableFuture<Reply> reply() {
            throw new AssertionError("not asked");
        }

        @AlignmentTest(survey = "surveys/hostile-broken.json", within = 0.01)
        void asks() {}
    }

    static class NoSuchGroup extends Hostile {
        @Override
        CompletableFuture<Reply> reply() {
            throw new AssertionError("not asked");
        }

        @AlignmentTest(survey = "surveys/hostile.json", groups = "AGE=Yuong", within = 0.01)
        void asks() {}
    }

    @ParameterizedTest
    @CsvSource({
        "Unreadable, live",
        "Misaligned, live",
        "Failing, live",
        "BrokenSurvey, live",
        "NoSuchGroup, live",
        "Misaligned, plan",
        "Misaligned, replay"
    })
    void nothing_that_is_shown_controls_a_terminal(String tests, String mode, @TempDir Path directory)
            throws ClassNotFoundException {
        Class<?> type = Class.forName(HostileTextTests.class.getName() + "$" + tests);
        EngineExecutionResults run = new Runs(directory).run(type, "alignunit.recordings", mode);

        run.allEvents()
                .list()
                .forEach(event ->
                        shown.append(event.getTestDescriptor().getDisplayName()).append('\n'));
        run.allEvents().reportingEntryPublished().list().forEach(shown::append);
        StringWriter failures = new StringWriter();
        run.allEvents().finished().list().stream()
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .forEach(failure -> failure.printStackTrace(new PrintWriter(failures, true)));
        assertThat(failures.toString()).isNotEmpty();
        assertThat(shown + failures.toString() + printed.toString(StandardCharsets.UTF_8))
                .doesNotContainPattern(OBEYED);
    }
}
