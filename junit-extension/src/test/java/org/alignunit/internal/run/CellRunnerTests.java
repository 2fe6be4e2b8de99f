package org.alignunit.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.internal.run.respondent.Respondent.Answer;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.model.ModelException;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Survey;
import org.junit.jupiter.api.Test;

class CellRunnerTests {
    private static final int ANSWERS = 300;
    private static final Group GROUP = new Group("AGE", "Old", "an old person");
    private static final List<Question> QUESTIONS = IntStream.range(0, 3)
            .mapToObj(i -> new Question("tea " + i, "Tea?", Map.of(), false, options(), List.of()))
            .toList();

    @Test
    void rounds_of_replies_at_hand_do_not_pile_up() {
        List<Integer> depths = new ArrayList<>();

        Measurement measurement = run((question, group, index) -> {
                    depths.add(Thread.currentThread().getStackTrace().length);
                    return CompletableFuture.completedFuture(answer(question, index));
                })
                .join();

        assertThat(measurement.cost().calls()).isEqualTo(QUESTIONS.size() * ANSWERS);
        assertThat(depths.get(depths.size() - 1)).isEqualTo(depths.get(0));
    }

    @Test
    void replies_that_come_late_and_backwards_say_the_same() {
        Measurement atHand = run((question, group, index) -> CompletableFuture.completedFuture(answer(question, index)))
                .join();

        Deque<Runnable> late = new ArrayDeque<>();
        CompletableFuture<Measurement> measuring = run((question, group, index) -> {
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            late.push(() -> answer.complete(answer(question, index)));
            return index % 7 == 0 ? CompletableFuture.completedFuture(answer(question, index)) : answer;
        });
        while (!late.isEmpty()) {
            late.pop().run();
        }

        assertThat(measuring.join().figures()).isEqualTo(atHand.figures());
        assertThat(measuring.join().questions()).isEqualTo(atHand.questions());
    }

    @Test
    void a_reply_that_cannot_be_had_ends_the_cell_at_hand_or_late() {
        ModelException broken = new ModelException(ModelException.Kind.UNAVAILABLE, "no server");
        for (boolean atHand : List.of(true, false)) {
            CompletableFuture<Answer> failing = new CompletableFuture<>();
            if (atHand) {
                failing.completeExceptionally(broken);
            }
            CompletableFuture<Measurement> measuring = run((question, group, index) ->
                    index == 20 ? failing : CompletableFuture.completedFuture(answer(question, index)));
            failing.completeExceptionally(broken);

            assertThat(measuring.join().conclusion().verdict()).isEqualTo(Outcome.ERROR);
            assertThat(measuring.join().conclusion().message()).contains("no server");
        }
    }

    private static CompletableFuture<Measurement> run(Respondent respondent) {
        List<Reference> references = QUESTIONS.stream()
                .map(question -> new Reference(
                        question.id(),
                        GROUP.key(),
                        Distribution.ofWeights(question.support(), 5, 3, 2),
                        0,
                        OptionalDouble.of(100),
                        OptionalDouble.empty(),
                        Optional.empty()))
                .toList();
        Survey survey = new Survey("s", "", "", "", "", QUESTIONS, List.of(GROUP), references);
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.empty(), 0.05, false, 0.2, ANSWERS);
        Cell cell = new Cell(
                survey,
                GROUP,
                QUESTIONS,
                0,
                new Cell.Method(Expression.SAMPLED, PromptVariants.asItStands(), false),
                new Cell.Criterion(rule, Decision.BOUNDS),
                Optional.empty(),
                1);
        return CellRunner.run(cell, respondent, new Cancellation(), new Progress());
    }

    private static Answer answer(Question question, int index) {
        int option = Math.floorMod((question.id() + index).hashCode(), 3);
        return new Answer(new Opinion.Choice(option), Reply.of(String.valueOf(option)));
    }

    private static List<Option> options() {
        return Stream.of("Black", "Green", "White")
                .map(text -> new Option(text, null, false))
                .toList();
    }
}
