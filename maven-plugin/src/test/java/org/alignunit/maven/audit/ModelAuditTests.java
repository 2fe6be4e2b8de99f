package org.alignunit.maven.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.audit.AuditState;
import org.alignunit.internal.result.audit.AuditedPrompt;
import org.alignunit.internal.result.audit.AuditedReplies;
import org.alignunit.internal.verdict.shift.ShiftEvidence;
import org.junit.jupiter.api.Test;

class ModelAuditTests {
    private static final long DAY = 20786; // 2026-11-29

    private static AuditedReplies replies(int number, double yes, String version) {
        return new AuditedReplies(number, Map.of("Yes", yes, "No", 1 - yes), List.of(version));
    }

    /** As many batches as scores, each of one day. */
    private static AuditedPrompt prompt(
            String question, AuditState state, String message, double yes, double... scores) {
        return new AuditedPrompt(
                new TestName("org.example.TeaIT", "tea", "Young"),
                "m",
                question,
                "AGE=Young",
                "hash of " + question,
                state,
                message,
                replies(300, 0.5, "m-1"),
                scores.length == 0 && state != AuditState.COMPARED
                        ? AuditedReplies.NONE
                        : replies(15 * scores.length, yes, "m-2"),
                IntStream.range(0, scores.length)
                        .mapToObj(i -> new ShiftEvidence.Batch(DAY + i, 15, 300 + 15 * i, 0, List.of(scores[i])))
                        .toList());
    }

    private static ModelAudit audit(double confidence, AuditedPrompt... prompts) {
        List<ModelAudit> models = ModelAudit.of(List.of(prompts), confidence);
        assertThat(models).hasSize(1);
        return models.get(0);
    }

    @Test
    void a_change_names_the_questions_that_moved_and_both_versions() {
        ModelAudit audit = audit(
                0.95,
                prompt("black", AuditState.COMPARED, "", 0.9, 4, 4, 3),
                prompt("green", AuditState.COMPARED, "", 0.5, 0.2, -0.1, 0));

        assertThat(audit.change().orElseThrow())
                .startsWith("m no longer answers as recorded since about 2026-11-29 (evidence ")
                .contains(", 20 needed). Moved most surely: black [AGE=Young] by 0.40: ")
                .contains("50 % of 300 replies, now ")
                .contains("Its server names m-2, and was m-1 when it was recorded.")
                .doesNotContain("green");
        assertThat(audit.gap()).isEmpty();
    }

    @Test
    void as_sure_as_the_gate_wants_it() {
        AuditedPrompt prompt = prompt("black", AuditState.COMPARED, "", 0.7, 3, 2.5);

        assertThat(audit(0.95, prompt).change()).isPresent();
        assertThat(audit(0.9999, prompt).change()).isEmpty();
    }

    @Test
    void no_reply_is_not_no_change() {
        ModelAudit audit = audit(
                0.95,
                prompt("black", AuditState.FAILED, "the server is down", 0.5),
                prompt("green", AuditState.NOT_ASKED, "it was not its turn", 0.5, 0.1));

        assertThat(audit.change()).isEmpty();
        assertThat(audit.gap())
                .contains(
                        "m could not be asked for 1 prompt, which does not tell that it is unchanged: the server is down."
                                + " Run the audit again when it answers.");
        assertThat(audit.summary())
                .startsWith(
                        "Audited m: 0 prompts asked now, 1 not, 1 failed, 0 not comparable; 15 new replies since 2026-11-29.");
    }

    @Test
    void an_audit_that_compares_nothing_says_so() {
        assertThat(audit(0.95, prompt("black", AuditState.NOT_COMPARABLE, "1 of its replies are recorded", 0.5))
                        .gap()
                        .orElseThrow())
                .startsWith("no reply of m was compared, in none of its audits: 1 of its replies are recorded. ");
        assertThat(audit(0.95, prompt("black", AuditState.NOT_ASKED, "it was not its turn", 0.5, 1))
                        .gap())
                .isEmpty();
    }

    @Test
    void probabilities_may_differ_by_little() {
        AuditedReplies recorded = replies(1, 0.5, "m-1");
        for (double now : new double[] {0.53, 0.57}) {
            AuditedPrompt prompt = new AuditedPrompt(
                    new TestName("T", "t", "d"),
                    "m",
                    "q",
                    "g",
                    "h",
                    AuditState.COMPARED,
                    "",
                    recorded,
                    replies(1, now, "m-1"),
                    Collections.emptyList());

            assertThat(audit(0.95, prompt).change().isPresent()).isEqualTo(now > 0.55);
        }
    }

    @Test
    void of_a_prompt_that_two_machines_tell_of_the_one_counts_that_asked_it() {
        AuditedPrompt idle = prompt("black", AuditState.NOT_ASKED, "", 0.5, 1);
        AuditedPrompt asked = prompt("black", AuditState.COMPARED, "", 0.5, 1, 2);

        assertThat(audit(0.95, idle, asked).prompts()).containsExactly(asked);
        assertThat(audit(0.95, asked, idle).prompts()).containsExactly(asked);
    }
}
