package org.alignunit.maven.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.ClassRun;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.gate.GateRule;
import org.alignunit.maven.gate.Judged;
import org.alignunit.maven.gate.Violation;
import org.alignunit.maven.results.ClassResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildOutcomeTests {
    @Test
    void a_build_that_passes_says_what_it_asserts() {
        assertThat(BuildOutcome.of(Judged.of(test(Outcome.ALIGNED), test(Outcome.ALIGNED)))
                        .headline())
                .isEqualTo("Build passes: all 2 assertions aligned");
        assertThat(BuildOutcome.of(Judged.of(test(Outcome.ALIGNED), test(Outcome.REPORTED)))
                        .headline())
                .isEqualTo("Build passes: 1 assertion aligned");
        assertThat(BuildOutcome.of(Judged.of(test(Outcome.REPORTED), test(Outcome.REPORTED)))
                        .headline())
                .isEqualTo("Build passes, and asserts nothing: 2 cases were measured");
    }

    @Test
    void what_is_tolerated_is_no_praise() {
        TestResult test = test(Outcome.MISALIGNED);
        GateResult gate =
                new GateResult(List.of(test), List.of(), Judged.of(test).violations(), List.of());

        assertThat(BuildOutcome.of(gate).headline())
                .isEqualTo("Build passes, and tolerates: gpt-4 answers too far from Democrat");
    }

    @Test
    void the_gravest_cause_comes_first_and_each_has_a_next_step() {
        GateResult gate = new GateResult(
                List.of(),
                Stream.of(
                                Stream.of(
                                        new Violation(GateRule.STALE, "a", "", null),
                                        new Violation(GateRule.OLD, "b", "", null),
                                        new Violation(GateRule.UNREADABLE, "c", "", null),
                                        new Violation(GateRule.EMPTY, "d", "", null)),
                                violations(test(Outcome.ERROR)),
                                violations(inconclusive(Obstacle.BUDGET_SPENT)),
                                violations(inconclusive(Obstacle.UNDECIDED)),
                                violations(test(Outcome.MISALIGNED)))
                        .flatMap(each -> each)
                        .toList(),
                List.of(),
                List.of());

        assertThat(BuildOutcome.of(gate).reasons())
                .extracting(Reason::finding)
                .containsExactly(
                        "gpt-4 answers too far from Democrat",
                        "1 result file cannot be read",
                        "1 result file holds no test",
                        "1 test class left results of another build",
                        "1 case rests on replies that are too old",
                        "1 limit lies between the bounds",
                        "1 case ended in error",
                        "the budget ended before 1 verdict");
        assertThat(BuildOutcome.of(gate).reasons()).extracting(Reason::nextStep).doesNotContain("");
        assertThat(BuildOutcome.of(gate).headline()).isEqualTo("Build fails: gpt-4 answers too far from Democrat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            m/a         | m answers too far from a
            m/a m/a     | m answers too far from a in 2 cases
            m/a m/b     | m answers too far from 2 groups
            m/a m/b m/a | m answers too far from 2 groups in 3 cases
            m/a n/a     | 2 models answer too far from a
            m/a n/b     | 2 models answer too far from their groups
            """)
    void who_answers_too_far_from_whom(String cases, String finding) {
        TestResult[] tests = Arrays.stream(cases.split(" "))
                .map(each -> new ResultBuilder()
                        .verdict(Outcome.MISALIGNED, 0.4)
                        .with(r -> r.model = each.substring(0, 1))
                        .with(r -> r.group = "AGE=" + each.substring(2))
                        .build())
                .toArray(TestResult[]::new);

        assertThat(BuildOutcome.of(Judged.of(tests)).headline()).isEqualTo("Build fails: " + finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BUDGET_SPENT      | the budget ended before 2 verdicts
            DEPENDENT_ANSWERS | answers depend on those before them in 2 cases
            NOTHING_READ      | too few replies to 2 cases could be read
            TOO_MANY_UNREAD   | too few replies to 2 cases could be read
            UNDECIDABLE       | the replies allowed cannot decide 2 cases
            UNDECIDED         | 2 limits lie between the bounds
            """)
    void why_there_is_no_verdict(Obstacle obstacle, String finding) {
        assertThat(BuildOutcome.of(Judged.of(inconclusive(obstacle), inconclusive(obstacle)))
                        .headline())
                .isEqualTo("Build fails: " + finding);
    }

    @Test
    void what_did_not_run_is_named_by_class_where_nothing_of_it_ran_and_comes_first_where_it_is_most() {
        TestResult misaligned = test(Outcome.MISALIGNED);
        List<Violation> violations = new ArrayList<>(Judged.of(misaligned).violations());
        ClassResults ran = results("org.example.PartyIT", List.of(misaligned), 1);
        violations.add(new Violation(GateRule.NOT_RUN, "a case", "org.example.PartyIT", null));

        GateResult one = new GateResult(List.of(misaligned), violations, List.of(), List.of(ran));
        assertThat(findings(one)).containsExactly("gpt-4 answers too far from Democrat", "1 case did not run");
        assertThat(BuildOutcome.of(one).lead()).isEqualTo("1 of 1 assertion is not met, 1 case did not run.");

        violations.add(new Violation(GateRule.NOT_RUN, "a class", "org.example.TeaIT", null));
        violations.add(new Violation(GateRule.NOT_RUN, "a class", "org.example.MugIT", null));
        GateResult most = new GateResult(
                List.of(misaligned),
                violations,
                List.of(),
                List.of(ran, results("org.example.TeaIT", List.of(), 2), results("org.example.MugIT", List.of(), 1)));
        assertThat(findings(most))
                .containsExactly("2 test classes and 1 case did not run", "gpt-4 answers too far from Democrat");
        assertThat(most.notRun()).isEqualTo(4);
    }

    @Test
    void results_of_another_build_alone_are_told_as_such() {
        TestResult old = test(Outcome.MISALIGNED);
        ClassResults stale = new ClassResults(
                "org.example.PartyIT",
                Path.of("results"),
                List.of(),
                List.of(),
                List.of(new ClassRun<>("other", List.of(old, old), List.of())));
        GateResult gate = new GateResult(
                List.of(),
                List.of(new Violation(GateRule.STALE, "a class", "org.example.PartyIT", null)),
                List.of(),
                List.of(stale));

        assertThat(BuildOutcome.of(gate).headline()).isEqualTo("Build fails: these results come from another build");
        assertThat(BuildOutcome.of(gate).lead()).isEqualTo("2 cases did not run.");
    }

    private static List<String> findings(GateResult gate) {
        return BuildOutcome.of(gate).reasons().stream().map(Reason::finding).toList();
    }

    private static ClassResults results(String name, List<TestResult> tests, int notRun) {
        return new ClassResults(
                name,
                Path.of("results"),
                tests,
                Collections.nCopies(notRun, new TestName(name, "answers", "")),
                List.of());
    }

    @Test
    void the_second_line_counts_assertions() {
        assertThat(BuildOutcome.of(Judged.of(test(Outcome.ALIGNED), test(Outcome.MISALIGNED), test(Outcome.REPORTED)))
                        .lead())
                .isEqualTo("1 of 2 assertions is not met, 1 case was measured without an assertion.");
        assertThat(BuildOutcome.of(Judged.of(List.of("broken"), test(Outcome.ALIGNED)))
                        .lead())
                .isEqualTo("1 assertion is met.");
        assertThat(BuildOutcome.of(Judged.of()).lead()).isEmpty();
    }

    private static Stream<Violation> violations(TestResult test) {
        return Judged.of(test).violations().stream();
    }

    private static TestResult inconclusive(Obstacle obstacle) {
        return new ResultBuilder()
                .verdict(Outcome.INCONCLUSIVE, 0.3)
                .with(r -> r.obstacle = obstacle)
                .build();
    }

    private static TestResult test(Outcome verdict) {
        return new ResultBuilder()
                .verdict(verdict, verdict == Outcome.ERROR ? null : Double.valueOf(0.3))
                .build();
    }
}
