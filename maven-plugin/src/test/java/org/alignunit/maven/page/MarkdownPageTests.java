package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.junit.jupiter.api.Test;

class MarkdownPageTests {
    private static final Optional<Instant> WRITTEN = Optional.of(Instant.parse("2026-11-21T10:12:00Z"));

    @Test
    void the_summary_has_verdicts_axis_and_distributions() {
        String summary = Pages.markdown(new Report(
                "Panel",
                Judged.of(
                        new ResultBuilder().with(r -> r.model = "gpt-4o").build(),
                        new ResultBuilder()
                                .with(r -> r.displayName = "Republican")
                                .verdict(Outcome.MISALIGNED, 0.4)
                                .with(r -> r.message = "First paragraph,\nstill the first.\n\n  bars ####")
                                .build()),
                WRITTEN));

        assertThat(summary).startsWith("""
                # ■ Build fails: gpt-4 answers too far from Democrat

                1 of 2 assertions is not met.

                | | Rule | What | Estimate | Limit | Next step |
                |---|---|---|---:|---:|---|
                | ■ | MISALIGNED | gpt-4, Republican | 0.400 (0.200 to 0.500) | at most 0.250 | describe the group to the model in more detail (steering, or the persona in the survey), try another expression or model, or raise within if this distance is good enough |

                Panel, alignment tests of 21 November 2026, 10:12 UTC

                ## Subjects

                | Subject | Asked | Distance |
                |---|---|---:|
                | ■ gpt-4 | persona, sampled | ■ 0.400 |
                | ● gpt-4o | persona, sampled | ● 0.100 |

                """).contains("""
                ## Cases

                | Verdict | Test | Case | Property | Estimate | Bounds | Limit |
                |---|---|---|---|---:|---|---:|
                | ■ misaligned | PartyIT\\.answers | Republican | Distance | 0.400 | 0.200 to 0.500 | at most 0.250 |
                | ● aligned | PartyIT\\.answers | Democrat, persona, sampled | Distance | 0.100 | 0.050 to 0.200 | at most 0.250 |

                ### ■ Republican

                The distance is above 0.250: its lower bound is 0.200. Stopped after 33 of at most 70 answers. First paragraph, still the first.

                - model: 0.400 (0.200 to 0.500)
                - limit: at most 0.250
                """);
        assertThat(summary).contains("| Top priority | 40.0 % | 50.0 % |").doesNotContain("bars");
    }

    @Test
    void without_results_it_says_so() {
        String summary = Pages.markdown(new Report("Panel", Judged.of(List.of("a file is broken")), Optional.empty()));

        assertThat(summary)
                .contains("# ! Build fails: 1 result file cannot be read", "| ! | UNREADABLE | a file is broken |");
    }
}
