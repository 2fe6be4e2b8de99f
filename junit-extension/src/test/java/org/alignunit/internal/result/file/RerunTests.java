package org.alignunit.internal.result.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Samples;
import org.alignunit.internal.result.TestResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same test case measured more than once in one run of the tests, as when failing tests are run again. */
class RerunTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "MISALIGNED, ALIGNED",
        "MISALIGNED, INCONCLUSIVE",
        "MISALIGNED, ERROR",
        "INCONCLUSIVE, ALIGNED",
        "ERROR, ALIGNED",
        "ERROR, INCONCLUSIVE"
    })
    void the_worse_outcome_is_kept_in_either_order_and_tells_of_the_other(Outcome worse, Outcome better) {
        for (List<Outcome> order : List.of(List.of(worse, better), List.of(better, worse))) {
            String testClass = order.get(0) + "_" + order.get(1);
            order.forEach(outcome -> run(testClass, outcome, 0.1));

            List<TestResult> tests = tests(testClass);
            assertThat(tests).hasSize(1);
            assertThat(tests.get(0).verdict()).isEqualTo(worse);
            assertThat(tests.get(0).conclusion().message()).contains("run more than once", "also came out " + better);
        }
    }

    @Test
    void the_same_outcome_replaces_the_first_and_needs_no_remark() {
        run("A", Outcome.MISALIGNED, 0.4);
        run("A", Outcome.MISALIGNED, 0.5);

        assertThat(tests("A")).extracting(test -> test.figures().estimate()).containsExactly(0.5);
        assertThat(tests("A").get(0).conclusion().message()).isEmpty();
    }

    @Test
    void what_is_told_of_the_other_outcome_is_told_once_and_not_lost() {
        run("A", Outcome.MISALIGNED, 0.4);
        run("A", Outcome.ALIGNED, 0.1);
        run("A", Outcome.ALIGNED, 0.1);
        run("A", Outcome.MISALIGNED, 0.5);

        assertThat(tests("A").get(0).conclusion().message()).containsOnlyOnce("also came out ALIGNED");
    }

    private void run(String testClass, Outcome outcome, double estimate) {
        OutputFiles.RESULTS.add(
                RunOutput.of(directory, Optional.empty()), testClass, Samples.test("m", "x", outcome, estimate), "m()");
    }

    private List<TestResult> tests(String testClass) {
        return OutputFiles.RESULTS.read(directory.resolve("results").resolve(testClass + ".json"));
    }
}
