package org.alignunit.internal.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElicitationTests {
    private static final String SURVEY = """
            {"id": "parks", "title": "Parks", "source": "made up", "domain": "towns",
             "questions": [
              {"id": "trees", "text": "Are there enough trees in {question} parks?", "scale": "nominal",
               "context": {"Town": "Brook"}, "similar": ["dogs"],
               "options": [{"text": "Yes"}, {"text": "No"}, {"text": "No answer", "refusal": true}]},
              {"id": "lawns", "text": "Are there enough lawns in town parks?", "scale": "nominal",
               "options": [{"text": "Yes"}, {"text": "No"}]},
              {"id": "dogs", "text": "May hounds run free?", "scale": "nominal",
               "options": [{"text": "Always"}, {"text": "Never"}]}],
             "attributes": {"AGE": {"questionAnswer": {"question": "How old are you?", "answer": "{value}"},
               "portrait": "you thought of yourself as {persona}"}},
             "groups": [{"attribute": "AGE", "value": "Old", "persona": "a person over 65"}],
             "references": [
              {"question": "trees", "group": "AGE=Old", "counts": {"Yes": 10, "No": 30, "No answer": 10}},
              {"question": "lawns", "group": "AGE=Old", "counts": {"Yes": 20, "No": 20}},
              {"question": "dogs", "group": "AGE=Old", "counts": {"Always": 10, "Never": 30}}]}
            """;

    private Survey survey;
    private Question trees;
    private Group old;

    @BeforeEach
    void read(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("parks.json"), SURVEY);
        survey = Surveys.read(file);
        trees = survey.questions().get(0);
        old = survey.groups().get(0);
    }

    private Elicitation elicitation(Steering steering, Expression expression, int orders, Set<String> notExamples) {
        return new Elicitation(
                survey,
                new PersonaCondition(steering, PersonaForm.SENTENCE),
                expression,
                PromptVariants.of(orders, 7, new PersonaCondition(steering, PersonaForm.SENTENCE)),
                new Examples(survey, notExamples, 5));
    }

    private String prompt(Steering steering, Expression expression) {
        return elicitation(steering, expression, 0, Set.of())
                .ask(trees, old, 0)
                .prompt()
                .user();
    }

    @ParameterizedTest
    @EnumSource(value = Expression.class, mode = EnumSource.Mode.EXCLUDE, names = "PANEL")
    void a_prompt_holds_the_surveys_own_wording_unchanged(Expression expression) {
        assertThat(prompt(Steering.NONE, expression))
                .contains("Town: Brook\nQuestion: Are there enough trees in {question} parks?")
                .contains("A. Yes\nB. No\nC. No answer")
                .doesNotContain("{context}", "{options}", "{example}", "{persona}");
    }

    @ParameterizedTest
    @EnumSource(value = Expression.class, mode = EnumSource.Mode.EXCLUDE, names = "PANEL")
    void only_steering_names_the_group(Expression expression) {
        assertThat(prompt(Steering.NONE, expression)).doesNotContain("over 65");
        assertThat(prompt(Steering.PERSONA, expression))
                .contains("a person over 65")
                .doesNotContain("25%");
        assertThat(prompt(Steering.FEW_SHOT, expression))
                .contains("a person over 65")
                .contains("A. Always: 25%");
    }

    @Test
    void examples_come_most_similar_first_and_never_show_the_question_under_test() {
        String prompt = prompt(Steering.FEW_SHOT, Expression.VERBALIZED);

        assertThat(prompt.indexOf("hounds")).isLessThan(prompt.indexOf("lawns"));
        assertThat(prompt).containsOnlyOnce("enough trees");
        // lawns shares its words with trees, dogs does not
        String ofLawns = elicitation(Steering.FEW_SHOT, Expression.VERBALIZED, 0, Set.of())
                .ask(survey.questions().get(1), old, 0)
                .prompt()
                .user();
        assertThat(ofLawns.indexOf("trees in")).isLessThan(ofLawns.indexOf("hounds"));
    }

    @Test
    void questions_under_test_are_no_examples() {
        Elicitation elicitation = elicitation(Steering.FEW_SHOT, Expression.SAMPLED, 0, Set.of("trees", "lawns"));

        assertThat(elicitation.ask(trees, old, 0).prompt().user())
                .contains("hounds")
                .doesNotContain("lawns");
        Elicitation none = elicitation(Steering.FEW_SHOT, Expression.SAMPLED, 0, Set.of("trees", "lawns", "dogs"));
        assertThatThrownBy(() -> none.ask(trees, old, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trees")
                .hasMessageContaining("examplesUnderTest");
    }

    @ParameterizedTest
    @EnumSource(value = Expression.class, mode = EnumSource.Mode.EXCLUDE, names = "PANEL")
    void a_persona_takes_the_form_that_is_asked_for_and_no_other(Expression expression) {
        assertThat(prompt(PersonaForm.SENTENCE, expression))
                .contains("a person over 65")
                .doesNotContain("I am", "as if", "How old");
        assertThat(prompt(PersonaForm.QUESTION_ANSWER, expression))
                .contains("Question: How old are you?\nAnswer: Old\n")
                .doesNotContain("over 65", "Description");
        assertThat(prompt(PersonaForm.BIOGRAPHY, expression))
                .contains("Description: I am a person over 65.\n")
                .doesNotContain("How old", "as if");
        assertThat(prompt(PersonaForm.PORTRAIT, expression))
                .contains("as if you thought of yourself as a person over 65.")
                .doesNotContain("I am", "How old");
        assertThat(Stream.of(PersonaForm.values()).map(form -> prompt(form, expression)))
                .doesNotHaveDuplicates()
                .allSatisfy(prompt -> assertThat(prompt)
                        .contains("B. No")
                        .doesNotContain("{persona}", "{value}", "{self", "{biography}", "{portrait}"));
    }

    private String prompt(PersonaForm form, Expression expression) {
        return new Elicitation(
                        survey,
                        new PersonaCondition(Steering.FEW_SHOT, form),
                        expression,
                        PromptVariants.of(0, 7, new PersonaCondition(Steering.FEW_SHOT, form)),
                        new Examples(survey, Set.of(), 5))
                .ask(trees, old, 0)
                .prompt()
                .user();
    }

    @Test
    void repeated_replies_to_one_prompt_are_draws_of_it() {
        Elicitation elicitation = elicitation(Steering.PERSONA, Expression.SAMPLED, 0, Set.of());

        Ask first = elicitation.ask(trees, old, 0);
        Ask sixth = elicitation.ask(trees, old, 5);

        assertThat(sixth.prompt()).isEqualTo(first.prompt());
        assertThat(List.of(first.draw(), sixth.draw())).containsExactly(0, 5);
    }

    @Test
    void permuted_orders_are_balanced_and_answers_are_mapped_back_by_text() {
        Elicitation elicitation = elicitation(Steering.PERSONA, Expression.SAMPLED, 3, Set.of());
        for (String option : List.of("Yes", "No", "No answer")) {
            Set<Integer> places = IntStream.range(0, 3)
                    .map(i -> texts(elicitation.ask(trees, old, i)).indexOf(option))
                    .boxed()
                    .collect(Collectors.toSet());
            assertThat(places).containsExactlyInAnyOrder(0, 1, 2);
        }
        for (int i = 0; i < 6; i++) {
            Ask ask = elicitation.ask(trees, old, i);
            char label = (char) ('A' + texts(ask).indexOf("No"));
            assertThat(ask.read(Reply.of(String.valueOf(label)))).isEqualTo(new Opinion.Choice(1));
            assertThat(ask.draw()).isEqualTo(i / 3);
        }
    }

    @Test
    void examples_with_the_options_of_the_question_keep_their_letters_in_every_order() {
        Elicitation elicitation = elicitation(Steering.FEW_SHOT, Expression.SAMPLED, 6, Set.of());
        for (int i = 0; i < 6; i++) {
            Ask ask = elicitation.ask(trees, old, i);
            String lawns = section(ask, "enough lawns", "enough trees");
            List<String> shown = IntStream.range(0, 3)
                    .filter(k -> !texts(ask).get(k).equals("No answer"))
                    .mapToObj(k -> (char) ('A' + k) + ". " + texts(ask).get(k) + ": 50%")
                    .toList();
            assertThat(lawns.lines().filter(line -> line.endsWith("%"))).containsExactlyElementsOf(shown);
        }
    }

    @Test
    void other_examples_go_through_their_own_orders_as_the_question_does() {
        Elicitation elicitation = elicitation(Steering.FEW_SHOT, Expression.SAMPLED, 6, Set.of());

        assertThat(IntStream.range(0, 6)
                        .mapToObj(i -> section(elicitation.ask(trees, old, i), "hounds", "enough lawns"))
                        .map(dogs ->
                                dogs.lines().filter(line -> line.endsWith("%")).toList()))
                .containsExactly(
                        List.of("A. Always: 25%", "B. Never: 75%"),
                        List.of("A. Never: 75%", "B. Always: 25%"),
                        List.of("A. Always: 25%", "B. Never: 75%"),
                        List.of("A. Never: 75%", "B. Always: 25%"),
                        List.of("A. Always: 25%", "B. Never: 75%"),
                        List.of("A. Never: 75%", "B. Always: 25%"));
    }

    private static String section(Ask ask, String from, String to) {
        String prompt = ask.prompt().user();
        return prompt.substring(prompt.indexOf(from), prompt.indexOf(to));
    }

    @Test
    void refusal_options_are_left_out_of_the_opinion() {
        Elicitation verbalized = elicitation(Steering.PERSONA, Expression.VERBALIZED, 0, Set.of());
        Ask ask = verbalized.ask(trees, old, 0);

        Opinion opinion = ask.read(Reply.of("{\"A\": \"20%\", \"B\": \"60%\", \"C\": \"20%\"}"));
        Opinion refusal = ask.read(Reply.of("{\"A\": \"0%\", \"B\": \"0%\", \"C\": \"100%\"}"));

        assertThat(((Opinion.Shares) opinion).shares().shares())
                .containsExactly(new double[] {0.25, 0.75}, within(1e-12));
        assertThat(refusal).isEqualTo(new Opinion.Refusal());
        assertThat(Elicitation.readAnswer("No answer", trees)).isEqualTo(new Opinion.Refusal());
        assertThat(Elicitation.readAnswer("No", trees)).isEqualTo(new Opinion.Choice(1));
    }

    @Test
    void a_sequence_is_counted_without_its_refusals() {
        Elicitation sequence = elicitation(Steering.PERSONA, Expression.SEQUENCE, 0, Set.of());
        Ask ask = sequence.ask(trees, old, 0);
        String letters = "A B B B ".repeat(6) + "C C C C C C";

        Opinion.Shares opinion = (Opinion.Shares) ask.read(Reply.of(letters));

        assertThat(opinion.answers()).isEqualTo(24);
        assertThat(opinion.shares().shares()).containsExactly(0.25, 0.75);
    }

    private static List<String> texts(Ask ask) {
        return ask.shown().options().stream().map(Option::text).toList();
    }
}
