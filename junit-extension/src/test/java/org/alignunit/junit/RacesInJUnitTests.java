package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.Scope;
import org.alignunit.Select;
import org.alignunit.Steering;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.RaceEnd;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RacesInJUnitTests extends InJUnit {
    /** Whether a prompt tells of the group. */
    private static boolean described(String prompt) {
        return prompt.contains("young person");
    }

    private static String draw(String prompt, int draw, double yes) {
        return new SplittableRandom(31L * prompt.hashCode() + draw).nextDouble() < yes ? "A" : "B";
    }

    private static RaceResult race(TestResult result) {
        return Objects.requireNonNull(result.conclusion().race());
    }

    private static Set<String> questions(TestResult result) {
        return result.questions().stream().map(QuestionResult::id).collect(Collectors.toSet());
    }

    private TestResult of(Steering steering) {
        return runs.results().stream()
                .filter(result -> result.id().asked().steering().is(steering))
                .findAny()
                .orElseThrow();
    }

    /** Answers like the young where it is told of them; else nearly always yes, which few of them say. */
    static class Clear {
        @ModelUnderTest
        static final LanguageModel MODEL =
                new ScriptedModel((prompt, draw) -> draw(prompt.user(), draw, described(prompt.user()) ? 0.4 : 0.95));

        @AlignmentTest(
                survey = "surveys/forty.json",
                steering = {Steering.NONE, Steering.PERSONA},
                expression = Expression.SAMPLED,
                select = Select.NEAREST,
                within = 0.3)
        void test(Alignment alignment) {
            assertThat(alignment.verdict()).isEqualTo(Outcome.ALIGNED);
        }
    }

    @Test
    void the_nearest_gets_a_verdict_on_questions_of_its_own_and_the_other_is_asked_no_more() throws IOException {
        var run = runs.run(Clear.class, "alignunit.recordings", "record");
        run.testEvents().assertStatistics(stats -> stats.succeeded(1).aborted(1).failed(0));
        assertThat(run.testEvents().aborted().list())
                .singleElement()
                .asString()
                .contains("lost the race: Young, no steering, sampled: total variation <= 0.3 if nearest")
                .contains(
                        "It lost the race of 2 configurations, which \"persona, sampled\" won: another one is shown to be"
                                + " nearer to the people. The squared distance of this one is ")
                .contains("It was asked for 120 replies and spared ");
        TestResult lost = of(Steering.NONE);
        TestResult won = of(Steering.PERSONA);

        assertThat(Runs.names(run)).allMatch(name -> name.endsWith("total variation <= 0.3 if nearest"));
        assertThat(won.verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(won.assertion().within()).isEqualTo(0.3);
        assertThat(won.assertion().rule().testCases()).isEqualTo(1);
        assertThat(race(won).end().is(RaceEnd.CHOSEN)).isTrue();
        assertThat(race(won).left()).isEqualTo(1);
        assertThat(lost.verdict()).isEqualTo(Outcome.REPORTED);
        assertThat(lost.assertion().within()).isNull();
        assertThat(race(lost).end().is(RaceEnd.LOST)).isTrue();
        assertThat(race(lost).chosen()).isEqualTo("persona, sampled");
        assertThat(race(lost).replies()).isEqualTo(20 * 6);
        assertThat(race(lost).lower()).isGreaterThan(race(won).upper());
        assertThat(questions(won)).hasSize(20).doesNotContainAnyElementsOf(questions(lost));
        assertThat(questions(lost)).hasSize(20);

        long verdict = won.questions().stream()
                .mapToLong(question -> question.replies().answers())
                .sum();
        assertThat(race(lost).notAsked()).isEqualTo(20 * 24 + verdict);
        assertThat(race(won).notAsked()).isEqualTo(20 * 24);
        assertThat(won.run().calls()).isEqualTo(120 + verdict);
        assertThat(ScriptedModel.CALLS).hasValue((int) (240 + verdict));

        Runs again = runs.anew();
        again.run(Clear.class, "alignunit.recordings", "replay");

        assertThat(ScriptedModel.CALLS).hasValue((int) (240 + verdict));
        assertThat(again.resultFile(Clear.class)).isEqualTo(runs.resultFile(Clear.class));
    }

    /** Answers alike whatever it is told. */
    static class Tied {
        @ModelUnderTest
        static final LanguageModel MODEL = new ScriptedModel((prompt, draw) -> draw(prompt.user(), draw, 0.4));

        @AlignmentTest(
                survey = "surveys/forty.json",
                questions = "q1*",
                steering = {Steering.NONE, Steering.PERSONA},
                expression = Expression.SAMPLED,
                select = Select.NEAREST)
        void test() {}
    }

    @Test
    void what_the_race_cannot_tell_apart_is_told_and_one_is_chosen() {
        runs.run(Tied.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).aborted(1));
        List<RaceResult> races = runs.results().stream()
                .map(RacesInJUnitTests::race)
                .sorted((a, b) -> Double.compare(a.estimate(), b.estimate()))
                .toList();

        assertThat(races).allMatch(race -> race.left() == 2 && race.replies() == 5 * 30);
        assertThat(races.get(0).end().is(RaceEnd.CHOSEN)).isTrue();
        assertThat(races.get(1).end().is(RaceEnd.UNDECIDED)).isTrue();
    }

    /** States shares that vary from call to call. */
    static class StatedOften {
        @ModelUnderTest
        static final LanguageModel MODEL = new ScriptedModel((prompt, draw) -> {
            int yes = (described(prompt.user()) ? 35 : 85) + draw % 7;
            return "{\"A\": \"%d%%\", \"B\": \"%d%%\"}".formatted(yes, 100 - yes);
        });

        @AlignmentTest(
                survey = "surveys/forty.json",
                steering = {Steering.NONE, Steering.PERSONA},
                maxCalls = 40 * 10,
                select = Select.NEAREST,
                within = 0.3)
        void test() {}
    }

    @Test
    void several_calls_race_by_bounds() {
        runs.run(StatedOften.class, "alignunit.concurrency", "1")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).aborted(1));
        RaceResult lost = race(of(Steering.NONE));

        assertThat(lost.confidence()).isEqualTo(0.95);
        assertThat(lost.estimate()).isBetween(lost.lower(), lost.upper());
        assertThat(lost.lower()).isGreaterThan(race(of(Steering.PERSONA)).estimate());
        assertThat(lost.end().is(RaceEnd.LOST)).isTrue();
    }

    static class Undecidable {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.answering(0.4);

        @AlignmentTest(
                survey = "surveys/forty.json",
                questions = "q1*",
                steering = {Steering.NONE, Steering.PERSONA},
                expression = Expression.SAMPLED,
                maxCalls = 22,
                select = Select.NEAREST,
                within = 0.01)
        void test() {}
    }

    @Test
    void nothing_races_for_a_verdict_that_cannot_be_had() {
        runs.run(Undecidable.class).testEvents().assertStatistics(stats -> stats.failed(2));

        assertThat(ScriptedModel.CALLS).hasValue(0);
        assertThat(runs.results())
                .allMatch(result -> result.conclusion().obstacle().is(Obstacle.UNDECIDABLE));
    }

    /** Nearly always takes the option that is shown first, unless it is told of the group. */
    static class Ordered {
        @ModelUnderTest
        static final LanguageModel MODEL =
                new ScriptedModel((prompt, draw) -> draw(prompt.user(), draw, described(prompt.user()) ? 0.5 : 0.99));

        @AlignmentTest(
                survey = "surveys/forty.json",
                questions = "q1*",
                steering = {Steering.NONE, Steering.PERSONA},
                expression = Expression.SAMPLED,
                maxCalls = 11 * 30,
                select = Select.NEAREST)
        void test() {}
    }

    @Test
    void orders_are_asked_equally_often_at_each_look() {
        runs.run(Ordered.class, "alignunit.permutations", "2")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).aborted(1));

        assertThat(runs.results())
                .extracting(result -> race(result).replies())
                .allMatch(replies -> replies % (5 * 6) == 0);
        // the option that is shown first is each of both half of the time
        assertThat(race(of(Steering.NONE)).estimate())
                .isCloseTo(race(of(Steering.PERSONA)).estimate(), within(0.1));
    }

    /** States shares, once: they stand as they are. */
    static class Stated {
        @ModelUnderTest
        static final LanguageModel MODEL = new ScriptedModel((prompt, draw) ->
                described(prompt.user()) ? "{\"A\": \"40%\", \"B\": \"60%\"}" : "{\"A\": \"90%\", \"B\": \"10%\"}");

        @AlignmentTest(
                survey = "surveys/forty.json",
                steering = {Steering.NONE, Steering.PERSONA},
                select = Select.NEAREST,
                within = 0.2)
        void test() {}
    }

    @Test
    void single_replies_race_as_they_stand() {
        runs.run(Stated.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).aborted(1));

        assertThat(ScriptedModel.CALLS).hasValue(20 + 20 + 20);
        assertThat(race(of(Steering.NONE)).lower())
                .isEqualTo(race(of(Steering.NONE)).upper());
        assertThat(of(Steering.PERSONA).verdict()).isEqualTo(Outcome.ALIGNED);
    }

    @Test
    void another_seed_draws_other_halves() {
        runs.run(Stated.class);
        Set<String> first = questions(of(Steering.PERSONA));
        runs = runs.anew();
        runs.run(Stated.class, "alignunit.seed", "7");

        assertThat(questions(of(Steering.PERSONA))).hasSameSizeAs(first).isNotEqualTo(first);
    }

    @Test
    void a_budget_that_ends_in_the_race_leaves_no_verdict() {
        runs.run(Clear.class, "alignunit.budget.calls", "150")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(0).failed(1).aborted(1));

        assertThat(ScriptedModel.CALLS).hasValue(150);
        assertThat(runs.results())
                .filteredOn(result -> !result.conclusion().notChosen())
                .singleElement()
                .satisfies(chosen -> {
                    assertThat(chosen.verdict()).isEqualTo(Outcome.INCONCLUSIVE);
                    assertThat(chosen.conclusion().obstacle().is(Obstacle.BUDGET_SPENT))
                            .isTrue();
                });
    }

    /** Fails where it is told of the group. */
    static class Failing {
        @ModelUnderTest
        static final LanguageModel MODEL = new ScriptedModel((prompt, draw) -> {
            if (described(prompt.user())) {
                throw new ModelException(ModelException.Kind.BAD_EXCHANGE, "it does not tell");
            }
            return draw(prompt.user(), draw, 0.4);
        });

        @AlignmentTest(
                survey = "surveys/forty.json",
                questions = "q1*",
                steering = {Steering.NONE, Steering.PERSONA},
                expression = Expression.SAMPLED,
                select = Select.NEAREST,
                within = 0.3)
        void test() {}
    }

    @Test
    void a_configuration_that_cannot_be_asked_is_an_error_and_leaves_the_race() {
        runs.run(Failing.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).failed(1));

        assertThat(of(Steering.PERSONA).verdict()).isEqualTo(Outcome.ERROR);
        assertThat(of(Steering.NONE).verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(race(of(Steering.NONE)).configurations()).isEqualTo(2);
    }

    @Test
    void a_plan_shows_what_a_race_would_cost_beside_asking_all() {
        runs.run(Failing.class, "alignunit.recordings", "plan")
                .testEvents()
                .assertStatistics(stats -> stats.aborted(2));
        List<CasePlan> plans = OutputFiles.PLANS.readAll(runs.output());

        assertThat(ScriptedModel.CALLS).hasValue(0);
        assertThat(plans).hasSize(2).allSatisfy(plan -> {
            double verdict = plan.calls().all().calls() - 5 * 30;
            assertThat(verdict).isBetween(6.0, 6 * 30.0);
            assertThat(plan.calls().expected().calls()).isEqualTo(5 * 30 + verdict / 2);
            assertThat(plan.questions()).isEqualTo(11);
            assertThat(plan.prompts()).hasSize(11);
            assertThat(plan.assumption()).startsWith("a race that goes to its end, and the verdict of one of 2");
        });
        assertThat(OutputFiles.WANTED.readAll(runs.output()))
                .hasSize(2)
                .allSatisfy(wanted -> assertThat(wanted.prompts())
                        .hasSize(5)
                        .allMatch(prompt -> prompt.draws().size() == 30));
    }

    /** A model of another name. */
    private record Named(String name, LanguageModel model) implements LanguageModel {
        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return model.ask(prompt, draw);
        }
    }

    static class Models {
        @ModelUnderTest
        static final LanguageModel far = new Named("far away", ScriptedModel.stating(90, 10));

        @ModelUnderTest
        static final LanguageModel near = new Named("near by", ScriptedModel.stating(40, 60));

        @AlignmentTest(survey = "surveys/forty.json", select = Select.NEAREST, within = 0.2)
        void test() {}
    }

    @Test
    void models_race() {
        var run = runs.run(Models.class, "alignunit.recordings", "record");
        run.testEvents().assertStatistics(stats -> stats.succeeded(1).aborted(1));

        assertThat(Runs.names(run))
                .containsExactlyInAnyOrder(
                        "Young, far, persona, verbalized: total variation <= 0.2 if nearest",
                        "Young, near, persona, verbalized: total variation <= 0.2 if nearest");
        assertThat(runs.results())
                .extracting(
                        result -> result.id().model(),
                        TestResult::verdict,
                        result -> race(result).chosen())
                .containsExactlyInAnyOrder(
                        tuple("far away", Outcome.REPORTED, "near by, persona, verbalized"),
                        tuple("near by", Outcome.ALIGNED, "near by, persona, verbalized"));
        assertThat(OutputFiles.USES.readAll(runs.output()))
                .extracting(use -> use.model(), use -> use.requests().size())
                .containsExactlyInAnyOrder(tuple("far away", 20), tuple("near by", 40));

        Runs again = runs.anew();
        again.run(Models.class, "alignunit.recordings", "replay");
        assertThat(ScriptedModel.CALLS).hasValue(60);
    }

    static class Twins {
        @ModelUnderTest
        static final LanguageModel one = ScriptedModel.stating(90, 10);

        @ModelUnderTest
        static final LanguageModel other = ScriptedModel.stating(40, 60);

        @AlignmentTest(survey = "surveys/forty.json", select = Select.NEAREST)
        void race() {}

        @AlignmentTest(survey = "surveys/forty.json")
        void each() {}
    }

    @Test
    void models_that_cannot_race_are_refused() {
        var failed = runs.run(Twins.class).testEvents().failed().list().toString();

        assertThat(failed)
                .contains("two members with @ModelUnderTest give models of one name: [scripted, scripted]")
                .contains("@ModelUnderTest is on more than one member", "or let them race (select = NEAREST)");
        assertThat(ScriptedModel.CALLS).hasValue(0);
    }

    static class Case {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);
    }

    static class One extends Case {
        @AlignmentTest(survey = "surveys/forty.json", select = Select.NEAREST)
        void one() {}
    }

    static class FewQuestions extends Case {
        @AlignmentTest(
                survey = "surveys/forty.json",
                questions = {"q1", "q2", "q3"},
                steering = {Steering.NONE, Steering.PERSONA},
                select = Select.NEAREST)
        void few() {}
    }

    static class OfQuestions extends Case {
        @AlignmentTest(
                survey = "surveys/forty.json",
                steering = {Steering.NONE, Steering.PERSONA},
                scope = Scope.QUESTION,
                select = Select.NEAREST)
        void questions() {}
    }

    static class Pointwise extends Case {
        @AlignmentTest(
                survey = "surveys/forty.json",
                steering = {Steering.NONE, Steering.PERSONA},
                decision = Decision.POINT,
                select = Select.NEAREST)
        void point() {}
    }

    static class OfProperties extends Case {
        @AlignmentTest(
                survey = "surveys/forty.json",
                steering = {Steering.NONE, Steering.PERSONA},
                select = Select.NEAREST)
        @KeepsSpread
        void spread() {}
    }

    static class OneAnswer extends Case {
        @AlignmentTest(
                survey = "surveys/forty.json",
                steering = {Steering.NONE, Steering.PERSONA},
                expression = Expression.SAMPLED,
                maxCalls = 40,
                select = Select.NEAREST)
        void answer() {}
    }

    static class OfAPanel {
        @ModelUnderTest
        static final Panel PANEL = Panels.read("surveys/sides-panel.json");

        @AlignmentTest(
                survey = "surveys/sides.json",
                steering = {Steering.NONE, Steering.PERSONA},
                select = Select.NEAREST)
        void panel() {}
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One          | @AlignmentTest(select) on One.one: NEAREST chooses among several configurations, and the test has one
            FewQuestions | @AlignmentTest(select) on FewQuestions.few: NEAREST needs two questions for the race and two for the verdict
            OfQuestions  | @AlignmentTest(select) on OfQuestions.questions: NEAREST needs scope = GROUP
            Pointwise    | @AlignmentTest(select) on Pointwise.point: NEAREST needs scope = GROUP, decision = BOUNDS
            OfProperties | @AlignmentTest(select) on OfProperties.spread: NEAREST chooses by distance
            OneAnswer    | @AlignmentTest(maxCalls) on OneAnswer.answer: a single answer to a question does not tell
            OfAPanel     | @AlignmentTest(select) on OfAPanel.panel: NEAREST chooses how to ask a model, and a panel is not asked
            """)
    void what_cannot_race_is_refused(String name, String message) throws ClassNotFoundException {
        Class<?> tests = Class.forName(RacesInJUnitTests.class.getName() + "$" + name);

        assertThat(Runs.failure(runs.run(tests))).hasMessageContaining(message);
    }
}
