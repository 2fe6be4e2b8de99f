package org.alignunit.junit;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alignunit.Inconclusive;
import org.alignunit.Outcome;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.FailureMessage;
import org.alignunit.internal.result.words.RaceWords;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs one test case: waits for its measurement after all other extensions' callbacks, runs the body, then judges. A body
 * that throws beside a failed verdict is kept as suppressed.
 */
final class CaseExtension implements InvocationInterceptor, AfterEachCallback {
    private final int place;
    private final MethodRun run;
    private volatile boolean reached;

    CaseExtension(int place, MethodRun run) {
        this.place = place;
        this.run = run;
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        reached = true;
        MethodRun.MeasuredCase measured;
        try {
            measured = run.measured(place, context);
        } catch (Throwable e) {
            invocation.skip();
            throw SafeFailure.of(e);
        }
        TestResult result = measured.result();
        context.publishReportEntry(entries(result));
        if (result.verdict() == Outcome.ERROR) {
            invocation.skip();
            throw error(result, measured.failure().orElse(null), context.getRequiredTestMethod());
        }
        if (result.conclusion().notChosen()) {
            invocation.skip(); // nothing is asserted of it, and a green test would say that its threshold is met
            throw new TestAbortedException(FailureMessage.of(result));
        }
        Throwable failure = verdict(result, context.getRequiredTestMethod());
        try {
            invocation.proceed();
        } catch (Throwable body) {
            if (failure == null || failure instanceof TestAbortedException) {
                throw SafeFailure.of(body);
            }
            failure.addSuppressed(SafeFailure.of(body));
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Another extension may have run the body itself, or none at all: then nothing was asserted, and nobody would be told. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (!reached && context.getExecutionException().isEmpty()) {
            AlignmentError unasserted = new AlignmentError(
                    "nothing was asserted: another extension replaced the invocation of the test method, as @QuarkusTest does."
                            + " Move the alignment tests to a class without it.",
                    null);
            unasserted.setStackTrace(SourceFrame.of(context.getRequiredTestMethod()));
            throw unasserted;
        }
    }

    /** A cause that says what the message says already gives way to its own. */
    private static AlignmentError error(TestResult result, @Nullable Throwable failure, Method method) {
        Throwable cause = failure instanceof ModelException ? failure.getCause() : failure;
        Throwable safeCause = cause == null ? null : SafeFailure.of(cause);
        AlignmentError error = new AlignmentError(FailureMessage.of(result), safeCause);
        error.setStackTrace(SourceFrame.of(method));
        return error;
    }

    private @Nullable Throwable verdict(TestResult result, Method method) {
        boolean failed = result.verdict() == Outcome.MISALIGNED
                || result.verdict() == Outcome.INCONCLUSIVE && run.inconclusive() == Inconclusive.FAIL;
        if (failed) {
            AssertionFailedError failure = new AssertionFailedError(
                    FailureMessage.of(result), FailureMessage.people(result), FailureMessage.model(result));
            failure.setStackTrace(SourceFrame.of(method));
            return failure;
        }
        return result.verdict() == Outcome.INCONCLUSIVE && run.inconclusive() == Inconclusive.ABORT
                ? new TestAbortedException(FailureMessage.of(result))
                : null;
    }

    /** What reports keep beside the test case, as Open Test Reporting does; what there is none of is left out. */
    private static Map<String, String> entries(TestResult result) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("verdict", result.verdict().name());
        values.put("model", result.id().model());
        values.put("survey", result.id().survey());
        values.put("wave", result.id().wave());
        values.put("group", result.id().group());
        values.put("property", result.id().property());
        values.put("within", result.assertion().within());
        values.put("min", result.assertion().min());
        values.put("max", result.assertion().max());
        values.put("estimate", result.figures().estimate());
        values.put("lower", result.figures().lower());
        values.put("upper", result.figures().upper());
        values.put("skill", result.figures().skill());
        RaceResult race = result.conclusion().race();
        values.put("race", race == null ? null : RaceWords.end(race));
        values.put("calls", result.run().calls());
        values.put("replayedCalls", result.run().replayedCalls());
        Map<String, String> entries = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String text = value == null ? "" : ConsoleText.line(value.toString());
            if (!text.isEmpty()) { // JUnit takes no blank one
                entries.put("alignunit." + name, text);
            }
        });
        return entries;
    }
}
