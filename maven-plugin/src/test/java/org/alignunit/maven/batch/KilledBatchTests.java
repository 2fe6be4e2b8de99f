package org.alignunit.maven.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed at any moment is taken up by the next: {@code -Dkills=20} tries as many moments. */
class KilledBatchTests {
    private static final int PROMPTS = 300;
    private static final int DRAWS = 4;
    private static final long SEED = 20261129;

    @TempDir
    private Path directory;

    /** A process that writes, submits and collects until all is recorded. */
    static final class Runner {
        private Runner() {}

        public static void main(String[] arguments) throws IOException {
            BatchFixture fixture = new BatchFixture(Path.of(arguments[0]));
            System.out.println("begins");
            System.out.flush();
            while (fixture.recorded(PROMPTS, DRAWS) < PROMPTS * DRAWS) {
                fixture.run().write(List.of(BatchFixture.plan(arguments[1], PROMPTS, DRAWS)));
                fixture.run().submit();
                fixture.run().collect();
            }
        }
    }

    private Process start(String url) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                        Runner.class.getName(),
                        directory.toString(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("begins");
        return process;
    }

    @Test
    void nothing_is_lost_and_nothing_paid_twice() throws Exception {
        int kills = Integer.getInteger("kills", 3);
        Random random = new Random(SEED);
        try (FakeProvider provider = new FakeProvider()) {
            provider.polls = 1;
            for (int kill = 0; kill < kills; kill++) {
                Process process = start(provider.url());
                process.waitFor(random.nextInt(kills > 3 ? 700 : 400), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            assertThat(start(provider.url()).waitFor()).isZero();

            BatchFixture fixture = new BatchFixture(directory);
            assertThat(fixture.recorded(PROMPTS, DRAWS)).isEqualTo(PROMPTS * DRAWS);
            assertThat(provider.charged).isEqualTo(PROMPTS * DRAWS);
            assertThat(provider.batches()).isEqualTo(1);
        }
    }

    /** Between any two steps: each leaves behind what the next run needs. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void a_provider_that_is_lost_at_any_request_is_asked_again(int request) throws Exception {
        try (FakeProvider provider = new FakeProvider()) {
            BatchFixture fixture = new BatchFixture(directory);
            provider.dropsAt = request;
            for (int attempt = 0; attempt < 4; attempt++) {
                try {
                    fixture.run().write(List.of(BatchFixture.plan(provider.url(), 3, 2)));
                    fixture.run().submit();
                    fixture.run().collect();
                } catch (IOException lost) {
                    assertThat(provider.dropped).isTrue();
                }
            }

            assertThat(fixture.recorded(3, 2)).isEqualTo(6);
            assertThat(provider.charged).isEqualTo(6);
            assertThat(provider.batches()).isEqualTo(1);
        }
    }
}
