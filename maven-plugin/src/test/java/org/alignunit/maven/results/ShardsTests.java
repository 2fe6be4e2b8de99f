package org.alignunit.maven.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alignunit.internal.result.ExpectedCase;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.RunOutput;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardsTests {
    private static final BuildRun OURS = new BuildRun(Optional.of("ours"), Instant.EPOCH);
    private static final String PARTY = "org.example.PartyIT";

    @TempDir
    Path folder;

    @Test
    void parts_of_a_class_on_several_machines_are_one_class() throws IOException {
        plan("one", "a", "b");
        write("one", "a");
        plan("two", "a", "b");
        write("two", "b");

        ModuleResults results = read(expected("a", "b"), "one", "two");

        assertThat(results.classes()).hasSize(1);
        assertThat(results.tests()).extracting(test -> test.name().testMethod()).containsExactly("a", "b");
        assertThat(results.classes().get(0).notRun()).isEmpty();
        assertThat(results.twice()).isEmpty();
    }

    @Test
    void what_ran_nowhere_did_not_run() throws IOException {
        write("one", "a");
        write("two", "b");

        ModuleResults results = read(expected("a", "b", "c"), "one", "two");

        assertThat(results.classes().get(0).notRun())
                .extracting(TestName::testMethod)
                .containsExactly("c");
    }

    @Test
    void a_case_that_two_machines_ran_counts_once_and_is_told() throws IOException {
        write("one", "a");
        write("two", "a");

        ModuleResults results = read(expected("a"), "one", "two");

        assertThat(results.tests()).hasSize(1);
        assertThat(results.twice()).hasSize(1).first().asString().contains("PartyIT.a", "one/results", "two/results");
    }

    @Test
    void a_directory_that_is_named_twice_counts_once() throws IOException {
        write("one", "a");

        ModuleResults results = read(expected("a"), "one", "../" + folder.getFileName() + "/one");

        assertThat(results.tests()).hasSize(1);
        assertThat(results.twice()).isEmpty();
    }

    @Test
    void results_of_another_run_beside_those_of_this_one_are_not_stale() throws IOException {
        write("one", "a");
        write("older", "two", "a");

        assertThat(read(expected("a"), "one", "two").classes().get(0).otherRuns())
                .isEmpty();
        assertThat(read(expected("a"), "two").classes().get(0).otherRuns()).hasSize(1);
    }

    @Test
    void a_machine_that_left_nothing_is_an_error() {
        assertThatThrownBy(() -> Shards.of(List.of(folder.resolve("gone"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("alignunit.resultsDirectories", "gone", "holds no results");
    }

    @Test
    void each_class_belongs_to_the_module_that_holds_it_and_others_are_left() throws IOException {
        write("one", "a");
        Shards shards = Shards.of(List.of(folder.resolve("one")));
        Path other = folder.resolve("other");
        List<ExpectedTest> tea = List.of(new ExpectedTest("org.example.TeaIT", "green"));

        assertThat(ModuleResults.read(shards.with(other), OURS, tea, shards.claim(other, tea))
                        .tests())
                .isEmpty();
        assertThat(shards.rest(OURS).tests()).hasSize(1);
        shards.claim(folder.resolve("party"), expected("a"));
        assertThat(shards.rest(OURS).isEmpty()).isTrue();
        assertThatThrownBy(() -> shards.claim(folder.resolve("again"), expected("a")))
                .hasMessageContaining("Two modules have the test class org.example.PartyIT");
    }

    private ModuleResults read(List<ExpectedTest> expected, String... directories) throws IOException {
        Shards shards =
                Shards.of(List.of(directories).stream().map(folder::resolve).toList());
        return ModuleResults.read(shards.with(folder.resolve("own")), OURS, expected, file -> true);
    }

    private static List<ExpectedTest> expected(String... methods) {
        return List.of(methods).stream()
                .map(method -> new ExpectedTest(PARTY, method))
                .toList();
    }

    private void write(String directory, String method) throws IOException {
        write("ours", directory, method);
    }

    private void write(String run, String directory, String method) throws IOException {
        TestResult test = new ResultBuilder().with(r -> r.method = method).build();
        RunOutput output = RunOutput.of(Files.createDirectories(folder.resolve(directory)), Optional.of(run));
        OutputFiles.RESULTS.add(output, PARTY, test, method);
        OutputFiles.RESULTS.finish(output, PARTY);
    }

    private void plan(String directory, String... methods) {
        OutputFiles.RESULTS.expect(
                RunOutput.of(folder.resolve(directory), Optional.of("ours")),
                PARTY,
                List.of(methods).stream()
                        .map(method -> new ExpectedCase(
                                new TestName(PARTY, method, "Democrat, persona, sampled"),
                                new ResultBuilder().build().id(),
                                method))
                        .toList());
    }
}
