package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.DistanceFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.temperature.TemperatureScaling.Kept;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.plan.NoiseFloor;
import org.jspecify.annotations.Nullable;

/** The distance of a cell, and the distances to compare it with. */
final class DistanceFindings implements ResultFindings {
    private final Cell cell;
    private final Tally tally;
    private final List<Target> targets;
    private final List<Kept> replies;
    private final List<Kept> kept;
    private final Baselines baselines;

    /**
     * @param replies in their order, where they are read again, before any scaling
     * @param kept the same after it
     */
    DistanceFindings(Cell cell, Tally tally, List<Target> targets, List<Kept> replies, List<Kept> kept) {
        this.cell = cell;
        this.tally = tally;
        this.targets = targets;
        this.replies = replies;
        this.kept = kept;
        this.baselines = new Baselines(cell);
    }

    @Override
    public DistanceFigures figures(Optional<Judgement> judged, double alpha) {
        OtherPeople others = new OtherPeople(cell, replies, cell.rule().withAlpha(alpha));
        boolean compared = judged.isPresent() && !tally.nothingRead() && !cell.randomQuestions();
        OptionalDouble floor = noiseFloor();
        Judgement judgement = judged.orElse(null);
        List<ErrorSource> covers = judgement == null ? List.of() : cell.named(judgement.errorCovers());
        return new DistanceFigures(
                judgement == null || tally.nothingRead() ? null : judgement.estimate(),
                judgement == null ? null : judgement.lower(),
                judgement == null ? null : judgement.upper(),
                covers.stream().map(Constant::of).toList(),
                floor.isPresent() ? floor.getAsDouble() : null,
                baselines.means(),
                QuestionTally.skill(tally.asked()),
                tally.looks(),
                compared ? others.sensitivity() : List.of(),
                compared ? others.waves() : List.of());
    }

    @Override
    public @Nullable WaysOfAsking ways() {
        if (tally.nothingRead() || !cell.strategy().asks()) {
            return null;
        }
        List<VariantResult> variants = new ArrayList<>();
        if (Arrays.stream(cell.variantCounts()).anyMatch(count -> count > 1)) {
            for (VariantResult.Kind kind : VariantResult.Kind.values()) {
                variants.addAll(new VariantDistances(cell, tally.questions(), kept, kind).results());
            }
        }
        return new WaysOfAsking(PositionBias.of(tally.questions()), variants);
    }

    @Override
    public List<QuestionResult> questions(Judgement judgement) {
        List<QuestionTally> all = tally.questions();
        return IntStream.range(0, all.size())
                .filter(q -> tally.wasAsked(all.get(q)))
                .mapToObj(q -> all.get(q)
                        .result(all.get(q)
                                .figures(
                                        cell.rule().distance(),
                                        judgement.questions().get(q),
                                        baselines.of(q))))
                .toList();
    }

    /** What a perfect model would show with as many answers against as many respondents, where these are known. */
    private OptionalDouble noiseFloor() {
        if (tally.nothingRead()) {
            return OptionalDouble.empty();
        }
        int answers = (int) Math.round(
                (double) tally.sum(OpinionTally::answers) / tally.asked().size());
        OptionalInt each = cell.strategy().counted() ? OptionalInt.of(Math.max(1, answers)) : OptionalInt.empty();
        return NoiseFloor.of(targets, cell.rule().distance(), true, each, cell.seed())
                .model();
    }
}
