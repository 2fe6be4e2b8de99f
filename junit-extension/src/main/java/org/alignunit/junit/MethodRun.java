package org.alignunit.junit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.alignunit.report.TestResult;
import org.alignunit.run.CellRunner;
import org.alignunit.run.FalseDiscoveries;
import org.alignunit.run.Measurement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The test cases of one method. All start with the first that runs, so that they share the model's time, and each then
 * waits for its own.
 */
final class MethodRun {
    private final Attributes attributes;
    private final List<PlannedTest> tests;
    private final Settings settings;
    private final Map<PlannedTest, Measured> measured = new ConcurrentHashMap<>();
    private volatile boolean cancelled;
    private @Nullable Subject subject;
    private @Nullable Map<PlannedTest, CompletableFuture<Measurement>> measurements;

    MethodRun(Attributes attributes, List<PlannedTest> tests, Settings settings) {
        this.attributes = attributes;
        this.tests = tests;
        this.settings = settings;
    }

    Inconclusive inconclusive() {
        return attributes.test().inconclusive();
    }

    /** Waits for a test case's measurement and writes it to the result file, once. */
    Measured measured(PlannedTest test, ExtensionContext context) {
        Measured known = measured.get(test);
        if (known != null) {
            return known;
        }
        Measurement measurement = await(test, start(context));
        if (!measurement.complete()) {
            Session.of(context).unfinished();
        }
        TestResult result = new Results(context).write(attributes.test(), test, subject, measurement);
        Measured fresh = new Measured(result, measurement.failure());
        measured.put(test, fresh);
        if (measurement.failure().map(Throwable::getCause).orElse(null) instanceof InterruptedException) {
            // not before the result is written: an interrupted thread cannot write
            Thread.currentThread().interrupt();
        }
        return fresh;
    }

    /**
     * What became of a test case.
     *
     * @param result as it stands in the result file
     * @param failure what kept it from being measured
     */
    record Measured(TestResult result, Optional<Throwable> failure) {}

    private synchronized Map<PlannedTest, CompletableFuture<Measurement>> start(ExtensionContext context) {
        if (measurements == null) {
            measurements = new HashMap<>();
            try {
                Subject found = Subject.find(attributes, settings, context);
                subject = found;
                measurements.putAll(together(found));
            } catch (RuntimeException e) {
                tests.forEach(test -> measurements.put(
                        test, CompletableFuture.completedFuture(Measurement.notStarted(test.cell(), e))));
            }
        }
        return measurements;
    }

    private Map<PlannedTest, CompletableFuture<Measurement>> together(Subject found) {
        List<CompletableFuture<Measurement>> cells = tests.stream()
                .map(test -> CellRunner.run(test.cell(), found.respondent(test.elicitation()), () -> cancelled))
                .toList();
        Map<PlannedTest, CompletableFuture<Measurement>> started = new HashMap<>();
        for (int i = 0; i < tests.size(); i++) {
            started.put(
                    tests.get(i), attributes.test().correction() == Correction.E_BH ? weighed(cells, i) : cells.get(i));
        }
        return started;
    }

    /** One cell, decided together with all others. */
    private CompletableFuture<Measurement> weighed(List<CompletableFuture<Measurement>> cells, int place) {
        return CompletableFuture.allOf(cells.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> FalseDiscoveries.control(
                                cells.stream().map(CompletableFuture::join).toList(), attributes.alpha())
                        .get(place));
    }

    /**
     * Waits for all test cases, although one is wanted: they use the first one's test instance, which its own clean-up may
     * close. An interrupt, as of a time-out, ends them all.
     */
    private Measurement await(PlannedTest test, Map<PlannedTest, CompletableFuture<Measurement>> started) {
        CompletableFuture<Measurement> own = started.get(test);
        if (own == null) {
            throw new IllegalStateException("a test case that was not planned: " + test.name());
        }
        try {
            CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new))
                    .get();
            return own.join();
        } catch (InterruptedException e) {
            cancelled = true;
            return Measurement.notStarted(
                    test.cell(), new AlignmentError("interrupted while waiting for the model's replies", e));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
