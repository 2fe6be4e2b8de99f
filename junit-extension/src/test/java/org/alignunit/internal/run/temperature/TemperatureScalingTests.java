package org.alignunit.internal.run.temperature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.run.CellRunner;
import org.alignunit.internal.run.Measurement;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.internal.run.temperature.TemperatureScaling.Kept;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.model.ModelException;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Survey;
import org.junit.jupiter.api.Test;

class TemperatureScalingTests {
    private static final Support SUPPORT = Support.nominal(List.of("Black", "Green", "White"));
    private static final Group GROUP = new Group("AGE", "Old", "an old person");
    private static final List<Distribution> PEOPLE =
            List.of(people(50, 30, 20), people(60, 25, 15), people(20, 30, 50), people(40, 40, 20), people(10, 30, 60));

    private static final List<Question> QUESTIONS = IntStream.range(0, 5)
            .mapToObj(i -> question(i, "Tea " + i + "?", List.of()))
            .toList();

    @Test
    void a_model_that_is_too_sure_of_the_right_shares_is_brought_back_to_them() {
        Measurement measurement = measure(PEOPLE.stream().map(q -> power(q, 3)).toList(), true);

        assertThat(measurement.conclusion().verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(measurement.figures().upper()).isLessThan(1e-9);
        assertThat(measurement.conclusion().message())
                .isEqualTo(
                        "temperatures 3.00 to 3.00, fitted on the group's answers to other questions; 0 of 5 at a bound");
        assertThat(measurement.conclusion().problems()).isEmpty();
        assertThat(measurement.questions()).hasSize(5).allSatisfy(question -> {
            assertThat(question.temperature().value()).isCloseTo(3, within(1e-9));
            assertThat(question.distance()).isLessThan(1e-9);
            assertThat(question.model().get("Black"))
                    .isCloseTo(question.reference().get("Black"), within(1e-9));
        });
    }

    @Test
    void the_same_model_as_it_stands_is_far_off() {
        Measurement measurement = measure(PEOPLE.stream().map(q -> power(q, 3)).toList(), false);

        assertThat(measurement.conclusion().verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(measurement.questions())
                .extracting(QuestionResult::temperature)
                .containsOnlyNulls();
    }

    @Test
    void a_temperature_at_its_bound_is_a_problem_that_is_counted() {
        Measurement measurement = measure(PEOPLE.stream().map(q -> power(q, 30)).toList(), true);

        assertThat(measurement.conclusion().problems()).containsEntry("temperature at its bound", 5);
        assertThat(measurement.conclusion().message()).contains("5 of 5 at a bound");
    }

    @Test
    void a_question_has_no_say_in_its_own_temperature() {
        List<Kept> replies = kept(PEOPLE.stream().map(q -> power(q, 3)).toList());
        List<Kept> other = new ArrayList<>(replies);
        other.set(
                0,
                new Kept(
                        0,
                        masses(
                                power(PEOPLE.get(0), 0.1).shares(),
                                power(PEOPLE.get(0), 0.1).shares())));
        TemperatureScaling before = TemperatureScaling.fit(QUESTIONS, targets(), replies);
        TemperatureScaling after = TemperatureScaling.fit(QUESTIONS, targets(), other);

        assertThat(after.temperature(0)).isEqualTo(before.temperature(0));
        for (int question = 1; question < 5; question++) {
            assertThat(after.temperature(question)).isNotEqualTo(before.temperature(question));
        }
    }

    @Test
    void a_question_that_asks_the_same_has_no_say_in_its_temperature_either() {
        List<Distribution> people =
                IntStream.range(0, 7).mapToObj(q -> PEOPLE.get(q % 5)).toList();
        List<Target> targets =
                people.stream().map(q -> new Target(q, OptionalDouble.empty())).toList();
        // the second is a paraphrase of the first, and the last one of that
        List<Question> questions = new ArrayList<>(QUESTIONS);
        questions.set(1, question(1, "Is it tea that you take?", List.of("TEA  0!")));
        questions.add(question(5, "Tea 5?", List.of()));
        questions.add(question(6, "is it tea that you take", List.of()));
        List<Kept> replies = kept(people.stream().map(q -> power(q, 3)).toList());
        List<Kept> other = new ArrayList<>(replies);
        other.set(6, kept(people.stream().map(q -> power(q, 0.1)).toList()).get(6));
        TemperatureScaling before = TemperatureScaling.fit(questions, targets, replies);
        TemperatureScaling after = TemperatureScaling.fit(questions, targets, other);

        for (int twin : List.of(0, 1, 6)) {
            assertThat(after.temperature(twin))
                    .isEqualTo(before.temperature(twin))
                    .isNotNull();
        }
        for (int question : List.of(2, 3, 4, 5)) {
            assertThat(after.temperature(question)).isNotEqualTo(before.temperature(question));
        }
    }

    @Test
    void each_question_needs_four_others_that_ask_something_else() {
        List<Question> twins = new ArrayList<>(QUESTIONS);
        twins.set(4, question(4, "Tea 0", List.of()));

        assertThat(Cell.scalable(QUESTIONS)).isTrue();
        assertThat(Cell.scalable(QUESTIONS.subList(0, 4))).isFalse();
        assertThat(Cell.scalable(twins)).isFalse();
        twins.add(question(5, "Coffee?", List.of()));
        assertThat(Cell.scalable(twins)).isTrue();
    }

    @Test
    void scaled_intervals_hold_the_scaled_shares_of_all_that_lay_between_their_ends() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 300; run++) {
            double[] p = DoubleStream.generate(() -> -Math.log(random.nextDouble()))
                    .limit(3)
                    .toArray();
            Distribution inside = Distribution.ofWeights(SUPPORT, p);
            double[] low = DoubleStream.of(inside.shares())
                    .map(s -> s * random.nextDouble())
                    .toArray();
            double[] high = DoubleStream.of(inside.shares())
                    .map(s -> s + (1 - s) * random.nextDouble())
                    .toArray();
            List<Kept> replies =
                    new ArrayList<>(kept(PEOPLE.stream().map(q -> power(q, 3)).toList()));
            replies.set(2, new Kept(2, masses(low, high)));
            TemperatureScaling scaling = TemperatureScaling.fit(QUESTIONS, targets(), replies);
            Opinion.Masses scaled = (Opinion.Masses) scaling.scaled(replies.get(2));
            double[] share = power(inside, 1 / scaling.temperature(2).value()).shares();
            for (int k = 0; k < 3; k++) {
                assertThat(scaled.low().get(k)).isLessThanOrEqualTo(share[k] + 1e-12);
                assertThat(scaled.high().get(k)).isGreaterThanOrEqualTo(share[k] - 1e-12);
            }
        }
    }

    @Test
    void what_was_not_read_stays_unread_and_too_few_others_leave_a_question_without_a_temperature() {
        List<Kept> replies = new ArrayList<>(kept(PEOPLE));
        replies.set(4, new Kept(4, new Opinion.Refusal()));
        TemperatureScaling scaling = TemperatureScaling.fit(QUESTIONS, targets(), replies);

        assertThat(scaling.scaled(replies.get(4))).isEqualTo(new Opinion.Refusal());
        assertThat(scaling.temperature(4)).isNotNull();
        assertThat(scaling.temperature(0)).isNull();
        assertThat(scaling.scaled(replies.get(0)))
                .isEqualTo(new Opinion.Unreadable("no temperature: too few other questions were read"));
        assertThat(TemperatureScaling.fit(QUESTIONS, targets(), replies.subList(0, 3))
                        .summary())
                .isEmpty();
    }

    @Test
    void a_budget_that_cut_the_replies_short_is_told_of_scaled_ones_too() {
        List<Distribution> models = PEOPLE.stream().map(q -> power(q, 3)).toList();

        assertThat(measure(models.subList(0, 4), true).conclusion().problems()).containsEntry(Conclusion.CUT_SHORT, 1);
        assertThat(measure(models, true).conclusion().problems()).doesNotContainKey(Conclusion.CUT_SHORT);
    }

    private static Measurement measure(List<Distribution> models, boolean scaling) {
        List<Reference> references = IntStream.range(0, 5)
                .mapToObj(i -> new Reference(
                        "tea" + i,
                        GROUP.key(),
                        PEOPLE.get(i),
                        0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty()))
                .toList();
        Survey survey = new Survey("teas", "", "", "", "", QUESTIONS, List.of(GROUP), references);
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.05), 0.05, false, 0.2, 1);
        Cell cell = new Cell(
                survey,
                GROUP,
                QUESTIONS,
                0,
                new Cell.Method(Expression.LOG_PROBABILITIES, PromptVariants.asItStands(), scaling),
                new Cell.Criterion(rule, Decision.BOUNDS),
                Optional.empty(),
                1);
        return CellRunner.run(
                        cell,
                        (question, group, index) -> QUESTIONS.indexOf(question) < models.size()
                                ? CompletableFuture.completedFuture(new Respondent.Answer(
                                        kept(models)
                                                .get(QUESTIONS.indexOf(question))
                                                .opinion(),
                                        Reply.of("A")))
                                : CompletableFuture.failedFuture(
                                        new ModelException(ModelException.Kind.OVER_BUDGET, "all is spent")),
                        new Cancellation(),
                        new Progress())
                .join();
    }

    private static Question question(int number, String text, List<String> paraphrases) {
        return new Question(
                "tea" + number,
                text,
                Map.of(),
                false,
                SUPPORT.options().stream()
                        .map(option -> new Option(option, null, false))
                        .toList(),
                List.of(),
                paraphrases);
    }

    private static List<Target> targets() {
        return PEOPLE.stream().map(q -> new Target(q, OptionalDouble.empty())).toList();
    }

    private static List<Kept> kept(List<Distribution> models) {
        return IntStream.range(0, models.size())
                .mapToObj(i ->
                        new Kept(i, masses(models.get(i).shares(), models.get(i).shares())))
                .toList();
    }

    private static Opinion.Masses masses(double[] low, double[] high) {
        return new Opinion.Masses(
                DoubleStream.of(low).boxed().toList(),
                DoubleStream.of(high).boxed().toList(),
                Distribution.ofWeights(SUPPORT, low),
                new Bounds(0, 0),
                0.9);
    }

    private static Distribution power(Distribution shares, double power) {
        return Distribution.ofWeights(
                SUPPORT,
                DoubleStream.of(shares.shares()).map(s -> Math.pow(s, power)).toArray());
    }

    private static Distribution people(double... counts) {
        return Distribution.ofWeights(SUPPORT, counts);
    }
}
