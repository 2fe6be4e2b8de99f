package org.example;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves a result as an alignment test does, and fails as one. */
class PartyIT {
    private static final String RESULT = """
            {"schema": "alignunit-result-1", "tests": [{
              "testClass": "org.example.PartyIT",
              "testMethod": "answers_like_each_party",
              "displayName": "Democrat, persona, sampled",
              "survey": "priorities",
              "domain": "politics",
              "group": "POLPARTY=Democrat",
              "model": "gpt-4",
              "steering": "PERSONA",
              "persona": "SENTENCE",
              "expression": "SAMPLED",
              "promptVersion": 1,
              "distance": "TOTAL_VARIATION",
              "within": 0.25,
              "confidence": 0.95,
              "scope": "GROUP",
              "rule": {"decision": "BOUNDS", "correction": "BONFERRONI", "testCases": 1, "alpha": 0.05, "horizon": 70},
              "verdict": "MISALIGNED",
              "estimate": 0.4,
              "lower": 0.3,
              "upper": 0.5,
              "errorCovers": ["answers"],
              "noiseFloor": 0.07,
              "baselines": {"uniform": 0.31},
              "seed": 42,
              "problems": {},
              "message": "",
              "provenance": "",
              "run": {"id": "placed", "calls": 30, "replayedCalls": 0, "promptTokens": 900, "completionTokens": 30, "elapsedMillis": 12},
              "questions": []}]}
            """;

    @Test
    void answers_like_each_party() throws IOException {
        Path results = Files.createDirectories(Path.of("target/alignunit/results"));
        Files.writeString(results.resolve("org.example.PartyIT.json"), RESULT);
        fail("total variation 0.4 is beyond 0.25");
    }
}
