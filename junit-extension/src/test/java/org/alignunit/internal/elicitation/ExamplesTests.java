package org.alignunit.internal.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.distribution.Distribution;
import org.alignunit.model.Prompt;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Survey;
import org.junit.jupiter.api.Test;

class ExamplesTests {
    private static final Group OLD = new Group("AGE", "Old", "an old person");
    private static final Group YOUNG = new Group("AGE", "Young", "a young person");
    private static final Question TREES =
            question("trees", "Are there enough trees in town?", Map.of(), "dogs", "fares");
    private static final List<Question> OTHERS = List.of(
            question("benches", "Are there enough benches in town?", Map.of()),
            question("dogs", "May hounds run free?", Map.of()),
            question("fares", "What should a ride cost?", Map.of()),
            question("shops", "Are there shops?", Map.of()));

    @Test
    void what_the_survey_calls_similar_comes_first_and_then_what_shares_the_most_words() {
        assertThat(examples(Set.of(), 5)).containsExactly("dogs", "fares", "benches", "shops");
        assertThat(examples(Set.of(), 3)).containsExactly("dogs", "fares", "benches");
    }

    @Test
    void a_question_under_test_is_no_example_even_if_it_is_called_similar() {
        assertThat(examples(Set.of("trees", "dogs", "benches"), 5)).containsExactly("fares", "shops");
    }

    @Test
    void a_question_that_the_group_did_not_answer_is_no_example() {
        Survey survey = survey(0.3, "fares");

        assertThat(new Examples(survey, Set.of(), 5).forQuestion(TREES, OLD))
                .extracting(Question::id)
                .containsExactly("dogs", "benches", "shops");
    }

    @Test
    void the_same_wording_under_another_id_would_give_the_answer_away() {
        Question wave2 = question("trees-2", "Are there enough trees in  town", Map.of());
        Question paraphrased = new Question(
                "trees-4",
                "Trees?",
                Map.of(),
                false,
                TREES.options(),
                List.of(),
                List.of("are there ENOUGH trees in town"));
        Question elsewhere = question("trees-3", "Are there enough trees in town?", Map.of("Town", "Brook"));
        Survey survey = new Survey(
                "parks",
                "",
                "",
                "",
                "",
                List.of(TREES, wave2, paraphrased, elsewhere),
                List.of(OLD),
                Stream.of(TREES, wave2, paraphrased, elsewhere)
                        .map(question -> reference(question, OLD, 0.5))
                        .toList());

        assertThat(new Examples(survey, Set.of(), 5).forQuestion(TREES, OLD))
                .extracting(Question::id)
                .containsExactly("trees-3");
    }

    @Test
    void the_answers_to_the_question_under_test_change_nothing_in_its_prompt() {
        assertThat(prompt(survey(0.1, ""))).isEqualTo(prompt(survey(0.9, "")));
        assertThat(prompt(survey(0.1, "")).user()).contains("A. Yes: 25%").doesNotContain("10%", "77%");
    }

    private static Prompt prompt(Survey survey) {
        return new Elicitation(
                        survey,
                        new PersonaCondition(Steering.FEW_SHOT, PersonaForm.SENTENCE),
                        Expression.VERBALIZED,
                        PromptVariants.of(0, 1, new PersonaCondition(Steering.FEW_SHOT, PersonaForm.SENTENCE)),
                        new Examples(survey, Set.of(), 5))
                .ask(TREES, OLD, 0)
                .prompt();
    }

    private static List<String> examples(Set<String> excluded, int count) {
        return new Examples(survey(0.5, ""), excluded, count)
                .forQuestion(TREES, OLD).stream().map(Question::id).toList();
    }

    /** Old people's answers, and young people's, which are no business of theirs. */
    private static Survey survey(double trees, String unanswered) {
        List<Question> questions =
                Stream.concat(OTHERS.stream(), Stream.of(TREES)).toList();
        List<Reference> references = questions.stream()
                .filter(question -> !question.id().equals(unanswered))
                .flatMap(question -> Stream.of(
                        reference(question, OLD, question == TREES ? trees : 0.25), reference(question, YOUNG, 0.77)))
                .toList();
        return new Survey("parks", "", "", "", "", questions, List.of(OLD, YOUNG), references);
    }

    private static Question question(String id, String text, Map<String, String> context, String... similar) {
        List<Option> options = Stream.of("Yes", "No")
                .map(option -> new Option(option, null, false))
                .toList();
        return new Question(id, text, context, false, options, List.of(similar));
    }

    private static Reference reference(Question question, Group group, double yes) {
        return new Reference(
                question.id(),
                group.key(),
                Distribution.ofWeights(question.support(), yes, 1 - yes),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }
}
