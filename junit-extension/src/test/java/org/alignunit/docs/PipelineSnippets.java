package org.alignunit.docs;

import java.util.List;
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

    private int answered;

    private final Panel panel = (persona, question, options) ->
            persona.contains("65") && ++answered % 10 != 0 ? "Yes" : options.get(answered++ % 2);

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
