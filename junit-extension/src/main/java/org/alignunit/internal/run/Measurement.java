package org.alignunit.internal.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.alignunit.Outcome;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Meter;
import org.alignunit.internal.verdict.EValues;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * What came of measuring a cell.
 *
 * @param outcome the verdict, or that nothing was asserted, or that no measurement came about
 * @param judgement what the evidence says; empty on ERROR
 * @param alpha the error rate of each bound
 * @param noiseFloor the distance a perfect model would show; empty where it is unknown
 * @param baselines name to distance
 * @param problems kind of problem to how often it was met
 * @param message why there is no verdict, or what a reader should know; may be empty
 * @param complete whether all replies that were wanted were had
 * @param failure what kept the cell from being measured; empty where there is a judgement
 * @param recordedFrom day of the oldest kept reply; null where there is none
 * @param recordedTo day of the newest kept reply; null where there is none
 * @param provenance how the kept replies came about, where not by asking the model; may be empty
 * @param cost what it cost in this run
 * @param questions one entry a question; empty on ERROR
 * @param ways what the answers owe to orders and wordings; null where nothing was read
 * @param eValues evidence that may be weighed against other cells'
 * @param review the same measurement at another error rate, in (0, 0.5]
 */
public record Measurement(
        Outcome outcome,
        Optional<Judgement> judgement,
        double alpha,
        OptionalDouble noiseFloor,
        Map<String, Double> baselines,
        Map<String, Integer> problems,
        String message,
        boolean complete,
        Optional<Throwable> failure,
        @Nullable String recordedFrom,
        @Nullable String recordedTo,
        String provenance,
        RunCost cost,
        List<QuestionResult> questions,
        @Nullable WaysOfAsking ways,
        EValues eValues,
        DoubleFunction<Measurement> review) {

    static Measurement of(Cell cell, Tally asRead, Meter meter, String cutShort) {
        Tally tally = asRead.scaled();
        return of(cell, tally, meter, cutShort, tally.judge(), cell.rule().alpha())
                .noting(tally.temperatures());
    }

    private static Measurement of(
            Cell cell, Tally tally, Meter meter, String cutShort, Judgement judgement, double alpha) {
        if (cell.rule().within().isEmpty() && tally.nothingRead()) {
            return failed(cell, tally, meter, nothingRead(tally, cutShort), cutShort.isEmpty());
        }
        Outcome outcome = outcome(cell, judgement, cutShort);
        return measurement(
                cell,
                tally,
                meter,
                outcome,
                Optional.of(judgement),
                alpha,
                explained(
                        cutShort.isEmpty() && outcome != Outcome.REPORTED ? judgement.reason() : cutShort,
                        tally.unreadable()),
                cutShort.isEmpty(),
                Optional.empty(),
                tally.results(judgement),
                other -> of(cell, tally, meter, cutShort, tally.judgeAt(other), other));
    }

    private static String explained(String message, String unreadable) {
        String replies = unreadable.isEmpty() ? "" : "unreadable: " + unreadable;
        return message.isEmpty() || replies.isEmpty() ? message + replies : message + "; " + replies;
    }

    /** A plain distance of part of the replies that were planned is not what was asked for. */
    private static Outcome outcome(Cell cell, Judgement judgement, String cutShort) {
        if (cell.rule().within().isEmpty()) {
            return Outcome.REPORTED;
        }
        return cell.pointwise() && !cutShort.isEmpty()
                ? Outcome.INCONCLUSIVE
                : Outcome.valueOf(judgement.verdict().name());
    }

    private static ModelException nothingRead(Tally tally, String cutShort) {
        return new ModelException(
                ModelException.Kind.BAD_EXCHANGE,
                cutShort.isEmpty() ? explained("none of the replies could be read", tally.unreadable()) : cutShort);
    }

    /**
     * A cell that could not be started.
     *
     * @param cell what should have been measured
     * @param failure why not
     * @return a measurement without a verdict
     */
    public static Measurement notStarted(Cell cell, Throwable failure) {
        return new Measurement(
                Outcome.ERROR,
                Optional.empty(),
                cell.rule().alpha(),
                OptionalDouble.empty(),
                Map.of(),
                Map.of(),
                message(failure),
                false,
                Optional.of(failure),
                null,
                null,
                "",
                new Meter().cost(cell.prices()),
                List.of(),
                null,
                EValues.NONE,
                other -> notStarted(cell, failure));
    }

    /** A cell that the replies it may take cannot decide: nothing was asked, so that nothing was spent in vain. */
    static Measurement refused(Cell cell, Tally tally, Meter meter, String why) {
        Judgement nothing = tally.judge();
        return measurement(
                cell,
                tally,
                meter,
                Outcome.INCONCLUSIVE,
                Optional.of(nothing),
                cell.rule().alpha(),
                why,
                true,
                Optional.empty(),
                tally.results(nothing),
                other -> refused(cell, tally, meter, why));
    }

    /** The same with something that the reader must know, ahead of the message there is. */
    Measurement noting(String note) {
        return new Measurement(
                outcome,
                judgement,
                alpha,
                noiseFloor,
                baselines,
                problems,
                note.isEmpty() || message.isEmpty() ? note + message : note + "; " + message,
                complete,
                failure,
                recordedFrom,
                recordedTo,
                provenance,
                cost,
                questions,
                ways,
                eValues,
                other -> at(other).noting(note));
    }

    static Measurement failed(Cell cell, Tally tally, Meter meter, Throwable failure) {
        return failed(cell, tally, meter, failure, false);
    }

    /** {@code complete}: all replies that were wanted came, so that another run would have the same. */
    private static Measurement failed(Cell cell, Tally tally, Meter meter, Throwable failure, boolean complete) {
        return measurement(
                cell,
                tally,
                meter,
                Outcome.ERROR,
                Optional.empty(),
                cell.rule().alpha(),
                message(failure),
                complete,
                Optional.of(failure),
                List.of(),
                other -> failed(cell, tally, meter, failure, complete));
    }

    /** The library's own exceptions say what is wrong; others are told with their type. */
    private static String message(Throwable failure) {
        boolean own = failure.getClass().getName().startsWith("org.alignunit.")
                || failure.getClass().getName().startsWith("org.junit.");
        return own && failure.getMessage() != null ? failure.getMessage() : failure.toString();
    }

    private static Measurement measurement(
            Cell cell,
            Tally tally,
            Meter meter,
            Outcome outcome,
            Optional<Judgement> judgement,
            double alpha,
            String message,
            boolean complete,
            Optional<Throwable> failure,
            List<QuestionResult> questions,
            DoubleFunction<Measurement> review) {
        return new Measurement(
                outcome,
                judgement,
                alpha,
                tally.noiseFloor(),
                tally.baselines().means(),
                new TreeMap<>(tally.problems()),
                message,
                complete,
                failure,
                meter.recordedFrom(),
                meter.recordedTo(),
                meter.provenance(),
                meter.cost(cell.prices()),
                questions,
                judgement.isPresent() ? tally.ways() : null,
                judgement.isPresent() ? tally.eValues() : EValues.NONE,
                review);
    }

    /**
     * The same measurement at another error rate.
     *
     * @param alpha in (0, 0.5]
     * @return what the same replies say
     */
    Measurement at(double alpha) {
        return review.apply(alpha);
    }
}
