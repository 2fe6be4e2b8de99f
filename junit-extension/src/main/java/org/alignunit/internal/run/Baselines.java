package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alignunit.Baseline;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.plan.NoiseFloor;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Survey;
import org.jspecify.annotations.Nullable;

/** The distances that an estimate is compared with: of guesses without the model, and of chance alone. */
final class Baselines {
    private static final int DRAWS = 30;

    private final Cell cell;
    /** Of each question; made when first asked for, because a plan needs none. */
    private @Nullable List<Map<String, Double>> distances;

    /** Of the group to all of the survey's questions, by their options and by question id. */
    private @Nullable Map<Support, Map<String, Distribution>> answers;

    Baselines(Cell cell) {
        this.cell = cell;
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
        return switch (baseline) {
            case UNIFORM -> between(Optional.of(Distribution.uniform(question.support())), reference);
            case POOLED -> between(pooled(question), reference);
            case LEAVE_ONE_OUT -> between(leaveOneOut(question), reference);
            case PERFECT_DRAWS_30 -> perfectDraws(reference);
            case ANNOTATORS -> between(reference.annotators(), reference);
        };
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

    /** All groups of the same attribute together, by their sample sizes where each is known, else in equal parts. */
    private Optional<Distribution> pooled(Question question) {
        Survey survey = cell.survey();
        List<Reference> all = new ArrayList<>();
        boolean sized = true;
        for (Group group : survey.groups()) {
            Optional<Reference> reference = survey.reference(question, group);
            if (reference.isPresent() && group.attribute().equals(cell.group().attribute())) {
                all.add(reference.get());
                sized &= reference.get().respondents().isPresent();
            }
        }
        if (all.size() < 2) {
            return Optional.empty();
        }
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
        List<Distribution> others = new ArrayList<>();
        answers().getOrDefault(question.support(), Map.of()).forEach((id, shares) -> {
            if (!id.equals(question.id())) {
                others.add(shares);
            }
        });
        return others.isEmpty() ? Optional.empty() : Optional.of(Distribution.mean(others));
    }

    private Map<Support, Map<String, Distribution>> answers() {
        Map<Support, Map<String, Distribution>> known = answers;
        if (known == null) {
            known = new HashMap<>();
            for (Question question : cell.survey().questions()) {
                Optional<Reference> reference = cell.survey().reference(question, cell.group());
                if (reference.isPresent()) {
                    known.computeIfAbsent(question.support(), first -> new LinkedHashMap<>())
                            .put(question.id(), reference.get().distribution());
                }
            }
            answers = known;
        }
        return known;
    }
}
