package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.alignunit.maven.outcome.BuildOutcome;
import org.alignunit.maven.outcome.Reason;
import org.alignunit.maven.results.ClassResults;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Verdict, reasons, tally and what ran; and what becomes of them where there are very many cases. */
class OutcomeTests {
    @Test
    void page_and_summary_say_what_the_gate_found() {
        GateResult gate = Judged.of(
                List.of("x.json: broken"),
                test(0, Outcome.MISALIGNED),
                test(1, Outcome.ERROR),
                test(2, Outcome.INCONCLUSIVE),
                test(3, Outcome.ALIGNED));
        BuildOutcome outcome = BuildOutcome.of(gate);
        Document page = page(gate);
        String summary = Pages.markdown(new Report("Panel", gate, Optional.empty()));

        assertThat(page.title()).startsWith(outcome.headline());
        assertThat(page.select("h1").text()).isEqualTo(outcome.headline());
        assertThat(summary).startsWith("# ■ " + outcome.headline() + "\n\n" + outcome.lead());
        assertThat(page.select(".why > li")).hasSameSizeAs(outcome.reasons());
        for (Reason reason : outcome.reasons()) {
            assertThat(page.select(".why").text())
                    .containsIgnoringCase(reason.finding())
                    .contains(reason.nextStep());
            assertThat(summary).contains("| " + reason.cause().rule() + " |");
        }
    }

    @Test
    void a_reason_names_its_farthest_cases_with_a_plot_and_leads_to_their_cards() {
        Document page = page(Judged.of(
                IntStream.range(0, 5).mapToObj(i -> test(i, Outcome.MISALIGNED)).toArray(TestResult[]::new)));

        assertThat(page.select(".why .finding li").eachText())
                .containsExactly(
                        "gpt-4, Group 4, persona, sampled: 0.104 (0.052 to 0.204), at most 0.250",
                        "gpt-4, Group 3, persona, sampled: 0.103 (0.052 to 0.203), at most 0.250",
                        "gpt-4, Group 2, persona, sampled: 0.102 (0.051 to 0.202), at most 0.250",
                        "and 2 more");
        assertThat(page.select(".why .plots svg.s")).hasSize(3);
        for (Element link : page.select(".why a")) {
            assertThat(page.select(link.attr("href")).first().closest("article").text())
                    .contains(link.text().replace("gpt-4, ", ""));
        }
    }

    @Test
    void reasons_after_the_fourth_are_folded() {
        Document page = page(Judged.of(
                List.of("x.json: broken"),
                test(0, Outcome.MISALIGNED),
                test(1, Outcome.ERROR),
                test(2, Outcome.INCONCLUSIVE),
                new ResultBuilder()
                        .verdict(Outcome.INCONCLUSIVE, 0.3)
                        .with(r -> r.obstacle = Obstacle.BUDGET_SPENT)
                        .build()));

        assertThat(page.select(".verdict > .why > li")).hasSize(4);
        assertThat(page.select(".verdict details summary").text()).isEqualTo("1 more reason");
        assertThat(page.select(".verdict details .why b").first().text())
                .isEqualTo("The budget ended before 1 verdict.");
    }

    @Test
    void the_tally_has_a_mark_a_case_and_above_120_a_bar() {
        Document few = page(cases(120, 3));
        Document many = page(cases(121, 3));

        assertThat(few.select(".tally li").eachText()).containsExactly("3 misaligned", "117 aligned");
        assertThat(few.select(".dots .misaligned")).hasSize(3);
        assertThat(few.select(".dots .aligned")).hasSize(117);
        assertThat(few.select(".bar")).isEmpty();
        assertThat(many.select(".dots .m")).isEmpty();
        assertThat(many.select(".bar rect").eachAttr("width")).containsExactly("2.48%", "97.52%");
    }

    @Test
    void one_test_is_a_verdict_and_its_open_card() {
        Document page = page(Judged.of(test(0, Outcome.ALIGNED)));

        assertThat(page.select("article details").first().hasAttr("open")).isTrue();
        assertThat(page.select(".tally, .matrix, .ran, nav")).isEmpty();
    }

    @Test
    void cards_are_closed_where_there_are_several() {
        assertThat(page(cases(2, 1)).select("article > details[open]")).isEmpty();
    }

    @Test
    void subjects_that_pass_are_folded_by_survey_above_twenty() {
        assertThat(page(subjects(20, 10)).select(".fold")).isEmpty();
        Document page = page(subjects(21, 10));

        assertThat(page.select(".matrix > .row")).hasSize(10);
        assertThat(page.select(".fold > summary").eachText()).containsExactly("priorities: 11 subjects that pass");
        assertThat(page.select(".fold > .row")).hasSize(11);
    }

    @Test
    void subjects_that_assert_nothing_are_folded_beside_those_that_do() {
        assertThat(page(Judged.of(test(0, Outcome.REPORTED), test(1, Outcome.REPORTED)))
                        .select(".fold, #measured"))
                .isEmpty();
        Document page = page(Judged.of(subject(0, Outcome.ALIGNED), subject(1, Outcome.REPORTED)));

        assertThat(page.select(".fold > summary").text()).isEqualTo("1 subject measured only");
        assertThat(page.select("#measured p").text()).isEqualTo("1 case asserts nothing and breaks no rule.");
        assertThat(page.select("#measured tbody tr")).hasSize(1);
    }

    @Test
    void a_card_opens_its_worst_eight_cases_and_folds_the_rest() {
        Document page = page(cases(20, 3));

        assertThat(page.select(".row > .body > .props tbody tr").eachText().subList(0, 4))
                .satisfies(rows -> assertThat(rows.subList(0, 3)).allMatch(row -> row.startsWith("misaligned")))
                .satisfies(rows -> assertThat(rows.get(3)).startsWith("aligned Distance Group 19"));
        assertThat(page.select(".row > .body > .props tbody tr")).hasSize(8);
        assertThat(page.select(".body > details > summary").text()).isEqualTo("12 more cases");
        assertThat(page.select(".body > details tbody tr")).hasSize(12);
    }

    @Test
    void what_ran_is_counted_by_class() {
        Document page = page(cases(3, 1));

        assertThat(page.select(".ran p").first().text()).isEqualTo("3 of 3 expected cases ran in this build.");
        assertThat(page.select(".ran tbody tr").eachText())
                .containsExactly("Party0IT 1 1", "Party1IT 1 1", "Party2IT 1 1");
    }

    @Test
    void what_did_not_run_stands_first_with_its_rule_and_the_results_of_another_build_are_still_shown() {
        TestResult old =
                new ResultBuilder().with(r -> r.testClass = "org.example.TeaIT").build();
        TestResult fresh = test(0, Outcome.ALIGNED);
        GateResult gate = new GateResult(
                List.of(fresh),
                List.of(new Violation(GateRule.STALE, "TeaIT is stale", "org.example.TeaIT", null)),
                List.of(new Violation(GateRule.NOT_RUN, "may be missing", "org.example.SlowIT", null)),
                List.of(
                        classResults("org.example.Party0IT", List.of(fresh), 0, List.of()),
                        classResults("org.example.SlowIT", List.of(), 1, List.of()),
                        classResults(
                                "org.example.TeaIT",
                                List.of(),
                                0,
                                List.of(new ClassRun<>("older", List.of(old), List.of())))));
        Document page = page(gate);

        assertThat(page.select(".ran p").first().text()).isEqualTo("1 of 3 expected cases ran in this build.");
        assertThat(page.select(".ran tbody tr").eachText())
                .containsExactly("SlowIT may be missing 1 0", "TeaIT STALE 1 0", "Party0IT 1 1");
        assertThat(page.select(".tally li").eachText()).containsExactly("1 did not run", "1 aligned");
        assertThat(page.select(".row article")).hasSize(2);
        assertThat(Pages.markdown(new Report("Panel", gate, Optional.empty())))
                .contains("| TeaIT, STALE | 1 | 0 |", "| ⊘ | STALE | TeaIT is stale |");
    }

    private static ClassResults classResults(
            String name, List<TestResult> tests, int notRun, List<ClassRun<TestResult>> others) {
        return new ClassResults(
                name,
                Path.of("results"),
                tests,
                Collections.nCopies(notRun, new TestName(name, "answers", "")),
                others);
    }

    @Test
    void of_very_many_cases_those_that_need_attention_are_listed_and_each_omission_is_counted() {
        Document page = page(cases(5_000, 600));

        assertThat(page.select(".row .props tr.misaligned")).hasSize(500);
        assertThat(page.select(".row .props tr.aligned")).hasSize(50);
        assertThat(page.select(".tally li").eachText()).containsExactly("600 misaligned", "4,400 aligned");
        int omitted = page.select(".ran tbody td:nth-child(4)").eachText().stream()
                .flatMap(text -> List.of(text.split(", ")).stream())
                .mapToInt(text -> Integer.parseInt(text.split(" ")[0]))
                .sum();
        assertThat(omitted).isEqualTo(5_000 - 550);
        assertThat(page.select(".body > p.muted").text()).isEqualTo("4,450 more cases: see the result files");
    }

    @Test
    void a_page_stays_below_two_megabytes_whatever_fills_it() {
        for (List<TestResult> tests : List.of(
                PageBenchmark.questions(),
                PageBenchmark.cases(),
                IntStream.range(0, 200).mapToObj(i -> wordy(i)).toList())) {
            String page =
                    Pages.html(new Report("Panel", Judged.of(tests.toArray(TestResult[]::new)), Optional.empty()));

            assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
        }
    }

    @Test
    void questions_that_are_left_out_are_counted() {
        Document page = page(Judged.of(PageBenchmark.questions().toArray(TestResult[]::new)));
        int shown = page.select(".question").size();

        assertThat(shown).isBetween(100, 4_999);
        assertThat(page.select(".omitted").text())
                .isEqualTo(String.format(Locale.ROOT, "%,d more questions: see the result file", 5_000 - shown));
    }

    private static TestResult wordy(int i) {
        return new ResultBuilder()
                .with(r -> r.displayName = "Group " + i)
                .with(r -> r.message = "\u4e2d".repeat(20_000))
                .with(r -> r.questions = IntStream.range(0, 60)
                        .mapToObj(q -> ResultBuilder.question("q".repeat(300) + q, 0.1))
                        .toList())
                .build();
    }

    private static GateResult cases(int all, int misaligned) {
        return Judged.of(IntStream.range(0, all)
                .mapToObj(i -> test(i, i < misaligned ? Outcome.MISALIGNED : Outcome.ALIGNED))
                .toArray(TestResult[]::new));
    }

    private static GateResult subjects(int all, int misaligned) {
        return Judged.of(IntStream.range(0, all)
                .mapToObj(i -> subject(i, i < misaligned ? Outcome.MISALIGNED : Outcome.ALIGNED))
                .toArray(TestResult[]::new));
    }

    private static TestResult subject(int i, Outcome verdict) {
        return new ResultBuilder()
                .verdict(verdict, 0.1)
                .with(r -> r.model = "model " + i)
                .build();
    }

    private static TestResult test(int i, Outcome verdict) {
        return PageBenchmark.test(i, verdict, 1);
    }

    private static Document page(GateResult gate) {
        return Jsoup.parse(Pages.html(new Report("Panel", gate, Optional.empty())));
    }
}
