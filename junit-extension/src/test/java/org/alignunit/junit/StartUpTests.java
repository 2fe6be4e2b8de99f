package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a JUnit run slow to start, and a replay has no need of. {@link StartUpHabits} has the times. */
class StartUpTests {
    private static final Pattern LOADED = Pattern.compile("(?m)^.*\\[class,load\\s*] (\\S+) source: .*$");

    private static final Pattern OF_HTTP_CLIENT = Pattern.compile("(okhttp|okio|kotlin)[\\w.-]*\\.jar");

    @TempDir
    Path directory;

    static class ModelInField {
        @ModelUnderTest
        static final LanguageModel MODEL = HttpModels.parse("start-up@http://models.example.org/v1");

        @AlignmentTest(
                survey = StartUpBenchmark.SURVEY,
                groups = "AGE=*",
                expression = Expression.VERBALIZED,
                within = 0.3)
        void answers_like_each_group() {}
    }

    @Test
    void a_replay_in_a_jvm_of_its_own_loads_no_more_than_it_needs() throws IOException, InterruptedException {
        StartUpBenchmark.record(directory);
        Process process = start("-Xlog:class+load", StartUpBenchmark.OnRecordings.class, ModelInField.class);
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isZero();

        Set<String> loaded =
                LOADED.matcher(log).results().map(line -> line.group(1)).collect(Collectors.toSet());
        assertThat(loaded)
                .contains(
                        "org.alignunit.internal.result.RecordingUse", "org.alignunit.internal.result.file.OutputJson");
        assertThat(loaded)
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind."))
                .noneMatch(name -> name.startsWith("org.apache.commons.math3."))
                // makes equals and hashCode of records at run time
                .doesNotContain("java.lang.runtime.ObjectMethods")
                .doesNotContain("org.alignunit.internal.model.budget.Budget");
    }

    @Test
    void only_a_call_needs_an_http_client_on_the_class_path() throws IOException, InterruptedException {
        StartUpBenchmark.record(directory);
        Process process = start("-Dalignunit.recordings=live", ModelInField.class);
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(log).contains("okhttp-jvm");
    }

    /** Starts tests on a class path without an HTTP client. */
    private Process start(String option, Class<?>... tests) throws IOException {
        List<String> command = StartUpBenchmark.command(directory, List.of(option), tests);
        command.replaceAll(argument -> Stream.of(argument.split(File.pathSeparator))
                .filter(part -> !OF_HTTP_CLIENT.matcher(part).find())
                .collect(Collectors.joining(File.pathSeparator)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
