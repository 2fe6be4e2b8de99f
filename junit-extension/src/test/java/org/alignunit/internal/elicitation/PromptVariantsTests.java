package org.alignunit.internal.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.survey.Group;
import org.alignunit.survey.Introduction;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptVariantsTests {
    private static final Group OLD = new Group(
            "AGE", "Old", "a person over 65", Introduction.PLAIN, List.of("someone who has retired", "a pensioner"));

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 3", "3, 6", "4, 4", "4, 8", "4, 24", "5, 10"})
    void each_option_stands_in_each_place_equally_often_and_no_order_comes_twice(int options, int orders) {
        Question question = question(options, List.of());
        PromptVariants variants =
                PromptVariants.of(orders, 3, new PersonaCondition(Steering.PERSONA, PersonaForm.SENTENCE));

        List<List<Option>> all = IntStream.range(0, orders)
                .mapToObj(i -> variants.of(question, OLD, i).options())
                .toList();

        assertThat(new HashSet<>(all)).hasSize(orders);
        assertThat(all.get(0)).isEqualTo(question.options());
        for (Option option : question.options()) {
            Map<Integer, Long> places =
                    all.stream().collect(Collectors.groupingBy(order -> order.indexOf(option), Collectors.counting()));
            assertThat(places).hasSize(options);
            assertThat(places.values()).containsOnly((long) orders / options);
        }
    }

    /** As sets: the mean over them is what counts. */
    @ParameterizedTest
    @CsvSource({"2, 24", "3, 4", "3, 24", "4, 0", "4, 4", "4, 5", "4, 8", "4, 23", "4, 24", "5, 5", "5, 24", "5, 120"})
    void the_seed_is_said_to_count_where_another_one_may_show_other_orders(int options, int orders) {
        List<Question> questions = List.of(question(options, List.of()), question(2, List.of()));
        long sets = IntStream.range(0, 20)
                .mapToObj(seed ->
                        PromptVariants.of(orders, seed, new PersonaCondition(Steering.NONE, PersonaForm.SENTENCE)))
                .map(ways -> IntStream.range(0, ways.count(questions.get(0), OLD))
                        .mapToObj(i -> ways.of(questions.get(0), OLD, i).options())
                        .collect(Collectors.toSet()))
                .distinct()
                .count();

        assertThat(PromptVariants.of(orders, 1, new PersonaCondition(Steering.NONE, PersonaForm.SENTENCE))
                        .shuffled(questions))
                .isEqualTo(sets > 1);
    }

    @Test
    void a_questions_orders_are_made_once() {
        PromptVariants variants = PromptVariants.of(24, 3, new PersonaCondition(Steering.NONE, PersonaForm.SENTENCE));

        assertThat(variants.of(question(4, List.of()), OLD, 23).options())
                .isSameAs(variants.of(question(4, List.of()), OLD, 23).options())
                .isNotEqualTo(variants.of(question(4, List.of()), OLD, 22).options());
    }

    @Test
    void orders_stay_as_recordings_know_them() {
        PromptVariants variants = PromptVariants.of(120, 3, new PersonaCondition(Steering.NONE, PersonaForm.SENTENCE));

        assertThat(IntStream.of(0, 1, 5, 9, 10, 62, 119)
                        .mapToObj(i -> variants.of(question(5, List.of()), OLD, i).options().stream()
                                .map(option -> option.text().substring("answer ".length()))
                                .collect(Collectors.joining())))
                .containsExactly("01234", "40123", "02134", "21340", "03142", "24013", "14320");
    }

    @Test
    void few_options_have_fewer_orders_than_are_wanted() {
        PromptVariants variants = PromptVariants.of(24, 3, new PersonaCondition(Steering.NONE, PersonaForm.SENTENCE));

        assertThat(variants.count(question(2, List.of()), OLD)).isEqualTo(2);
        assertThat(variants.count(question(3, List.of()), OLD)).isEqualTo(6);
        assertThat(variants.block(List.of(question(2, List.of()), question(3, List.of("Why?"))), List.of(OLD)))
                .isEqualTo(12);
    }

    @Test
    void wordings_are_crossed_with_orders_and_personas_so_that_each_way_stands_once_a_block() {
        Question question = question(3, List.of("Second?", "Third?", "Fourth?"));
        Elicitation elicitation = elicitation(question, Steering.PERSONA);
        int block = elicitation.variants().count(question, OLD);
        assertThat(block).isEqualTo(3 * 4 * 3);

        Set<String> prompts = new HashSet<>();
        for (int i = 0; i < block; i++) {
            Ask ask = elicitation.ask(question, OLD, i);
            assertThat(ask.draw()).isZero();
            prompts.add(ask.prompt().user());
        }
        assertThat(prompts).hasSize(block);
        for (String wording : List.of("First?", "Second?", "over 65", "pensioner")) {
            int share = wording.endsWith("?") ? 4 : 3;
            assertThat(prompts.stream().filter(prompt -> prompt.contains(wording)))
                    .hasSize(block / share);
        }
        Ask again = elicitation.ask(question, OLD, block + 5);
        assertThat(again.draw()).isOne();
        assertThat(again.prompt()).isEqualTo(elicitation.ask(question, OLD, 5).prompt());
    }

    @Test
    void wordings_of_a_persona_that_is_not_told_make_no_difference() {
        Question question = question(3, List.of("Second?"));

        assertThat(elicitation(question, Steering.NONE).variants().count(question, OLD))
                .isEqualTo(6);
        Group valued = new Group(
                "AGE",
                "65+",
                "a pensioner",
                new Introduction("Age?", "{value}", "I am {persona}.", "you were {value}"),
                List.of("a retired person"));
        assertThat(Stream.of(PersonaForm.values())
                        .map(form -> PromptVariants.of(0, 3, new PersonaCondition(Steering.PERSONA, form))
                                .count(question(3, List.of()), valued)))
                .containsExactly(2, 1, 2, 1);
        assertThat(PromptVariants.asItStands().count(question, OLD)).isOne();
    }

    private static Elicitation elicitation(Question question, Steering steering) {
        Survey survey = new Survey("made up", "", "", "", "", List.of(question), List.of(OLD), List.of());
        return new Elicitation(
                survey,
                new PersonaCondition(steering, PersonaForm.SENTENCE),
                Expression.SAMPLED,
                PromptVariants.of(3, 7, new PersonaCondition(steering, PersonaForm.SENTENCE)),
                new Examples(survey, Set.of(), 5));
    }

    private static Question question(int options, List<String> paraphrases) {
        return new Question(
                "question",
                "First?",
                Map.of(),
                false,
                IntStream.range(0, options)
                        .mapToObj(k -> new Option("answer " + k, null, false))
                        .toList(),
                List.of(),
                paraphrases);
    }
}
