package org.alignunit.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.DistanceFigures;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.result.RecordedReplies;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.VerdictEvidence;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Meter;
import org.alignunit.internal.verdict.EValues;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.properties.PropertyException;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * The result of measuring a test case.
 *
 * @param ways what the answers owe to orders and wordings; null where nothing was read
 * @param complete whether all replies that were wanted were there
 * @param failure why nothing was measured; empty where something was
 * @param adjustment what the same replies say at another error rate
 */
public record Measurement(
        Conclusion conclusion,
        DistanceFigures figures,
        List<QuestionResult> questions,
        @Nullable WaysOfAsking ways,
        RecordedReplies recorded,
        RunCost cost,
        boolean complete,
        Optional<Throwable> failure,
        Adjustment adjustment) {
    /**
     * What a correction for many test cases needs: the error rate of each bound, the evidence, and what the same replies show
     * {@code at} another error rate in (0, 0.5].
     */
    public record Adjustment(double alpha, EValues eValues, DoubleFunction<Measurement> at) {}

    static Measurement of(Cell cell, Tally asRead, Meter meter, String cutShort) {
        Tally tally = asRead.scaled();
        return of(cell, tally, meter, cutShort, tally.judge(), cell.rule().alpha())
                .noting(tally.temperatures());
    }

    private static Measurement of(
            Cell cell, Tally tally, Meter meter, String cutShort, Judgement judgement, double alpha) {
        if (!cell.asserts() && tally.nothingRead()) {
            return failed(cell, tally, meter, nothingRead(tally, cutShort), cutShort.isEmpty());
        }
        Outcome outcome = outcome(cell, judgement, cutShort);
        String reason = cutShort.isEmpty() && outcome != Outcome.REPORTED ? judgement.reason() : cutShort;
        return judged(
                cell,
                tally,
                meter,
                judgement,
                new Conclusion(
                        outcome,
                        tally.problems(),
                        explained(reason, tally.unreadable()),
                        outcome == Outcome.INCONCLUSIVE
                                ? Constant.of(cutShort.isEmpty() ? tally.obstacle() : Obstacle.BUDGET_SPENT)
                                : null,
                        eValue(cell, tally.eValues(), judgement, alpha)),
                cutShort.isEmpty(),
                new Adjustment(
                        alpha,
                        tally.eValues(),
                        other -> of(cell, tally, meter, cutShort, tally.judgeAt(other), other)));
    }

    /**
     * Evidence for the verdicts; null where no error rate is stated. A verdict that is wrong with a probability of at most alpha
     * is evidence of 1 / alpha where it is given, and of none where it is not.
     */
    private static @Nullable VerdictEvidence eValue(Cell cell, EValues own, Judgement judgement, double alpha) {
        if (!cell.asserts() || cell.pointwise() || judgement.errorCovers().isEmpty()) {
            return null;
        }
        if (!own.equals(EValues.NONE)) {
            return new VerdictEvidence(own.aligned(), own.misaligned());
        }
        return new VerdictEvidence(
                judgement.verdict() == Verdict.ALIGNED ? 1 / alpha : 0,
                judgement.verdict() == Verdict.MISALIGNED ? 1 / alpha : 0);
    }

    private static String explained(String message, String unreadable) {
        String replies = unreadable.isEmpty() ? "" : "unreadable: " + unreadable;
        return message.isEmpty() || replies.isEmpty() ? message + replies : message + "; " + replies;
    }

    /** A plain distance of part of the replies that were planned is not what was asked for. */
    private static Outcome outcome(Cell cell, Judgement judgement, String cutShort) {
        if (!cell.asserts()) {
            return Outcome.REPORTED;
        }
        return cell.pointwise() && !cutShort.isEmpty()
                ? Outcome.INCONCLUSIVE
                : Outcome.valueOf(judgement.verdict().name());
    }

    /** Whether it has a verdict that its bounds show. */
    boolean decided() {
        return conclusion.verdict() == Outcome.ALIGNED || conclusion.verdict() == Outcome.MISALIGNED;
    }

    private static ModelException nothingRead(Tally tally, String cutShort) {
        return new ModelException(
                ModelException.Kind.BAD_EXCHANGE,
                cutShort.isEmpty() ? explained("none of the replies could be read", tally.unreadable()) : cutShort);
    }

    /** {@return a measurement without a verdict: the cell could not be started} */
    public static Measurement notStarted(Cell cell, Throwable failure, String message) {
        return new Measurement(
                Conclusion.error(message),
                DistanceFigures.NONE,
                List.of(),
                null,
                RecordedReplies.NONE,
                new Meter().cost(cell.prices()),
                false,
                Optional.of(failure),
                new Adjustment(cell.rule().alpha(), EValues.NONE, other -> notStarted(cell, failure, message)));
    }

    /** A cell that the replies it may take cannot decide: nothing was asked, so that nothing was spent in vain. */
    static Measurement undecidable(Cell cell, Tally tally, Meter meter, String why) {
        return judged(
                cell,
                tally,
                meter,
                tally.judge(),
                new Conclusion(Outcome.INCONCLUSIVE, tally.problems(), why, Constant.of(Obstacle.UNDECIDABLE)),
                true,
                new Adjustment(cell.rule().alpha(), tally.eValues(), other -> undecidable(cell, tally, meter, why)));
    }

    private static Measurement judged(
            Cell cell,
            Tally tally,
            Meter meter,
            Judgement judgement,
            Conclusion conclusion,
            boolean complete,
            Adjustment adjustment) {
        ResultFindings findings = tally.findings();
        return new Measurement(
                conclusion,
                findings.figures(Optional.of(judgement), adjustment.alpha()),
                findings.questions(judgement),
                findings.ways(),
                meter.recorded(),
                meter.cost(cell.prices()),
                complete,
                Optional.empty(),
                adjustment);
    }

    static Measurement failed(Cell cell, Tally tally, Meter meter, Throwable failure) {
        return failed(cell, tally, meter, failure, false);
    }

    /** {@code complete}: all replies that were wanted came, so that another run would have the same. */
    private static Measurement failed(Cell cell, Tally tally, Meter meter, Throwable failure, boolean complete) {
        return new Measurement(
                new Conclusion(Outcome.ERROR, tally.problems(), message(failure), null),
                tally.findings().figures(Optional.empty(), cell.rule().alpha()),
                List.of(),
                null,
                meter.recorded(),
                meter.cost(cell.prices()),
                complete,
                Optional.of(failure),
                new Adjustment(
                        cell.rule().alpha(), EValues.NONE, other -> failed(cell, tally, meter, failure, complete)));
    }

    /** What failed in a call says what is wrong; other exceptions need their type beside it. */
    private static String message(Throwable failure) {
        boolean worded = failure instanceof ModelException || failure instanceof PropertyException;
        return worded && failure.getMessage() != null ? failure.getMessage() : failure.toString();
    }

    /**
     * The same error in other words.
     *
     * @param message what went wrong
     * @return the measurement
     */
    public Measurement saying(String message) {
        return new Measurement(
                conclusion.saying(message), figures, questions, ways, recorded, cost, complete, failure, adjustment);
    }

    /** The same with something that the reader must know, ahead of the message there is. */
    public Measurement noting(String note) {
        return new Measurement(
                conclusion.noting(note),
                figures,
                questions,
                ways,
                recorded,
                cost,
                complete,
                failure,
                new Adjustment(
                        adjustment.alpha(),
                        adjustment.eValues(),
                        other -> at(other).noting(note)));
    }

    /** {@return the same after a race} */
    public Measurement after(RaceResult race) {
        return new Measurement(
                conclusion.after(race), figures, questions, ways, recorded, cost, complete, failure, adjustment);
    }

    /** {@return the same with what was spent before} */
    public Measurement costing(RunCost before) {
        return new Measurement(
                conclusion, figures, questions, ways, recorded, before.plus(cost), complete, failure, adjustment);
    }

    /** {@return what the same replies say at another error rate, in (0, 0.5]} */
    Measurement at(double alpha) {
        return adjustment.at().apply(alpha);
    }
}
