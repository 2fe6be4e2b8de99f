package org.alignunit.internal.run.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alignunit.Baseline;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Survey;
import org.jspecify.annotations.Nullable;

/** What may be guessed of a group's answers without the model. */
public final class Guesses {
    private final Survey survey;
    private final Group group;

    /** Of the group to all of the survey's questions, by their options and by question id. */
    private @Nullable Map<Support, Map<String, Distribution>> answers;

    /** Guesses of a group's answers. */
    public Guesses(Survey survey, Group group) {
        this.survey = survey;
        this.group = group;
    }

    /** {@return the guess of a question; empty where it is unknown, and for chance alone, which guesses nothing} */
    public Optional<Distribution> of(Baseline baseline, Question question) {
        return switch (baseline) {
            case UNIFORM -> Optional.of(Distribution.uniform(question.support()));
            case POOLED -> pooled(question);
            case LEAVE_ONE_OUT -> leaveOneOut(question);
            case ANNOTATORS -> survey.reference(question, group).flatMap(Reference::annotators);
            case PERFECT_DRAWS_30 -> Optional.empty();
        };
    }

    /** All groups of the same attribute together, by their sample sizes where each is known, else in equal parts. */
    private Optional<Distribution> pooled(Question question) {
        List<Reference> all = new ArrayList<>();
        boolean sized = true;
        for (Group other : survey.groups()) {
            Optional<Reference> reference = survey.reference(question, other);
            if (reference.isPresent() && other.attribute().equals(group.attribute())) {
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
            for (Question question : survey.questions()) {
                Optional<Reference> reference = survey.reference(question, group);
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
