package org.alignunit.maven.page.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.alignunit.maven.history.History;
import org.alignunit.maven.history.HistoryLine;
import org.alignunit.maven.page.Pages;
import org.alignunit.maven.page.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PastViewTests {
    private static HistoryLine line(int build, ResultBuilder test) {
        return History.of(
                        List.of(test.build()),
                        "commit" + build,
                        LocalDate.of(2026, 1, 1).plusDays(build).toString())
                .get(0);
    }

    private static ResultBuilder test(double estimate) {
        return new ResultBuilder().verdict(estimate > 0.25 ? Outcome.MISALIGNED : Outcome.ALIGNED, estimate);
    }

    private static List<HistoryLine> builds(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> line(i, test(0.1 + 0.001 * i)))
                .toList();
    }

    @Test
    void a_case_goes_on_with_another_model_and_prompt_which_are_marked() {
        ResultBuilder other = test(0.3);
        other.model = "gpt-5";
        ResultBuilder reworded = test(0.2);
        reworded.promptVersion = 2;
        reworded.model = "gpt-5";
        PastCase found = only(List.of(line(0, test(0.1)), line(1, other), line(2, reworded)));

        assertThat(found.changes()).extracting(PastCase.Mark::what).containsExactly("model", "prompt");
        assertThat(found.points())
                .extracting(PastCase.Point::state)
                .containsExactly("aligned", "misaligned", "aligned");
        assertThat(found.points().get(1).build()).isEqualTo("2026-01-02 commit1");
        assertThat(found.line()).startsWith("M34.0 ").contains("L193.0 ").contains("L352.0 ");
        assertThat(found.bounds()).startsWith("M34.0 ").endsWith("Z");
        assertThat(found.limit()).isNotEmpty();
    }

    @Test
    void a_server_that_names_another_version_is_marked() {
        Map<String, Object> newer = new LinkedHashMap<>(line(1, test(0.1)).fields());
        newer.put("servedBy", "v2");

        assertThat(only(List.of(line(0, test(0.1)), new HistoryLine(newer))).changes())
                .extracting(PastCase.Mark::what)
                .containsExactly("model version");
    }

    @Test
    void a_threshold_is_no_other_case_and_models_asked_in_turn_are() {
        ResultBuilder stricter = test(0.1);
        stricter.displayName = "Democrat, persona, sampled <= 0.2";
        assertThat(PastView.of(List.of(line(0, test(0.1)), line(1, stricter))).cases())
                .hasSize(1);

        ResultBuilder other = test(0.1);
        other.model = "gpt-5";
        List<HistoryLine> inTurn = List.of(line(0, test(0.1)), line(0, other), line(1, test(0.1)), line(1, other));
        assertThat(PastView.of(inTurn).cases())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.changes()).isEmpty());
    }

    @Test
    void what_changed_last_comes_first_and_the_rest_is_counted() {
        List<HistoryLine> lines = new ArrayList<>();
        for (int test = 0; test < 14; test++) {
            for (int build = 0; build < 3; build++) {
                ResultBuilder each = test(test == 7 && build == 2 ? 0.4 : 0.1);
                each.method = "method" + test;
                lines.add(line(build, each));
            }
        }
        PastView view = PastView.of(lines);

        assertThat(view.cases()).hasSize(12);
        assertThat(view.cases().get(0).name()).contains("method7");
        assertThat(view.omitted()).isEqualTo("2 more cases: see the file");
        assertThat(view.lead()).startsWith("14 cases of 3 builds");
    }

    @Test
    void of_many_builds_the_newest_are_drawn_and_earlier_ones_are_told_by_quartiles() {
        PastCase found = only(builds(130));

        assertThat(found.points()).hasSize(30);
        assertThat(found.earlier())
                .isEqualTo("100 builds before, from 2026-01-01: half between 0.125 and 0.175, median 0.150.");
    }

    @Test
    void a_first_build_has_no_past() {
        assertThat(PastView.of(builds(1)).any()).isFalse();
        assertThat(page(List.of()).select("#history")).isEmpty();
    }

    @Test
    void the_page_has_a_plot_with_a_table_behind_it() {
        Document page = page(builds(4));

        assertThat(page.select("nav a[href=#history]")).hasSize(1);
        assertThat(page.select("#history svg.history .way").attr("d")).startsWith("M34.0 ");
        assertThat(page.select("#history tbody tr")).hasSize(4);
        assertThat(page.select("#history tbody tr").get(0).text())
                .isEqualTo("2026-01-01 commit0 0.100 (0.050 to 0.200) aligned");
    }

    private static Document page(List<HistoryLine> past) {
        TestResult other = new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build();
        return Jsoup.parse(Pages.html(
                new Report("Title", Judged.of(new ResultBuilder().build(), other), Optional.empty()).with(past)));
    }

    private static PastCase only(List<HistoryLine> lines) {
        PastView view = PastView.of(lines);
        assertThat(view.cases()).hasSize(1);
        return view.cases().get(0);
    }
}
