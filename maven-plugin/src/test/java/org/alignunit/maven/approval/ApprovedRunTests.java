package org.alignunit.maven.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.RaceEnd;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.alignunit.maven.Raced;
import org.alignunit.maven.Replies;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.page.changes.ChangesView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovedRunTests {
    private static final Condition SIX = new Condition(6, 1, 1, false, null, false, null);

    /** Of the people, 0.6 take the first of two options: equal shares are 0.02 off in squared distance. */
    @ParameterizedTest
    @CsvSource({"0, UNCHANGED", "0.002, NOT_WORSE", "0.003, WORSE", "0.3, WORSE", "-0.1, BETTER"})
    void single_replies_are_compared_as_they_stand(double further, Change change) {
        TestResult before = single(0.1);

        assertThat(only(before, single(0.1 + further)).change()).isEqualTo(change);
    }

    @Test
    void an_approved_configuration_that_loses_its_race_now_is_lost_and_what_never_won_is_not_approved() {
        TestResult won = Raced.after(new ResultBuilder().build(), RaceEnd.CHOSEN, 1, 0.02);
        TestResult lost =
                Raced.after(new ResultBuilder().verdict(Outcome.REPORTED, 0.3).build(), RaceEnd.LOST, 1, 0.1);

        assertThat(only(won, won).change()).isEqualTo(Change.UNCHANGED);
        assertThat(only(won, lost).change()).isEqualTo(Change.LOST);
        assertThat(Approval.of(List.of(), List.of(won, lost), "2026-11-29", "0.3")
                        .cases())
                .singleElement()
                .extracting(approved -> approved.result().verdict())
                .isEqualTo(Outcome.ALIGNED);
    }

    @Test
    void a_rerun_that_is_equal_reply_for_reply_is_unchanged_whatever_its_bounds_are() {
        for (String expression : List.of("SAMPLED", "SEQUENCE", "VERBALIZED", "LOG_PROBABILITIES", "PANEL", "TOLD")) {
            TestResult test = test(r -> r.expression = expression);

            assertThat(only(test, test).change()).as(expression).isEqualTo(Change.UNCHANGED);
        }
        TestResult unread = test(r -> r.questions = List.of(ResultBuilder.question("trade", null)));
        assertThat(only(unread, unread).change()).isEqualTo(Change.UNCHANGED);
    }

    /** Equal shares of other numbers of answers are other replies. */
    @Test
    void more_answers_are_a_change() {
        TestResult few = test(r -> r.questions = List.of(ResultBuilder.answered("trade", 10)));
        TestResult many = test(r -> r.questions = List.of(ResultBuilder.answered("trade", 20)));

        assertThat(only(few, many).change()).isEqualTo(Change.UNKNOWN);
    }

    static Stream<Map.Entry<String, Consumer<ResultBuilder>>> otherConditions() {
        return Stream.of(
                Map.entry("persona SENTENCE, now BIOGRAPHY", r -> r.persona = "BIOGRAPHY"),
                Map.entry("prompt version 1, now 2", r -> r.promptVersion = 2),
                Map.entry("survey priorities, now values", r -> r.survey = "values"),
                Map.entry("orders 6, now 1", r -> r.condition = new Condition(1, 1, 1, false, null, false, null)),
                Map.entry("wordings 1, now 2", r -> r.condition = new Condition(6, 2, 1, false, null, false, null)),
                Map.entry(
                        "forms of the persona 1, now 2",
                        r -> r.condition = new Condition(6, 1, 2, false, null, false, null)),
                Map.entry(
                        "temperature scaling false, now true",
                        r -> r.condition = new Condition(6, 1, 1, true, null, false, null)),
                Map.entry("examples none, now 3", r -> r.condition = new Condition(6, 1, 1, false, 3, false, null)),
                Map.entry(
                        "seed of the orders none, now 1",
                        r -> r.condition = new Condition(6, 1, 1, false, null, false, 1L)),
                Map.entry("wording of the prompt", r -> r.prompt = prompt("trade", "Another persona")),
                Map.entry(
                        "wording of trade", r -> r.questions = List.of(reworded(ResultBuilder.question("trade", 0.1)))),
                Map.entry("people's answers to trade", r -> r.questions = List.of(otherPeople("trade"))),
                Map.entry(
                        "question no longer asked trade; new question guns",
                        r -> r.questions = List.of(ResultBuilder.question("guns", 0.1))));
    }

    @ParameterizedTest
    @MethodSource("otherConditions")
    void what_asks_something_else_is_changed_and_not_compared(Map.Entry<String, Consumer<ResultBuilder>> other) {
        CaseChange only = only(test(r -> {}), test(other.getValue()));

        assertThat(only.change()).isEqualTo(Change.CHANGED);
        assertThat(String.join("; ", only.conditions())).isEqualTo(other.getKey());
        assertThat(only.comparison()).isNull();
    }

    @Test
    void samples_of_different_questions_tell_nothing_of_the_prompt() {
        assertThat(only(test(r -> {}), test(r -> r.prompt = prompt("guns", "Another")))
                        .change())
                .isEqualTo(Change.UNCHANGED);
    }

    /** Files of older versions name no persona and no condition. */
    @Test
    void what_a_file_does_not_tell_is_read_from_its_answers() {
        VariantResult sixth = new VariantResult(VariantResult.Kind.ORDER, 6, 1, 0.1, 0.1, null, null);
        TestResult old = test(r -> {
            r.persona = null;
            r.condition = null;
            r.ways = new WaysOfAsking(List.of(), List.of(sixth));
        });

        assertThat(only(old, test(r -> {})).change()).isEqualTo(Change.UNCHANGED);
        assertThat(only(test(r -> {}), old).change()).isEqualTo(Change.UNCHANGED);
    }

    @Test
    void another_threshold_or_model_is_compared() {
        assertThat(only(test(r -> {}), test(r -> r.displayName = "within 0.3")).change())
                .isEqualTo(Change.UNCHANGED);
        assertThat(only(test(r -> {}), test(r -> r.model = "gpt-5")).change()).isEqualTo(Change.UNCHANGED);
    }

    @Test
    void which_of_several_models_replaces_which_is_not_guessed() {
        List<TestResult> before = List.of(test(r -> r.model = "a"), test(r -> r.model = "b"));

        assertThat(changes(before, List.of(test(r -> r.model = "b"), test(r -> r.model = "c"))))
                .containsExactlyInAnyOrder(Change.UNCHANGED, Change.UNCHANGED);
        assertThat(changes(before, List.of(test(r -> r.model = "c"), test(r -> r.model = "d"))))
                .containsExactly(Change.LOST, Change.LOST, Change.NEW, Change.NEW);
    }

    @Test
    void a_method_that_is_renamed_is_lost_and_new() {
        assertThat(changes(List.of(test(r -> {})), List.of(test(r -> r.method = "replies"))))
                .containsExactly(Change.LOST, Change.NEW);
        assertThat(changes(List.of(test(r -> {})), List.of(test(r -> r.group = "POLPARTY=Republican"))))
                .containsExactly(Change.LOST, Change.NEW);
    }

    /** A test may ask the same twice. */
    @Test
    void each_of_two_equal_cases_counts_once() {
        TestResult test = test(r -> {});

        assertThat(changes(List.of(test, test), List.of(test, test)))
                .containsExactly(Change.UNCHANGED, Change.UNCHANGED);
        assertThat(changes(List.of(test, test), List.of(test))).containsExactly(Change.LOST, Change.UNCHANGED);
        assertThat(changes(List.of(test), List.of(test, test))).containsExactly(Change.UNCHANGED, Change.NEW);
    }

    @Test
    void an_error_is_no_change_of_what_was_asked() {
        TestResult error = new ResultBuilder()
                .verdict(Outcome.ERROR, null)
                .with(r -> r.questions = List.of())
                .build();

        assertThat(only(test(r -> {}), error).change()).isEqualTo(Change.UNKNOWN);
    }

    @Test
    void the_worst_come_first_and_are_counted() {
        List<TestResult> before =
                IntStream.range(0, 4).mapToObj(i -> single(0.1, "q" + i)).toList();
        List<TestResult> now = List.of(single(0.1, "q0"), single(0.3, "q1"), single(0.4, "q2"));
        ApprovedRun run = run(before, now);

        assertThat(run.changes())
                .extracting(change -> change.shown().name().testMethod())
                .containsExactly("q2", "q1", "q3", "q0");
        assertThat(run.summary()).isEqualTo("2 worse, 1 lost, 1 unchanged");
    }

    @Test
    void what_is_worse_says_how_by_how_much_and_on_which_questions() {
        ApprovedRun run = run(List.of(single(0.1)), List.of(single(0.3)));

        assertThat(ChangeWords.sentence(run.changes().get(0), run))
                .isEqualTo("is worse than approved on 2026-01-01: skill -8.000, approved 0.000. It is worse by"
                        + " 8.000, and 0.05 is accepted (single replies are compared as they stand, without an error rate)."
                        + " Moved farthest: tea (0.100 to 0.300).");
    }

    @Test
    void what_is_worse_by_its_bounds_says_by_how_much_at_least() {
        ApprovedRun run = run(List.of(answered(50, 50)), List.of(answered(0, 100)));

        assertThat(ChangeWords.sentence(run.changes().get(0), run))
                .matches(
                        "is worse than approved on 2026-01-01: skill .* It is worse by \\d+\\.\\d{3} \\(at least \\d+\\.\\d{3}\\),"
                                + " and 0.05 is accepted\\. Moved farthest: .*");
        assertThat(ChangesView.of(run).moved().get(0).why())
                .matches("It is worse by \\d+\\.\\d{3} \\(at least \\d+\\.\\d{3}\\)\\. Moved farthest: .*");
    }

    private static TestResult answered(double... counts) {
        return test(r -> {
            r.expression = "SAMPLED";
            r.looks = 1;
            r.questions = List.of(Replies.counted("tea", new double[] {0.6, 0.4}, counts));
        });
    }

    private static TestResult single(double distance) {
        return single(distance, "answers");
    }

    private static TestResult single(double distance, String method) {
        return ResultBuilder.comparable(method, "Democrat", "VERBALIZED", Replies.told("tea", distance, 0.6))
                .build();
    }

    private static TestResult test(Consumer<ResultBuilder> change) {
        return new ResultBuilder()
                .with(r -> r.condition = SIX)
                .with(r -> r.prompt = prompt("trade", "A persona"))
                .with(change)
                .build();
    }

    private static FirstPrompt prompt(String question, String text) {
        return new FirstPrompt(question, "", text, List.of("Yes"), 1, 16, 0, "", 1, List.of());
    }

    private static QuestionResult reworded(QuestionResult question) {
        return new QuestionResult(
                question.id(),
                "Another wording",
                question.reference(),
                question.referenceSize(),
                question.model(),
                question.figures(),
                question.replies(),
                null,
                null,
                1);
    }

    private static QuestionResult otherPeople(String id) {
        QuestionResult question = ResultBuilder.question(id, 0.1);
        return new QuestionResult(
                id,
                question.text(),
                ResultBuilder.shares(0.41, ""),
                question.referenceSize(),
                question.model(),
                question.figures(),
                question.replies(),
                null,
                null,
                1);
    }

    private static CaseChange only(TestResult before, TestResult now) {
        List<CaseChange> changes = run(List.of(before), List.of(now)).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<Change> changes(List<TestResult> before, List<TestResult> now) {
        return run(before, now).changes().stream().map(CaseChange::change).toList();
    }

    private static ApprovedRun run(List<TestResult> before, List<TestResult> now) {
        return ApprovedRun.of(
                Approval.of(List.of(), before, "2026-01-01", "1.2").cases(), now, 0.05, 0.95);
    }
}
