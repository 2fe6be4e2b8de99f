package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alignunit.Baseline;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.cell.Guesses;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.plan.NoiseFloor;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.jspecify.annotations.Nullable;

/** The distances that an estimate is compared with: of guesses without the model, and of chance alone. */
final class Baselines {
    private static final int DRAWS = 30;

    private final Cell cell;
    private final Guesses guesses;
    /** Of each question; made when first asked for, because a plan needs none. */
    private @Nullable List<Map<String, Double>> distances;

    Baselines(Cell cell) {
        this.cell = cell;
        this.guesses = new Guesses(cell.survey(), cell.group());
    }

    /** Key to distance of one of the cell's questions, by its place in the cell; an unknown one is left out. */
    Map<String, Double> of(int question) {
        return distances().get(question);
    }

    /** Key to mean distance over the cell's questions; a baseline that is unknown for any of them is left out. */
    Map<String, Double> means() {
        Map<String, Double> means = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            if (distances().stream().allMatch(each -> each.containsKey(baseline.key()))) {
                distances().stream()
                        .mapToDouble(each -> each.get(baseline.key()))
                        .average()
                        .ifPresent(mean -> means.put(baseline.key(), mean));
            }
        }
        return means;
    }

    private List<Map<String, Double>> distances() {
        List<Map<String, Double>> known = distances;
        if (known == null) {
            known = new ArrayList<>();
            for (Question question : cell.questions()) {
                known.add(distances(question));
            }
            distances = known;
        }
        return known;
    }

    private Map<String, Double> distances(Question question) {
        Map<String, Double> distances = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            OptionalDouble distance = distance(baseline, question);
            if (distance.isPresent()) {
                distances.put(baseline.key(), distance.getAsDouble());
            }
        }
        return distances;
    }

    private OptionalDouble distance(Baseline baseline, Question question) {
        Reference reference = cell.survey().reference(question, cell.group()).orElseThrow();
        return baseline == Baseline.PERFECT_DRAWS_30
                ? perfectDraws(reference)
                : between(guesses.of(baseline, question), reference);
    }

    private OptionalDouble between(Optional<Distribution> guess, Reference reference) {
        return guess.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(cell.rule().distance().between(guess.get(), reference.distribution()));
    }

    /** What so many answers drawn from the group's own shares show: none where the expectation is infinite. */
    private OptionalDouble perfectDraws(Reference reference) {
        Target target = new Target(reference.distribution(), reference.sampleSize());
        return NoiseFloor.of(target, cell.rule().distance(), false, OptionalInt.of(DRAWS), cell.seed())
                .model();
    }
}
