package org.alignunit.maven.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alignunit.maven.approval.ApprovalBenchmark.Setting;
import org.junit.jupiter.api.Test;

/** Smaller versions of {@link ApprovalBenchmark}. */
class ApprovalErrorTests {
    /** 300 runs at 0.05: a true rate of 0.1 exceeds 24 with a probability above 0.8, and one of 0.12 of 0.98. */
    @Test
    void where_the_skill_falls_by_what_is_accepted_either_verdict_is_rare() {
        Map<Change, Integer> found = ApprovalBenchmark.boundary(new Setting(30, 15, 4, 5, 2), 300);

        assertThat(found.getOrDefault(Change.WORSE, 0)).isLessThanOrEqualTo(24);
        assertThat(found.getOrDefault(Change.NOT_WORSE, 0) + found.getOrDefault(Change.BETTER, 0))
                .isLessThanOrEqualTo(24);
    }

    @Test
    void a_fall_from_10_to_25_hundredths_of_total_variation_is_found_within_16_answers() {
        assertThat(ApprovalBenchmark.fall(new Setting(100, 30, 0, 16, 0), 4))
                .containsExactly(Map.entry(Change.WORSE, 4));
    }
}
