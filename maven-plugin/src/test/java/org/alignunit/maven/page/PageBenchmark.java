package org.alignunit.maven.page;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;

/**
 * Prints how long page and summary of very many questions or test cases take to write, and how large they are, each beside its
 * bound. Run by the profile {@code benchmark}; an argument names a directory to keep the pages in.
 */
public final class PageBenchmark {
    private static final int MANY = 5_000;
    private static final double MOST_SECONDS = 5;
    private static final int MOST_BYTES = 2_000_000;
    private static final PrintStream OUT = System.out;

    private PageBenchmark() {}

    /** A test case of very many questions. */
    static List<TestResult> questions() {
        return List.of(test(0, Outcome.MISALIGNED, MANY));
    }

    /** Very many test cases of three questions in 50 classes, of which one in three passes. */
    static List<TestResult> cases() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> test(
                        i, i % 3 == 0 ? Outcome.MISALIGNED : i % 3 == 1 ? Outcome.INCONCLUSIVE : Outcome.ALIGNED, 3))
                .toList();
    }

    static TestResult test(int i, Outcome verdict, int questions) {
        return new ResultBuilder()
                .verdict(verdict, verdict == Outcome.ERROR ? null : Double.valueOf(0.1 + i % 300 / 1000.0))
                .with(r -> r.testClass = "org.example.Party" + i % 50 + "IT")
                .with(r -> r.displayName = "Group " + i + ", persona, sampled")
                .with(r -> r.group = "POLPARTY=Group " + i)
                .with(r -> r.questions = IntStream.range(0, questions)
                        .mapToObj(q -> ResultBuilder.question("question " + q, q % 500 / 1000.0))
                        .toList())
                .build();
    }

    /** Writes both pages three times, so that the last is written by a warm JVM and the first by a fresh one. */
    public static void main(String[] args) throws IOException {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("pages");
        for (int round = 0; round < 3; round++) {
            print("5,000 questions", questions(), directory.resolve("questions"));
            print("5,000 test cases", cases(), directory.resolve("cases"));
        }
    }

    private static void print(String name, List<TestResult> tests, Path stem) throws IOException {
        long start = System.nanoTime();
        Report report = new Report("Benchmark", Judged.of(tests.toArray(TestResult[]::new)), Optional.empty());
        Pages.write(report, Path.of(stem + ".html"), Path.of(stem + ".md"));
        OUT.printf(
                "%s: %.2f s (at most %.0f), page %,d bytes (at most %,d), summary %,d%n",
                name,
                (System.nanoTime() - start) / 1e9,
                MOST_SECONDS,
                Files.size(Path.of(stem + ".html")),
                MOST_BYTES,
                Files.size(Path.of(stem + ".md")));
    }
}
