package org.example;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.DecisionRule;
import org.alignunit.Outcome;
import org.alignunit.internal.result.file.ResultWriter;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.TestResult;
import org.junit.jupiter.api.Test;

/** Leaves a result as an alignment test does, and fails as one. */
class PartyIT {
    @Test
    void answers_like_each_party() {
        TestResult result = new TestResult(
                PartyIT.class.getName(),
                "answers_like_each_party",
                "Democrat, persona, sampled",
                "priorities",
                "politics",
                "POLPARTY=Democrat",
                "gpt-4",
                "PERSONA",
                "SENTENCE",
                "SAMPLED",
                1,
                null,
                DistanceMeasure.TOTAL_VARIATION,
                0.25,
                0.95,
                "GROUP",
                new DecisionRule("BOUNDS", "BONFERRONI", 1, 0.05, 70),
                Outcome.MISALIGNED,
                0.4,
                0.3,
                0.5,
                List.of("answers"),
                0.07,
                Map.of("uniform", 0.31),
                42,
                Map.of(),
                "",
                null,
                null,
                "",
                new RunCost(30, 0, 900, 30, null, 12),
                List.of(),
                null,
                null);
        ResultWriter.of(Path.of("target/alignunit"), PartyIT.class.getName()).add(result);
        fail("total variation 0.4 is beyond 0.25");
    }
}
