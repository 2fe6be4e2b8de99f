package org.alignunit.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveySizeTests {
    /** An eighth of the largest file in an eighth of 512 MB; the benchmark of the same name opens the largest. */
    @Test
    void a_survey_fits_into_eight_times_its_size_whatever_fills_it(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path log = directory.resolve("log");

        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SurveySizeBenchmark.class.getName(),
                        String.valueOf(8 << 20),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();

        assertThat(log).content().contains("heap of 64 MB");
        assertThat(exit).as(Files.readString(log)).isZero();
        for (SurveySizeBenchmark.Kind kind : SurveySizeBenchmark.Kind.values()) {
            assertThat(log).content().contains("\n" + kind + ": 8,");
        }
    }
}
