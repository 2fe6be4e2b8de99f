package org.alignunit.junit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.alignunit.Correction;
import org.alignunit.Inconclusive;
import org.alignunit.Outcome;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.OrderBalance;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.run.CellRunner;
import org.alignunit.internal.run.FalseDiscoveries;
import org.alignunit.internal.run.Measurement;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Forecast;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.run.race.Entrant;
import org.alignunit.internal.run.race.Race;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.internal.run.respondent.SharedReplies;
import org.alignunit.internal.testcase.TestCase;
import org.alignunit.internal.text.Logs;
import org.alignunit.model.ModelException;
import org.alignunit.survey.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The test cases of one method. All start with the first that runs, so that they share the model's time, and each then
 * waits for its own.
 */
final class MethodRun {
    private final Attributes attributes;
    private final List<TestCase> tests;
    private final Settings settings;
    /** By the place of the test case. */
    private final Map<Integer, MeasuredCase> measured = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable String> firstUnrecorded = new AtomicReference<>();
    private volatile @Nullable Cancellation cancellation;
    private final Map<TestCase, Forecast> forecasts = new IdentityHashMap<>();
    private volatile boolean noted;
    /** By the member that gives the model. */
    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    private @Nullable CompletableFuture<List<Measurement>> measurements;

    MethodRun(Attributes attributes, List<TestCase> tests, Settings settings) {
        this.attributes = attributes;
        this.tests = tests;
        this.settings = settings;
    }

    Attributes attributes() {
        return attributes;
    }

    List<TestCase> tests() {
        return tests;
    }

    /** Forecasts of the test cases that come before one and ask the same, if it shares their replies. */
    synchronized Map<Cell, Forecast> forecastsBefore(TestCase test, Subject found) {
        Map<Cell, Forecast> before = new IdentityHashMap<>();
        if (test.cell().property().isPresent()) {
            for (TestCase other : tests.subList(0, tests.indexOf(test))) {
                if (other.elicitation() == test.elicitation()) {
                    Cell cell = found.cell(other);
                    before.put(cell, forecasts.computeIfAbsent(other, each -> Forecast.of(cell)));
                }
            }
        }
        return before;
    }

    Inconclusive inconclusive() {
        return attributes.annotation().inconclusive();
    }

    /** Waits for a test case's measurement and writes it to the result file, once; {@code place} is its index among all. */
    MeasuredCase measured(int place, ExtensionContext context) {
        MeasuredCase known = measured.get(place);
        if (known != null) {
            return known;
        }
        TestCase test = tests.get(place);
        Measurement measurement = passing(test, saidOnce(test, await(place, start(context))));
        if (!measurement.complete()) {
            Session.of(context).unfinished();
        }
        TestCase measuredCase = measurement.conclusion().notChosen() ? test.asRaced() : test;
        TestResult result = new ResultWriter(context)
                .write(attributes.annotation(), measuredCase, place, subjects.get(test.model()), measurement);
        MeasuredCase fresh = new MeasuredCase(result, measurement.failure());
        measured.put(place, fresh);
        if (!noted) {
            noted = Uses.note(context, settings, subjects.values(), measurements);
        }
        if (measurement.failure().map(Throwable::getCause).orElse(null) instanceof InterruptedException) {
            // not before the result is written: an interrupted thread cannot write
            Thread.currentThread().interrupt();
        }
        return fresh;
    }

    /** A test that passes without a verdict says what that lets pass. */
    private Measurement passing(TestCase test, Measurement measurement) {
        return measurement.conclusion().verdict() == Outcome.INCONCLUSIVE && inconclusive() == Inconclusive.PASS
                ? measurement.noting(Forecast.passing(test.cell()))
                : measurement;
    }

    /** Missing recordings mostly have one reason: the first test case of the method explains it, the others refer to it. */
    private Measurement saidOnce(TestCase test, Measurement measurement) {
        boolean unrecorded = measurement.failure().orElse(null) instanceof ModelException failure
                && failure.kind() == ModelException.Kind.NOT_RECORDED;
        if (!unrecorded || firstUnrecorded.compareAndSet(null, test.name())) {
            return measurement;
        }
        return measurement.saying("replies are not recorded, as for \"" + firstUnrecorded.get() + "\": see there");
    }

    /** The result of a test case, and why nothing was measured. */
    record MeasuredCase(TestResult result, Optional<Throwable> failure) {}

    private synchronized CompletableFuture<List<Measurement>> start(ExtensionContext context) {
        CompletableFuture<List<Measurement>> started = measurements;
        if (started == null) {
            try {
                Cancellation cancelled = new Cancellation();
                cancellation = cancelled;
                for (String model : attributes.models()) {
                    subjects.put(model, Subject.find(attributes, of(model), settings, context, cancelled));
                }
                Subject first = subjects.values().iterator().next();
                if (first.bare() && settings.permutations() > 0) {
                    warn();
                }
                requireDistinct();
                started = together(first, cancelled, progress(first, context));
                if (settings.recordings().audits()) {
                    subjects.forEach((model, subject) -> Audits.run(context, settings, of(model), subject, cancelled));
                }
            } catch (RuntimeException | LinkageError e) {
                started = CompletableFuture.completedFuture(tests.stream()
                        .map(test -> Measurement.notStarted(test.cell(), e, AlignmentError.message(e)))
                        .toList());
            }
            measurements = started;
        }
        return started;
    }

    private List<TestCase> of(String model) {
        return tests.stream().filter(test -> test.model().equals(model)).toList();
    }

    /** Models of one name would share their recordings. */
    private void requireDistinct() {
        List<String> names = subjects.values().stream().map(Subject::name).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw attributes.misuse("select", "two members with @ModelUnderTest give models of one name: " + names);
        }
    }

    private String configuration(TestCase test) {
        return (subjects.size() == 1 ? "" : of(test).name() + ", ") + test.configuration();
    }

    private Subject of(TestCase test) {
        return Objects.requireNonNull(subjects.get(test.model()));
    }

    private void warn() {
        Set<Question> questions =
                tests.stream().flatMap(test -> test.cell().questions().stream()).collect(Collectors.toSet());
        String warning = OrderBalance.warning(settings.permutations(), questions);
        if (!warning.isEmpty()) {
            Logs.warn(MethodRun.class, warning);
        }
    }

    /** A replay is over at once; a pipeline of the user's own runs in any mode. */
    private Progress progress(Subject found, ExtensionContext context) {
        return found.panel().isEmpty() && (settings.recordings().asks() || !found.bare())
                ? Session.of(context).progress(settings)
                : new Progress();
    }

    private CompletableFuture<List<Measurement>> together(Subject found, Cancellation cancelled, Progress progress) {
        if (attributes.races()) {
            List<Entrant> entrants = tests.stream()
                    .map(test -> new Entrant(
                            configuration(test),
                            Objects.requireNonNull(test.heat()),
                            test.cell(),
                            of(test).respondent(test.elicitation())))
                    .toList();
            return Race.run(attributes.alpha(), entrants, cancelled, progress);
        }
        List<CompletableFuture<Measurement>> cells = new ArrayList<>();
        Map<Elicitation, Respondent> shared = new IdentityHashMap<>();
        for (TestCase test : tests) {
            Respondent respondent = attributes.properties().isEmpty()
                    ? found.respondent(test.elicitation())
                    : shared.computeIfAbsent(test.elicitation(), asking -> new SharedReplies(found.respondent(asking)));
            cells.add(CellRunner.run(found.cell(test), respondent, cancelled, progress));
        }
        CompletableFuture<List<Measurement>> all = CompletableFuture.allOf(cells.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> cells.stream().map(CompletableFuture::join).toList());
        return attributes.annotation().correction() == Correction.E_BH
                ? all.thenApply(each -> FalseDiscoveries.control(each, attributes.alpha()))
                : all;
    }

    /**
     * Waits for all test cases, although one is wanted: they use the first one's test instance, which its own clean-up may
     * close. An interrupt, as of a time-out, ends them all.
     */
    private Measurement await(int place, CompletableFuture<List<Measurement>> started) {
        try {
            return started.get().get(place);
        } catch (InterruptedException e) {
            if (cancellation != null) {
                cancellation.cancel();
            }
            AlignmentError interrupted = new AlignmentError("interrupted while waiting for the model's replies", e);
            return Measurement.notStarted(tests.get(place).cell(), interrupted, AlignmentError.message(interrupted));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
