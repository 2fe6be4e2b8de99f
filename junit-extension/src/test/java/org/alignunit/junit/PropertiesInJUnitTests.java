package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.alignunit.Baseline;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.Property;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.alignunit.survey.Group;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;

/** Several properties asserted of the replies of one method. */
class PropertiesInJUnitTests extends InJUnit {
    /** Gives single answers with people's gaps times a factor, each drawn anew; one in twenty declines, as people do. */
    static LanguageModel sided(double factor) {
        return new ScriptedModel((prompt, draw) -> {
            double agree = agree(prompt, factor);
            double at = new SplittableRandom(31L * prompt.user().hashCode() + draw).nextDouble() / 0.95;
            return at > 1 ? "I would rather not answer." : at < agree ? "A" : at < agree + 0.2 ? "B" : "C";
        });
    }

    private static double agree(Prompt prompt, double factor) {
        String text = prompt.system() + prompt.user();
        int number = Integer.parseInt(text.split("proposal ")[1].substring(0, 2));
        int side = text.contains("on the left") == (number % 2 == 0) ? 1 : -1;
        return (40 + number + side * 20 * factor) / 100;
    }

    static class Caricature {
        @ModelUnderTest
        static final LanguageModel MODEL = sided(1.8);

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.SAMPLED, within = 0.3)
        @KeepsGroupGaps(min = 0.8, max = 1.25)
        void each() {}
    }

    @Test
    void a_caricature_passes_the_distance_and_fails_the_gaps_and_is_asked_nothing_twice() {
        EngineExecutionResults run = runs.run(Caricature.class);

        assertThat(Runs.names(run))
                .containsExactly(
                        "Left, persona, sampled: total variation <= 0.3",
                        "Right, persona, sampled: total variation <= 0.3",
                        "Left - Right, persona, sampled: slope of gaps 0.8 to 1.25");
        run.testEvents().assertStatistics(stats -> stats.succeeded(2).failed(1));
        TestResult gaps = result(Property.GROUP_GAPS);
        assertThat(gaps.verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(gaps.id().group()).isEqualTo("SIDE=Left - SIDE=Right");
        assertThat(gaps.assertion().within()).isNull();
        assertThat(gaps.assertion().min()).isEqualTo(0.8);
        assertThat(gaps.assertion().max()).isEqualTo(1.25);
        assertThat(gaps.assertion().rule().testCases()).isEqualTo(3);
        assertThat(gaps.figures().lower()).isGreaterThan(1.25);
        assertThat(ScriptedModel.CALLS.get())
                .isEqualTo((int) runs.results().stream()
                        .mapToLong(result -> result.run().calls())
                        .sum())
                .isEqualTo(12 * (most("SIDE=Left") + most("SIDE=Right")));
    }

    @Test
    void the_failure_shows_the_gaps_of_people_and_model_side_by_side() {
        AssertionFailedError failure = (AssertionFailedError) Runs.failure(runs.run(Caricature.class));

        assertThat(failure)
                .hasMessageStartingWith("MISALIGNED: Left - Right, persona, sampled: slope of gaps 0.8 to 1.25\n"
                        + "The slope of gaps is above 1.25: its lower bound is ")
                .hasMessageContaining("Worst questions:\n")
                .hasMessageContaining("What to do: the model answers like a caricature of the groups");
        String worst = failure.getMessage()
                .lines()
                .filter(line -> line.matches("  q\\d\\d  people [+-]0\\.400  model [+-]0\\.\\d\\d\\d"))
                .collect(Collectors.joining("\n"));
        assertThat(worst.lines()).hasSize(3);
        assertThat(failure.getExpected().getStringRepresentation()).startsWith("q00: -0.400\nq01: +0.400\n");
        assertThat(failure.getActual().getStringRepresentation())
                .startsWith("q00: -0.")
                .contains("\nq11: +0.");
    }

    @KeepsGroupGaps(min = 0.4, max = 1.6)
    @KeepsSpread(min = 0.5)
    @KeepsTopAnswer(min = 0.3)
    @KeepsRefusals(within = 0.2)
    @BeatsBaseline(Baseline.UNIFORM)
    @WorthRespondents(min = 2)
    @Retention(RetentionPolicy.RUNTIME)
    @interface FaithfulPanel {}

    static class Faithful {
        @ModelUnderTest
        static final LanguageModel MODEL = sided(1);

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.SAMPLED, maxCalls = 720)
        @FaithfulPanel
        void each() {}
    }

    @Test
    void a_faithful_model_keeps_all_that_an_annotation_of_ones_own_asserts() {
        EngineExecutionResults run = runs.run(Faithful.class);

        assertThat(Runs.names(run))
                .containsExactly(
                        "Left, persona, sampled: total variation",
                        "Right, persona, sampled: total variation",
                        "Left - Right, persona, sampled: slope of gaps 0.4 to 1.6",
                        "Left, persona, sampled: spread >= 0.5",
                        "Right, persona, sampled: spread >= 0.5",
                        "Left, persona, sampled: favourites kept >= 0.3",
                        "Right, persona, sampled: favourites kept >= 0.3",
                        "Left, persona, sampled: difference of refusals <= 0.2",
                        "Right, persona, sampled: difference of refusals <= 0.2",
                        "Left, persona, sampled: margin over uniform >= 0",
                        "Right, persona, sampled: margin over uniform >= 0",
                        "Left, persona, sampled: worth in respondents >= 2",
                        "Right, persona, sampled: worth in respondents >= 2");
        assertThat(runs.results())
                .filteredOn(result -> !result.id().ofDistance())
                .extracting(TestResult::verdict)
                .containsOnly(Outcome.ALIGNED);
        QuestionResult refusals = result(Property.REFUSALS).questions().get(0);
        assertThat(refusals.figures().peopleValue()).isEqualTo(10 / 210.0);
    }

    private static LanguageModel stating(double factor, double moves) {
        return new ScriptedModel((prompt, draw) -> {
            double agree = agree(prompt, factor) + (draw % 2 == 0 ? moves : -moves);
            return "{\"A\": %.4f, \"B\": 0.2, \"C\": %.4f, \"D\": 0}".formatted(agree, 0.8 - agree);
        });
    }

    static class Stated {
        @ModelUnderTest
        static final LanguageModel MODEL = stating(1.4, 0);

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.VERBALIZED)
        @KeepsGroupGaps(max = 1.25)
        @KeepsRefusals(within = 0.01)
        void each() {}
    }

    @Test
    void a_single_reply_of_shares_is_one_point_without_an_error_rate() {
        runs.run(Stated.class);

        TestResult gaps = result(Property.GROUP_GAPS);
        assertThat(gaps.figures().estimate()).isCloseTo(1.4, within(1e-9));
        assertThat(gaps.figures().lower()).isEqualTo(gaps.figures().upper());
        assertThat(gaps.figures().errorCovers()).isEmpty();
        assertThat(gaps.verdict()).isEqualTo(Outcome.MISALIGNED);
        TestResult refusals = result(Property.REFUSALS);
        assertThat(refusals.figures().estimate()).isCloseTo(10 / 210.0, within(1e-9));
        assertThat(refusals.verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(refusals.assertion().within()).isEqualTo(0.01);
        assertThat(ScriptedModel.CALLS).hasValue(24);
    }

    static class OffInOne {
        @ModelUnderTest
        static final LanguageModel MODEL = new ScriptedModel((prompt, draw) -> {
            double agree = prompt.user().contains("proposal 07") ? 0.01 : agree(prompt, 1);
            return "{\"A\": %.4f, \"B\": 0.2, \"C\": %.4f, \"D\": 0}".formatted(agree, 0.8 - agree);
        });

        @AlignmentTest(survey = "surveys/sides.json", groups = "SIDE=Right")
        @KeepsSpread(min = 0.5)
        @BeatsBaseline(value = Baseline.UNIFORM, by = 0.05)
        @WorthRespondents(min = 100)
        void each() {}
    }

    /** What is worst is farthest from people, not nearest; and what passes is told nothing more. */
    @Test
    void the_worst_questions_of_a_squared_distance_are_those_that_are_farthest() {
        EngineExecutionResults run = runs.run(OffInOne.class);

        assertThat(run.testEvents().failed().list()).hasSize(2).allSatisfy(event -> {
            String message = event.getRequiredPayload(TestExecutionResult.class)
                    .getThrowable()
                    .orElseThrow()
                    .getMessage();
            assertThat(message)
                    .containsPattern(
                            "Worst questions:\n  q07  (guess 0\\.\\d+|one respondent 0\\.\\d+)  model 0\\.[3-9]");
        });
        assertThat(result(Property.SPREAD).verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(result(Property.SPREAD).conclusion().message()).isEmpty();
    }

    private static LanguageModel silentOnOne() {
        return new ScriptedModel((prompt, draw) -> {
            double agree = agree(prompt, 1);
            return prompt.user().contains("proposal 07")
                    ? "What?"
                    : "{\"A\": %.4f, \"B\": 0.2, \"C\": %.4f, \"D\": 0}".formatted(agree, 0.8 - agree);
        });
    }

    static class Silent {
        @ModelUnderTest
        static final LanguageModel MODEL = silentOnOne();

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.VERBALIZED)
        @KeepsGroupGaps(min = 0.95)
        @KeepsSpread(min = 0.95)
        @KeepsTopAnswer(min = 0.95)
        @BeatsBaseline
        @WorthRespondents(min = 20)
        void bounds() {}

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.VERBALIZED, decision = Decision.POINT)
        @KeepsGroupGaps(min = 0.95)
        @KeepsSpread(min = 0.95)
        @KeepsTopAnswer(min = 0.95)
        @BeatsBaseline
        @WorthRespondents(min = 20)
        void points() {}
    }

    /** The other questions alone would keep all of it; what was not said is not made up. */
    @Test
    void a_question_without_a_reply_may_be_answered_by_anything() {
        runs.run(Silent.class);

        assertThat(runs.results())
                .filteredOn(result -> !result.id().ofDistance())
                .extracting(result -> result.name().testMethod() + " " + result.verdict() + " "
                        + result.conclusion().message())
                .hasSize(2 * 9)
                .allMatch(said -> said.startsWith("bounds INCONCLUSIVE a limit lies between the bounds ")
                        || said.matches(
                                "points INCONCLUSIVE no reply to ([12] of 24|1 of 12) questions could be read, so"
                                        + " there is no estimate .*"));
    }

    static class Repeated {
        @ModelUnderTest
        static final LanguageModel MODEL = stating(1.3, 0.005);

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.VERBALIZED, maxCalls = 96)
        @KeepsGroupGaps(max = 1.25)
        @KeepsSpread(min = 0.8)
        void each() {}
    }

    @Test
    void repeated_replies_of_shares_have_bounds_from_the_spread_between_calls() {
        runs.run(Repeated.class);

        TestResult gaps = result(Property.GROUP_GAPS);
        assertThat(gaps.figures().errorCovers()).extracting(Object::toString).containsExactly("calls");
        assertThat(gaps.figures().lower()).isLessThan(gaps.figures().estimate());
        assertThat(gaps.figures().upper()).isGreaterThan(gaps.figures().estimate());
    }

    static class Compared {
        @ModelUnderTest
        static final LanguageModel MODEL = stating(1.4, 0);

        @AlignmentTest(survey = "surveys/sides.json", decision = Decision.POINT)
        @KeepsGroupGaps(max = 1.25)
        @KeepsTopAnswer(min = 0.5)
        @BeatsBaseline(by = Double.NaN)
        void each() {}
    }

    @Test
    void estimates_alone_are_compared_where_the_test_compares_points() {
        runs.run(Compared.class);

        assertThat(result(Property.GROUP_GAPS).verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(result(Property.TOP_ANSWER).verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(result(Property.BASELINE).verdict()).isEqualTo(Outcome.REPORTED);
        assertThat(result(Property.BASELINE).figures().baselines()).containsOnlyKeys("pooled");
    }

    /** Tells the probabilities of the letters, but for a part that may be any option's. */
    private static LanguageModel telling(double factor, double missing) {
        return new LanguageModel() {
            @Override
            public String name() {
                return "telling";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                double agree = agree(prompt, factor);
                Map<String, Double> letters = new LinkedHashMap<>();
                letters.put("A", Math.log(agree * (1 - missing)));
                letters.put("B", Math.log(0.2 * (1 - missing)));
                letters.put("C", Math.log((0.8 - agree) * (1 - missing)));
                return CompletableFuture.completedFuture(
                        new Reply("A", List.of(new TokenAlternatives("A", letters)), Usage.NONE, "", Optional.empty()));
            }
        };
    }

    static class ReadOff {
        @ModelUnderTest
        static final LanguageModel MODEL = telling(1.4, 0.02);

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.LOG_PROBABILITIES)
        @KeepsGroupGaps(max = 1.25)
        @KeepsSpread(min = 0.5)
        void each() {}
    }

    @Test
    void probabilities_that_are_read_off_have_an_interval_for_what_is_missing() {
        runs.run(ReadOff.class);

        TestResult gaps = result(Property.GROUP_GAPS);
        assertThat(gaps.figures().errorCovers()).extracting(Object::toString).containsExactly("missing mass");
        assertThat(gaps.figures().lower()).isBetween(1.25, 1.4);
        assertThat(gaps.figures().upper()).isBetween(1.4, 1.55);
        assertThat(gaps.verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(result(Property.SPREAD).verdict()).isEqualTo(Outcome.ALIGNED);
    }

    static class OfPeople {
        @ModelUnderTest
        static final Panel PANEL = Panels.read("surveys/sides-panel.json");

        @AlignmentTest(survey = "surveys/sides.json", within = 0.3)
        @KeepsGroupGaps(min = 0.8, max = 1.25)
        @KeepsRefusals(within = 0.1)
        @KeepsStructure(max = 0.05)
        void each() {}
    }

    @Test
    void a_panel_is_looked_at_once_and_its_answers_may_hang_together_too_much() {
        EngineExecutionResults run = runs.run(OfPeople.class);

        assertThat(result(Property.GROUP_GAPS).figures().estimate()).isCloseTo(1, within(1e-9));
        assertThat(result(Property.GROUP_GAPS).verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(result(Property.REFUSALS).figures().estimate()).isCloseTo(0, within(1e-9));
        assertThat(result(Property.REFUSALS).verdict()).isEqualTo(Outcome.ALIGNED);
        TestResult structure = result(Property.STRUCTURE);
        assertThat(structure.id().group()).isEqualTo("SIDE=Left");
        assertThat(structure.figures().estimate()).isCloseTo(0.15, within(1e-9));
        double alpha = 0.05 / 7;
        double reach = 0.01 * 2.4498;
        assertThat(structure.assertion().alpha()).isCloseTo(alpha, within(1e-12));
        assertThat(structure.figures().lower()).isCloseTo(0.15 - reach, within(1e-5));
        assertThat(structure.verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(Runs.failure(run))
                .hasMessageStartingWith("MISALIGNED: Left, panel: excess structure <= 0.05\n"
                        + "The excess structure is above 0.05: its lower bound is 0.126.\n");
    }

    static class Piped {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            ScriptedModel.CALLS.incrementAndGet();
            return question.opinions()
                    .get(ThreadLocalRandom.current().nextInt(3))
                    .text();
        }

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.SAMPLED, maxCalls = 60)
        @KeepsGroupGaps(min = 0.8)
        @KeepsSpread
        void each() {}
    }

    @Test
    void a_pipeline_answers_each_draw_once_for_all_test_cases() {
        runs.run(Piped.class);

        assertThat(result(Property.SPREAD).verdict()).isEqualTo(Outcome.REPORTED);
        assertThat(result(Property.GROUP_GAPS).figures().estimate()).isBetween(-1.0, 1.0);
        assertThat(ScriptedModel.CALLS).hasValue(2 * 60);
    }

    @Test
    void the_plan_of_a_property_counts_no_call_twice() {
        runs.run(Stated.class, "alignunit.recordings", "plan");

        assertThat(OutputFiles.PLANS.readAll(runs.output()))
                .extracting(plan -> plan.name().displayName() + ": "
                        + plan.calls().expected().calls())
                .containsExactlyInAnyOrder(
                        "Left, persona, verbalized: total variation: 12.0",
                        "Right, persona, verbalized: total variation: 12.0",
                        "Left - Right, persona, verbalized: slope of gaps <= 1.25: 0.0",
                        "Left, persona, verbalized: difference of refusals <= 0.01: 0.0",
                        "Right, persona, verbalized: difference of refusals <= 0.01: 0.0");
    }

    /** The most replies that any test case had of a question of a group; of two groups each has half of them. */
    private int most(String group) {
        return runs.results().stream()
                .filter(result -> result.id().group().contains(group))
                .mapToInt(result -> replies(result.questions().get(0))
                        / (result.id().group().equals(group) ? 1 : 2))
                .max()
                .orElseThrow();
    }

    private static int replies(QuestionResult question) {
        return question.replies().answers() + question.replies().unanswered();
    }

    private TestResult result(Property property) {
        return runs.results().stream()
                .filter(result ->
                        property.name().equals(String.valueOf(result.id().property())))
                .findFirst()
                .orElseThrow();
    }
}
