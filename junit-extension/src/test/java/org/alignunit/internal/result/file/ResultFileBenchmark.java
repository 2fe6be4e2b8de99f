package org.alignunit.internal.result.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alignunit.internal.result.ExpectedCase;
import org.alignunit.internal.result.Samples;
import org.alignunit.internal.result.TestResult;

/**
 * Prints how long it takes, and how many bytes are written, to keep the results of one class: the plan, each test case, and the
 * file of the class at its end. Run by the profile {@code benchmark}.
 */
public final class ResultFileBenchmark {
    private static final String TEST_CLASS = "org.example.PartyIT";

    private ResultFileBenchmark() {}

    /** Takes numbers of test cases; without any, 1,000 and 10,000. */
    public static void main(String[] arguments) throws IOException {
        List<Integer> sizes = Stream.of(arguments).map(Integer::valueOf).toList();
        for (int cases : sizes.isEmpty() ? List.of(1_000, 10_000) : sizes) {
            Path directory = Files.createTempDirectory("results");
            long began = System.nanoTime();
            write(RunOutput.of(directory, Optional.of("run " + cases)), cases);
            double seconds = (System.nanoTime() - began) / 1e9;
            long read = System.nanoTime();
            int found = OutputFiles.RESULTS.readAll(directory).size();
            System.out.printf(
                    Locale.ROOT,
                    "%,d test cases: %.1f s, %,.1f MB written; %,d read back in %.1f s%n",
                    cases,
                    seconds,
                    bytes(directory) / 1e6,
                    found,
                    (System.nanoTime() - read) / 1e9);
        }
    }

    private static void write(RunOutput output, int cases) {
        List<TestResult> results = new ArrayList<>();
        List<ExpectedCase> planned = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            TestResult test = Samples.test("answers_like_each_party", "group " + i);
            results.add(test);
            planned.add(new ExpectedCase(test.name(), test.id(), "#" + i));
        }
        OutputFiles.RESULTS.expect(output, TEST_CLASS, planned);
        for (int i = 0; i < cases; i++) {
            OutputFiles.RESULTS.add(output, TEST_CLASS, results.get(i), "#" + i);
        }
        OutputFiles.RESULTS.finish(output, TEST_CLASS);
    }

    /** Each file is written once: what lies there is what was written. */
    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }
}
