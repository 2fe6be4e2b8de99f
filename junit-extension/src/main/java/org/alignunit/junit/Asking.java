package org.alignunit.junit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alignunit.Expression;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.Examples;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;

/** One of the ways in which each group is asked; the model is named where several race, and else empty. */
record Asking(
        String model,
        PersonaCondition persona,
        Expression expression,
        PromptVariants variants,
        Elicitation elicitation) {
    /** All ways in which a test asks a survey. */
    static List<Asking> of(Attributes attributes, Survey survey, List<Question> questions, Settings settings) {
        Set<String> notExamples = new HashSet<>();
        if (!attributes.annotation().examplesUnderTest()) {
            for (Question question : questions) {
                notExamples.add(question.id());
            }
        }
        Examples examples =
                new Examples(survey, notExamples, attributes.annotation().examples());
        List<Asking> askings = new ArrayList<>();
        for (String model : attributes.models()) {
            for (PersonaCondition persona : attributes.personaConditions()) {
                for (Expression expression : attributes.expressions()) {
                    PromptVariants variants = PromptVariants.of(settings.permutations(), settings.seed(), persona);
                    askings.add(new Asking(
                            model,
                            persona,
                            expression,
                            variants,
                            new Elicitation(survey, persona, expression, variants, examples)));
                }
            }
        }
        return askings;
    }
}
