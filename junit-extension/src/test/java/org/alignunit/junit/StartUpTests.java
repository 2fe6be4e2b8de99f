package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a JUnit run slow to start, and a replay has no need of. {@link StartUpHabits} has the times. */
class StartUpTests {
    private static final Pattern LOADED = Pattern.compile("(?m)^.*\\[class,load\\s*] (\\S+) source: .*$");

    @TempDir
    Path directory;

    @Test
    void a_replay_in_a_jvm_of_its_own_loads_no_more_than_it_needs() throws IOException, InterruptedException {
        StartUpBenchmark.record(directory);
        Process process = new ProcessBuilder(StartUpBenchmark.command(
                        directory, List.of("-Xlog:class+load"), StartUpBenchmark.OnRecordings.class))
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isZero();

        Set<String> loaded =
                LOADED.matcher(log).results().map(line -> line.group(1)).collect(Collectors.toSet());
        assertThat(loaded)
                .contains(
                        "org.alignunit.internal.result.RecordingUse", "org.alignunit.internal.result.file.OutputJson");
        assertThat(loaded)
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind."))
                .noneMatch(name -> name.startsWith("okhttp3."))
                .noneMatch(name -> name.startsWith("org.apache.commons.math3."))
                // makes equals and hashCode of records at run time
                .doesNotContain("java.lang.runtime.ObjectMethods")
                .doesNotContain("org.alignunit.internal.model.budget.Budget");
    }
}
