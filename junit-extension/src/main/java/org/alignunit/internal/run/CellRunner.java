package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.model.calls.AttemptFailure;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.run.cell.AskedQuestion;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Meter;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.internal.text.Logs;
import org.alignunit.model.ModelException;

/**
 * Measures one cell, round by round: asks for the replies that the evidence wants, all at once, adds them in the order
 * of their indices whatever order they came in, and stops when the evidence wants no more. A failed call ends the cell
 * without a verdict, for an outage is no evidence; a spent budget ends it with the evidence so far.
 */
public final class CellRunner {
    private final Cell cell;
    private final List<AskedQuestion> asked;
    private final Respondent respondent;
    private final Cancellation cancelled;
    private final Supplier<OpinionEvidence> fresh;
    private final Supplier<CompletableFuture<Boolean>> goesOn;
    private final Tally tally;
    private final Meter meter = new Meter();

    private CellRunner(
            Cell cell,
            Respondent respondent,
            Cancellation cancelled,
            Supplier<OpinionEvidence> fresh,
            Supplier<CompletableFuture<Boolean>> goesOn) {
        this.cancelled = cancelled;
        this.cell = cell;
        this.asked = cell.asked();
        this.respondent = respondent;
        this.fresh = fresh;
        this.goesOn = goesOn;
        this.tally = new Tally(cell, fresh.get());
    }

    /**
     * {@return the measurement; a failure of any kind is one without a verdict}
     *
     * @param cancelled tells when nobody waits for it any more: then no further round is asked for
     */
    public static CompletableFuture<Measurement> run(
            Cell cell, Respondent respondent, Cancellation cancelled, Progress progress) {
        return run(
                new CellRunner(
                        cell,
                        respondent,
                        cancelled,
                        cell.evidence(cell.judged()),
                        () -> CompletableFuture.completedFuture(false)),
                progress);
    }

    /**
     * {@return the measurement of a cell that races with others, without a threshold}
     *
     * @param evidence of the race, without any reply yet
     * @param goesOn tells, once all is there that the evidence wanted, whether it wants more; false ends the measurement
     */
    public static CompletableFuture<Measurement> race(
            Cell cell,
            Respondent respondent,
            Cancellation cancelled,
            Progress progress,
            OpinionEvidence evidence,
            Supplier<CompletableFuture<Boolean>> goesOn) {
        return run(new CellRunner(cell, respondent, cancelled, () -> evidence, goesOn), progress);
    }

    private static CompletableFuture<Measurement> run(CellRunner runner, Progress progress) {
        Runnable end = progress.watch(runner.cell, runner.meter);
        return CompletableFuture.completedFuture(null)
                .thenCompose(start -> runner.start())
                .exceptionally(runner::failed)
                .whenComplete((measurement, failure) -> end.run());
    }

    private CompletableFuture<Measurement> start() {
        Feasibility feasibility = Feasibility.of(cell, fresh);
        if (!feasibility.decidable()) {
            return CompletableFuture.completedFuture(
                    Measurement.undecidable(cell, tally, meter, feasibility.warning()));
        }
        if (!feasibility.warning().isEmpty()) {
            Logs.warn(CellRunner.class, cell.groupKey() + ": " + feasibility.warning());
        }
        return rounds().thenApply(measurement -> cell.property().isPresent() && measurement.decided()
                ? measurement
                : measurement.noting(feasibility.warning()));
    }

    private record Asked(int question, CompletableFuture<Respondent.Answer> answer) {}

    /** A round of which all replies are at hand is followed by the next in a loop, so that none is kept longer than its round. */
    private CompletableFuture<Measurement> rounds() {
        for (; ; ) {
            List<Asked> round = ask();
            if (round.isEmpty()) {
                return goesOn.get()
                        .thenCompose(more -> more
                                ? rounds()
                                : CompletableFuture.completedFuture(Measurement.of(cell, tally, meter, "")));
            }
            CompletableFuture<?>[] open = round.stream()
                    .map(Asked::answer)
                    .filter(answer -> !answer.isDone())
                    .toArray(CompletableFuture<?>[]::new);
            if (open.length > 0) {
                return CompletableFuture.allOf(open)
                        .handle((done, failure) -> take(round))
                        .thenCompose(end ->
                                end.map(CompletableFuture::completedFuture).orElseGet(this::rounds));
            }
            Optional<Measurement> end = take(round);
            if (end.isPresent()) {
                return CompletableFuture.completedFuture(end.get());
            }
        }
    }

    /** Asks for all that is wanted next. */
    private List<Asked> ask() {
        cancelled.require();
        int[] wanted = tally.wanted();
        List<Asked> round = new ArrayList<>();
        for (int q = 0; q < wanted.length; q++) {
            for (int i = 0; i < wanted[q]; i++) {
                round.add(new Asked(q, ask(q, tally.replies(q) + i)));
            }
        }
        return round;
    }

    /** Takes in a round; gives the measurement where it was cut short. */
    private Optional<Measurement> take(List<Asked> round) {
        if (round.stream().anyMatch(asked -> asked.answer().isCompletedExceptionally())) {
            return Optional.of(
                    stop(Failures.of(round.stream().map(Asked::answer).toList(), place(round)), round));
        }
        round.forEach(asked -> tally.add(asked.question(), asked.answer().join()));
        return Optional.empty();
    }

    /** Names a reply of a round by what it was asked. */
    private IntFunction<String> place(List<Asked> round) {
        return i -> {
            AskedQuestion what = asked.get(round.get(i).question());
            return "\"" + what.question().id() + "\" for " + what.group().key();
        };
    }

    private Measurement stop(RuntimeException failure, List<Asked> round) {
        if (failure instanceof ModelException spent && spent.kind() == ModelException.Kind.OVER_BUDGET) {
            // of each question only what came before the first gap counts: the rest was not drawn in order
            boolean[] gap = new boolean[asked.size()];
            int missing = 0;
            for (Asked reply : round) {
                gap[reply.question()] |= reply.answer().isCompletedExceptionally();
                if (gap[reply.question()]) {
                    missing++;
                } else {
                    tally.add(reply.question(), reply.answer().join());
                }
            }
            tally.cutShort(missing);
            return Measurement.of(cell, tally, meter, spent.getMessage());
        }
        throw failure;
    }

    private CompletableFuture<Respondent.Answer> ask(int question, int index) {
        AskedQuestion what = asked.get(question);
        if (!cell.strategy().asks()) {
            return respondent.ask(what.question(), what.group(), index);
        }
        meter.started();
        return respondent.ask(what.question(), what.group(), index).whenComplete((answer, failure) -> {
            if (answer != null && answer.shared()) {
                meter.shared(answer.reply(), answer.origins());
            } else if (answer != null) {
                meter.replied(answer.reply(), answer.origins());
            }
        });
    }

    private Measurement failed(Throwable failure) {
        return Measurement.failed(cell, tally, meter, AttemptFailure.cause(failure));
    }
}
