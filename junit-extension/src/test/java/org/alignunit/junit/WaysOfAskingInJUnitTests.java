package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.ErrorSource;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.Steering;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.PositionShares;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.VariantResult.Kind;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.words.VariantSentences;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;

class WaysOfAskingInJUnitTests extends InJUnit {
    private static final org.assertj.core.data.Offset<Double> DIGITS = within(1e-9);

    /** Looks at the letter alone: the first option gets 60 %, the second 30 %, the third 10 %. */
    record LetterReader() implements LanguageModel {
        @Override
        public String name() {
            return "letter reader";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            ScriptedModel.CALLS.incrementAndGet();
            boolean three = prompt.user().contains("\nC. ");
            Map<String, Double> tokens = three
                    ? Map.of("A", Math.log(0.6), "B", Math.log(0.3), "C", Math.log(0.1))
                    : Map.of("A", Math.log(0.75), "B", Math.log(0.25));
            return CompletableFuture.completedFuture(
                    new Reply("A", List.of(new TokenAlternatives("A", tokens)), Usage.NONE, "", Optional.empty()));
        }
    }

    static class Letters {
        @ModelUnderTest
        static final LanguageModel MODEL = new LetterReader();

        @AlignmentTest(
                survey = "surveys/worded.json",
                steering = Steering.NONE,
                expression = Expression.LOG_PROBABILITIES,
                within = 0.1)
        void tea() {}
    }

    @Test
    void log_probabilities_are_the_mean_over_balanced_orders() {
        runs.run(Letters.class, "alignunit.permutations", "6");

        // 6 orders of 2 wordings, and 2 orders of 2 options: that is all there are
        assertThat(ScriptedModel.CALLS).hasValue(6 * 2 + 2);
        TestResult result = runs.result();
        assertThat(result.verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(result.figures().estimate()).isCloseTo(0, DIGITS);
        assertThat(result.questions().get(1).model().values())
                .allSatisfy(share -> assertThat(share).isCloseTo(1.0 / 3, DIGITS));
    }

    @Test
    void the_result_tells_the_share_by_place_and_what_each_order_alone_would_say() {
        runs.run(Letters.class, "alignunit.permutations", "6");
        TestResult result = runs.result();

        PositionShares ofThree = result.ways().shareByPosition().get(1);
        assertThat(ofThree.options()).isEqualTo(3);
        assertThat(ofThree.shares().get(0)).isCloseTo(0.6, DIGITS);
        assertThat(ofThree.shares().get(2)).isCloseTo(0.1, DIGITS);
        assertThat(ofThree.unbiased()).allSatisfy(share -> assertThat(share).isCloseTo(1.0 / 3, DIGITS));
        assertThat(ofThree.preference()).isCloseTo(0.6 - 1.0 / 3, DIGITS);
        List<VariantResult> orders = result.ways().variants(Kind.ORDER);
        assertThat(orders).hasSize(6);
        // the question of two options has no third order, and would make the first two differ from the others
        assertThat(orders).extracting(VariantResult::questions).containsOnly(1);
        VariantResult own = orders.get(0);
        assertThat(own.distance()).isCloseTo(0.6 - 1.0 / 3, DIGITS);
        assertThat(own.overall()).isCloseTo(0, DIGITS);
        assertThat(own.lower()).isCloseTo(own.distance(), DIGITS);
        assertThat(result.ways().variants(Kind.WORDING)).hasSize(2);
        assertThat(result.ways().variants(Kind.PERSONA)).isEmpty();
    }

    /** Gives the likeliest option of each question 90 % wherever it stands. */
    record OptionReader() implements LanguageModel {
        @Override
        public String name() {
            return "option reader";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            List<String> letters = Stream.of("A", "B", "C")
                    .filter(letter -> prompt.user().contains("\n" + letter + ". "))
                    .toList();
            Map<String, Double> tokens = letters.stream()
                    .collect(Collectors.toMap(
                            letter -> letter,
                            letter -> Math.log(
                                    prompt.user().matches("(?s).*\n" + letter + "\\. (Daily|Tea)\\b.*")
                                            ? 0.9
                                            : 0.1 / (letters.size() - 1))));
            return CompletableFuture.completedFuture(
                    new Reply("A", List.of(new TokenAlternatives("A", tokens)), Usage.NONE, "", Optional.empty()));
        }
    }

    static class Options {
        @ModelUnderTest
        static final LanguageModel MODEL = new OptionReader();

        /** Between the distance of both questions, 0.483, and that of the one of three options, 0.567. */
        @AlignmentTest(
                survey = "surveys/worded.json",
                steering = Steering.NONE,
                expression = Expression.LOG_PROBABILITIES,
                within = 0.5)
        void tea() {}
    }

    @Test
    void a_model_that_ignores_the_order_is_told_so_although_questions_have_unlike_numbers_of_orders() {
        runs.run(Options.class, "alignunit.permutations", "6").testEvents().assertStatistics(s -> s.succeeded(1));
        TestResult result = runs.result();

        assertThat(result.figures().estimate()).isCloseTo((0.9 - 1.0 / 3 + 0.4) / 2, DIGITS);
        assertThat(result.ways().variants(Kind.ORDER))
                .hasSize(6)
                .allSatisfy(order -> assertThat(order.distance()).isCloseTo(0.9 - 1.0 / 3, DIGITS));
        assertThat(VariantSentences.of(result.ways(), result.assertion().within())
                        .get(0))
                .startsWith("With the options in the survey's order alone: distance 0.567")
                .doesNotContain("depends");
    }

    @Test
    void one_order_cannot_tell_place_from_option() {
        Throwable failure = Runs.failure(runs.run(Letters.class));
        TestResult result = runs.result();

        assertThat(failure).hasMessageContaining("MISALIGNED");
        assertThat(ScriptedModel.CALLS).hasValue(2 + 1);
        assertThat(result.ways().shareByPosition())
                .allSatisfy(shares -> assertThat(shares.preference()).isZero());
        assertThat(result.ways().variants(Kind.ORDER)).isEmpty();
    }

    static class Wording {
        /** Says Daily in the one wording and never in the other, wherever it stands. */
        @ModelUnderTest
        static final LanguageModel MODEL = new ScriptedModel((prompt, draw) -> {
            boolean often = prompt.user().contains("frequently");
            return Stream.of("A", "B", "C")
                    .map(letter -> "\"%s\": %d"
                            .formatted(
                                    letter,
                                    prompt.user().contains(letter + ". Daily") ? often ? 100 : 0 : often ? 0 : 50))
                    .collect(Collectors.joining(", ", "{", "}"));
        });

        @AlignmentTest(survey = "surveys/worded.json", questions = "often", within = 0.25)
        void tea() {}
    }

    @Test
    void the_mean_over_wordings_is_judged_and_each_wording_is_told() {
        runs.run(Wording.class, "alignunit.permutations", "3").testEvents().assertStatistics(s -> s.succeeded(1));
        TestResult result = runs.result();

        // 3 orders of 2 wordings, for 2 personas
        assertThat(ScriptedModel.CALLS).hasValue(3 * 2 * 2);
        assertThat(result.figures().estimate())
                .isCloseTo(0.5 - 1.0 / 3, DIGITS)
                .isEqualTo(result.figures().upper());
        assertThat(result.figures().errorCovers()).isEmpty();
        assertThat(result.ways().variants(Kind.WORDING))
                .extracting(VariantResult::distance)
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
                .containsExactly(1.0 / 3, 2.0 / 3);
        assertThat(VariantSentences.of(result.ways(), result.assertion().within())
                        .get(1))
                .isEqualTo("In the question's own words alone: distance 0.333; over all 2 of them: 0.167. Each alone:"
                        + " 0.333 to 0.667 (1 question; plug-in distances without an error rate: chance in the replies"
                        + " alone sets them apart, and each is larger the fewer replies it has).");
        assertThat(result.ways().variants(Kind.ORDER))
                .allSatisfy(order ->
                        assertThat(order.distance()).isCloseTo(result.figures().estimate(), DIGITS));
    }

    static class Repeated extends Wording {
        @AlignmentTest(survey = "surveys/worded.json", questions = "often", within = 0.65, maxCalls = 50)
        void tea() {}
    }

    @Test
    void repeated_calls_have_bounds_after_whole_blocks() {
        runs.run(Repeated.class, "alignunit.permutations", "3");
        TestResult result = runs.result();

        assertThat(result.figures().errorCovers()).containsExactly(Constant.of(ErrorSource.CALLS));
        assertThat(result.run().calls()).isEqualTo(24);
        assertThat(result.verdict()).isEqualTo(Outcome.ALIGNED);
    }

    static class TooFew extends Wording {
        @AlignmentTest(survey = "surveys/worded.json", questions = "often", within = 0.6, maxCalls = 11)
        void tea() {}
    }

    static class TooFewLetters {
        @ModelUnderTest
        static final LanguageModel MODEL = new LetterReader();

        @AlignmentTest(
                survey = "surveys/worded.json",
                steering = Steering.NONE,
                expression = Expression.LOG_PROBABILITIES,
                maxCalls = 2)
        void tea() {}
    }

    static class Uneven extends Wording {
        @AlignmentTest(survey = "surveys/uneven.json", expression = Expression.VERBALIZED)
        void tea() {}
    }

    @Test
    void what_no_round_can_go_through_is_refused() {
        refused(TooFew.class, "3", "needs at least 12 calls: 12 for each question, so that all its orders");
        refused(TooFewLetters.class, "none", "a test case needs at least 3 calls: one for each order and wording");
        refused(
                Uneven.class,
                "none",
                "is more than 28: test questions with different numbers of options or paraphrases apart");
    }

    private void refused(Class<?> test, String permutations, String message) {
        assertThat(runs.run(test, "alignunit.permutations", permutations)
                        .allEvents()
                        .failed()
                        .list())
                .anySatisfy(event -> assertThat(event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow())
                        .hasMessageContaining(message));
    }

    @Test
    void a_plan_counts_a_call_to_each_way() {
        runs.run(Letters.class, "alignunit.permutations", "6", "alignunit.recordings", "plan");

        assertThat(ScriptedModel.CALLS).hasValue(0);
        assertThat(OutputFiles.PLANS
                        .readAll(runs.output())
                        .get(0)
                        .calls()
                        .most()
                        .calls())
                .isEqualTo(14);
    }
}
