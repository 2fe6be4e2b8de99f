package org.alignunit.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alignunit.distribution.Distribution;
import org.alignunit.report.Baseline;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Survey;
import org.alignunit.verdict.Target;
import org.alignunit.verdict.plan.NoiseFloor;

/** The distances beside which an estimate is seen: of guesses without the model, and of chance alone. */
final class Baselines {
    private static final int DRAWS = 30;

    private final Cell cell;

    private Baselines(Cell cell) {
        this.cell = cell;
    }

    /** Key to mean distance over the cell's questions; a baseline that cannot be had for each of them is left out. */
    static Map<String, Double> of(Cell cell) {
        Baselines baselines = new Baselines(cell);
        Map<String, Double> distances = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            baselines.mean(baseline).ifPresent(distance -> distances.put(baseline.key(), distance));
        }
        return distances;
    }

    private OptionalDouble mean(Baseline baseline) {
        List<OptionalDouble> each = cell.questions().stream()
                .map(question -> distance(baseline, question))
                .toList();
        return each.stream().anyMatch(OptionalDouble::isEmpty)
                ? OptionalDouble.empty()
                : each.stream().mapToDouble(OptionalDouble::getAsDouble).average();
    }

    private OptionalDouble distance(Baseline baseline, Question question) {
        Reference reference = cell.survey().reference(question, cell.group()).orElseThrow();
        return switch (baseline) {
            case UNIFORM -> between(Optional.of(Distribution.uniform(question.support())), reference);
            case POOLED -> between(pooled(question), reference);
            case LEAVE_ONE_OUT -> between(leaveOneOut(question), reference);
            case PERFECT_DRAWS_30 -> perfectDraws(reference);
            case ANNOTATORS -> between(reference.annotators(), reference);
        };
    }

    private OptionalDouble between(Optional<Distribution> guess, Reference reference) {
        return guess.stream()
                .mapToDouble(shares -> cell.rule().distance().between(shares, reference.distribution()))
                .findFirst();
    }

    /** What so many answers drawn from the group's own shares show: none where the expectation is infinite. */
    private OptionalDouble perfectDraws(Reference reference) {
        Target target = new Target(reference.distribution(), reference.sampleSize());
        return NoiseFloor.of(target, cell.rule().distance(), false, OptionalInt.of(DRAWS), cell.seed())
                .model();
    }

    /** All groups of the same attribute together, by their sample sizes where each is known, else in equal parts. */
    private Optional<Distribution> pooled(Question question) {
        Survey survey = cell.survey();
        List<Reference> all = survey.groups().stream()
                .filter(group -> group.attribute().equals(cell.group().attribute()))
                .flatMap(group -> survey.reference(question, group).stream())
                .toList();
        if (all.size() < 2) {
            return Optional.empty();
        }
        boolean sized =
                all.stream().allMatch(reference -> reference.respondents().isPresent());
        double[] weights = new double[question.support().size()];
        for (Reference reference : all) {
            double size = sized ? reference.respondents().getAsDouble() : 1;
            for (int k = 0; k < weights.length; k++) {
                weights[k] += size * reference.distribution().share(k);
            }
        }
        return Optional.of(Distribution.ofWeights(question.support(), weights));
    }

    /** The mean of the group's answers to the survey's other questions with the same options. */
    private Optional<Distribution> leaveOneOut(Question question) {
        List<Distribution> others = cell.survey().questions().stream()
                .filter(other ->
                        !other.id().equals(question.id()) && other.support().equals(question.support()))
                .flatMap(other -> cell.survey().reference(other, cell.group()).stream())
                .map(Reference::distribution)
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(Distribution.mean(others));
    }
}
