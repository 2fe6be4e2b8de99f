package org.alignunit.docs;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.alignunit.Expression;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.RespondentUnderTest;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/** Run by {@link SnippetsTests}. */
class PipelineSnippets {
    /** Stands for a user's application. */
    interface Panel {
        String ask(String persona, String question, List<String> options);
    }

    private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();

    /** Random, as people are, and the same in each run. */
    private final Panel panel = (persona, question, options) -> {
        int before =
                answered.computeIfAbsent(persona, key -> new AtomicInteger()).getAndIncrement();
        double chance = new SplittableRandom(before).nextDouble();
        return options.get(chance < (persona.contains("65") ? 0.95 : 0.5) ? 0 : 1);
    };

    private static List<String> options(Question question) {
        return question.opinions().stream().map(Option::text).toList();
    }

    // tag::respondent[]
    @RespondentUnderTest
    String answer(Question question, Group group) {
        return panel.ask(group.persona(), question.text(), options(question));
    }

    @AlignmentTest(survey = "surveys/parks.json", questions = "trees", expression = Expression.SAMPLED, within = 0.3)
    void the_panel_answers_like_each_age() {}
    // end::respondent[]
}
