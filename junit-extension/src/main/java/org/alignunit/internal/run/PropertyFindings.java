package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.alignunit.Baseline;
import org.alignunit.Property;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.DistanceFigures;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.alignunit.internal.result.words.PropertyQuestions;
import org.alignunit.internal.run.cell.AssertedProperty;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.internal.verdict.properties.SummedProperty;
import org.alignunit.internal.verdict.properties.TopAnswers;
import org.jspecify.annotations.Nullable;

/** A property of a cell that is no distance, and what people and model show of it in each question. */
final class PropertyFindings implements ResultFindings {
    private final Cell cell;
    private final Tally tally;
    private final AssertedProperty asserted;

    PropertyFindings(Cell cell, Tally tally, AssertedProperty asserted) {
        this.cell = cell;
        this.tally = tally;
        this.asserted = asserted;
    }

    @Override
    public DistanceFigures figures(Optional<Judgement> judged, double alpha) {
        Judgement judgement = judged.orElse(null);
        return new DistanceFigures(
                judgement == null || tally.nothingRead() ? null : judgement.estimate(),
                judgement == null ? null : judgement.lower(),
                judgement == null ? null : judgement.upper(),
                judgement == null
                        ? List.of()
                        : cell.named(judgement.errorCovers()).stream()
                                .map(Constant::of)
                                .toList(),
                null,
                besides(),
                null,
                tally.looks());
    }

    /** The mean squared distance of what the model is to be nearer than, or what people show. */
    private Map<String, Double> besides() {
        if (asserted.property() == Property.STRUCTURE) {
            return cell.survey()
                    .structure(cell.group())
                    .map(people -> Map.of("people", people.share()))
                    .orElse(Map.of());
        }
        Baseline guess = asserted.guess();
        if (guess == null) {
            return Map.of();
        }
        List<Double> distances = guessed();
        double sum = 0;
        for (double distance : distances) {
            sum += distance;
        }
        return Map.of(guess.key(), sum / distances.size());
    }

    private List<Double> guessed() {
        List<Distribution> guesses = asserted.guesses(cell);
        List<Double> distances = new ArrayList<>();
        for (int q = 0; q < guesses.size(); q++) {
            distances.add(SquaredDistance.between(
                    guesses.get(q).shares(), people(tally.questions().get(q)).shares()));
        }
        return distances;
    }

    @Override
    public List<QuestionResult> questions(Judgement judgement) {
        List<QuestionTally> all = tally.questions();
        int questions = cell.questions().size();
        List<Double> guessed = asserted.property() == Property.BASELINE ? guessed() : List.of();
        TopAnswers favourites = asserted.property() == Property.TOP_ANSWER ? (TopAnswers) asserted.judged(cell) : null;
        List<QuestionResult> results = new ArrayList<>();
        for (int q = 0; q < questions; q++) {
            results.add(
                    asserted.property() == Property.GROUP_GAPS
                            ? gap(all.get(q), all.get(q + questions))
                            : result(q, judgement, guessed, favourites));
        }
        return results;
    }

    private QuestionResult result(int q, Judgement judgement, List<Double> guessed, @Nullable TopAnswers favourites) {
        QuestionTally question = tally.questions().get(q);
        QuestionBounds bounds =
                judgement.questions().isEmpty() ? null : judgement.questions().get(q);
        QuestionFigures plain = question.figures(cell.rule().distance(), bounds, Map.of());
        return question.result(
                asserted.property() == Property.STRUCTURE
                        ? plain
                        : plain.of(peopleValue(q, guessed), tally.known(question) ? modelValue(q, favourites) : null));
    }

    private QuestionResult gap(QuestionTally first, QuestionTally second) {
        Distribution people = people(first);
        Distribution others = people(second);
        Double model = first.model().isEmpty() || second.model().isEmpty()
                ? null
                : Double.valueOf(SummedProperty.gap(
                        people, others, first.model().get(), second.model().get()));
        Double chance = model == null ? null : chance(first, second);
        return new QuestionResult(
                first.question().id(),
                first.question().text(),
                Map.of(),
                size(first, second),
                Map.of(),
                new QuestionFigures(
                                null,
                                null,
                                chance == null ? null : model - chance,
                                chance == null ? null : model + chance,
                                null)
                        .of(SummedProperty.gap(people, others, people, others), model),
                new ReplyCounts(
                        sum(first, second, OpinionTally::answers),
                        sum(first, second, OpinionTally::refusals),
                        sum(first, second, OpinionTally::unreadable),
                        sum(first, second, OpinionTally::read)),
                null,
                null,
                null);
    }

    /** How far chance moves the gap of so many replies, by Hoeffding's inequality; null where replies are no draws. */
    private @Nullable Double chance(QuestionTally first, QuestionTally second) {
        int fewest = Math.min(first.all().read(), second.all().read());
        if (cell.pointwise()
                || fewest < 2
                || !cell.strategy().counted() && !cell.strategy().repeats()) {
            return null;
        }
        double size = 1 / (1.0 / first.all().read() + 1.0 / second.all().read());
        return SummedProperty.gapRange(people(first), people(second))
                * Math.sqrt(Math.log(2 / PropertyQuestions.CHANCE) / 2 / size);
    }

    /** That of a sample whose mean would vary as the gap of people does. */
    private static @Nullable Double size(QuestionTally first, QuestionTally second) {
        OptionalDouble one = first.reference().sampleSize();
        OptionalDouble other = second.reference().sampleSize();
        return one.isEmpty() || other.isEmpty()
                ? null
                : Double.valueOf(1 / (1 / one.getAsDouble() + 1 / other.getAsDouble()));
    }

    private static int sum(QuestionTally first, QuestionTally second, ToIntFunction<OpinionTally> number) {
        return number.applyAsInt(first.all()) + number.applyAsInt(second.all());
    }

    private static Distribution people(QuestionTally question) {
        return question.reference().distribution();
    }

    private double peopleValue(int q, List<Double> guessed) {
        QuestionTally question = tally.questions().get(q);
        return switch (asserted.property()) {
            case SPREAD -> SummedProperty.spreadOf(people(question));
            case TOP_ANSWER -> 1;
            case REFUSALS -> question.reference().refusalShare();
            case BASELINE -> guessed.get(q);
            case WORTH -> SummedProperty.ofOneRespondent(people(question));
            case DISTANCE, GROUP_GAPS, STRUCTURE -> throw new IllegalStateException();
        };
    }

    private @Nullable Double modelValue(int q, @Nullable TopAnswers favourites) {
        QuestionTally question = tally.questions().get(q);
        return switch (asserted.property()) {
            case SPREAD -> SummedProperty.spreadOf(question.model().orElseThrow()) * unbiased(question.all());
            case TOP_ANSWER ->
                Objects.requireNonNull(favourites).hit(q, question.all().weights());
            case REFUSALS -> question.all().refusalShare();
            case BASELINE, WORTH -> question.squaredDistance();
            case DISTANCE, GROUP_GAPS, STRUCTURE -> throw new IllegalStateException();
        };
    }

    /** Answers spread less about their own mean than about that of all answers there might be. */
    private static double unbiased(OpinionTally replies) {
        int answers = replies.read();
        return replies.counted() && answers > 1 ? answers / (answers - 1.0) : 1;
    }

    @Override
    public @Nullable WaysOfAsking ways() {
        return null;
    }
}
