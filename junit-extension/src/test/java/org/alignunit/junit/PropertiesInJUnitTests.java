package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.alignunit.Baseline;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.Property;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.junit.jupiter.api.Test;
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
                        + "The slope of gaps is above 1.250: its lower bound is ")
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
