package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.Replies;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.approval.Approval;
import org.alignunit.maven.approval.ApprovedRun;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.gate.GateRule;
import org.alignunit.maven.gate.Judged;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CommentTests {
    @Test
    void a_comment_has_headline_rules_subjects_and_the_approved_run_folded() {
        String comment = Pages.comment(report(
                List.of(told("near", 0.1), told("far", 0.1), told("gone", 0.1)), told("near", 0.1), told("far", 0.4)));

        assertThat(comment).isEqualTo("""
                        ### ● Build passes: all 2 assertions aligned


                        | Subject | Distance |
                        |---|---:|
                        | ● gpt-4, persona, verbalized | ● 0.100 |

                        <details><summary>Approved run: 1 worse, 1 lost, 1 unchanged</summary>

                        | | Case | Approved | Now | |
                        |---|---|---:|---:|---|
                        | worse | gpt-4, far | 0.000 | -15.000 | Moved farthest: tea (0.100 to 0.400). Single replies, without an error rate. |
                        | lost | gpt-4, gone | - | - |  |

                        Compared is skill, 1 for the people themselves and 0 for equal shares, over the same questions. Up to 0.05 less is accepted, at a confidence of 95 %.
                        </details>
                        """);
    }

    @Test
    void without_approved_results_it_says_how_to_approve() {
        assertThat(Pages.comment(new Report("", Judged.of(told("near", 0.1)), Optional.empty())))
                .contains("Nothing is approved yet: `mvn alignunit:approve`")
                .doesNotContain("<details>");
    }

    @Test
    void however_many_cases_there_are_it_has_at_most_60_lines() {
        List<TestResult> approved = cases(0.1).toList();
        TestResult[] now = Stream.concat(
                        cases(0.4),
                        Stream.of(Outcome.MISALIGNED, Outcome.ERROR, Outcome.INCONCLUSIVE)
                                .flatMap(verdict -> IntStream.range(0, 50)
                                        .mapToObj(i -> new ResultBuilder()
                                                .with(r -> r.model = "model " + i)
                                                .verdict(verdict, 0.4)
                                                .build())))
                .toArray(TestResult[]::new);
        String comment = Pages.comment(report(approved, now));

        assertThat(comment.lines().count()).isBetween(45L, 60L);
        assertThat(comment).contains("and 540 more").contains("more subjects");
    }

    @Test
    void the_page_shows_what_moved_and_folds_what_did_not() {
        Report report = report(List.of(told("near", 0.1), told("far", 0.1)), told("near", 0.1), told("far", 0.4));
        org.jsoup.nodes.Element section = Jsoup.parse(Pages.html(report)).selectFirst("#approved");

        assertThat(section.select("> p").first().text()).startsWith("1 worse, 1 unchanged. Compared is skill");
        assertThat(section.select("> table tbody tr").eachText())
                .containsExactly(
                        "worse gpt-4, far 0.000 -15.000 Moved farthest: tea (0.100 to 0.400). Single replies, without an error rate.");
        assertThat(section.select("details summary").text()).isEqualTo("1 unchanged case");
        assertThat(Pages.markdown(report)).contains("## Approved run: 1 worse, 1 unchanged");
    }

    private static Stream<TestResult> cases(double distance) {
        return IntStream.range(0, 400).mapToObj(i -> told("case" + i, distance));
    }

    private static TestResult told(String method, double distance) {
        return ResultBuilder.comparable(method, method, "VERBALIZED", Replies.told("tea", distance, 0.6))
                .build();
    }

    private static Report report(List<TestResult> approved, TestResult... now) {
        GateResult judged = Judged.of(now);
        ApprovedRun run = ApprovedRun.of(
                Approval.of(List.of(), approved, "2026-01-01", "1.2").cases(), List.of(now), 0.05, 0.95);
        return new Report(
                "",
                new GateResult(
                        judged.tests(),
                        judged.violations().stream()
                                .filter(violation -> violation.rule() != GateRule.WORSE)
                                .toList(),
                        List.of(),
                        judged.classes(),
                        Optional.empty(),
                        Optional.of(run),
                        List.of()),
                Optional.empty());
    }
}
