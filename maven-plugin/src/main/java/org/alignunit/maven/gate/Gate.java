package org.alignunit.maven.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.ReportFiles;
import org.alignunit.internal.result.file.ResultFileException;
import org.alignunit.internal.result.words.ConsoleText;

/**
 * Judges the results of a build. Absence of evidence never passes.
 *
 * @param outputDirectory where the alignment tests wrote, {@code target/alignunit} by default
 * @param buildStart what was written earlier is not of this build
 * @param tolerated rules that may be broken
 * @param recordingAge how old the replies may be that a result rests on; empty for any age
 */
public record Gate(
        Path outputDirectory, Instant buildStart, Set<GateRule> tolerated, Optional<RecordingAge> recordingAge) {
    /** Copies the set. */
    public Gate {
        tolerated = Set.copyOf(tolerated);
    }

    /**
     * Reads and judges all result files.
     *
     * @return tests and broken rules
     * @throws UncheckedIOException if the directory cannot be read
     */
    public GateResult judge() {
        List<TestResult> tests = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        List<Path> files = ReportFiles.RESULTS.list(outputDirectory);
        if (files.isEmpty()) {
            violations.add(new Violation(
                    GateRule.MISSING,
                    String.format(
                            Locale.ROOT,
                            "there is no result file in %s. Run the alignment tests before this goal, or name their output directory with alignunit.output.",
                            outputDirectory)));
        }
        for (Path file : files) {
            violations.addAll(staleness(file));
            try {
                List<TestResult> results = ReportFiles.RESULTS.read(file);
                tests.addAll(results);
                violations.addAll(verdicts(file, results));
            } catch (ResultFileException e) {
                violations.add(new Violation(GateRule.UNREADABLE, ConsoleText.line(String.valueOf(e.getMessage()))));
            }
        }
        Map<Boolean, List<Violation>> byTolerance = violations.stream()
                .collect(Collectors.partitioningBy(violation -> tolerated.contains(violation.rule())));
        return new GateResult(tests, byTolerance.get(false), byTolerance.get(true));
    }

    private List<Violation> staleness(Path file) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return written.isBefore(buildStart)
                    ? List.of(new Violation(
                            GateRule.STALE,
                            String.format(
                                    Locale.ROOT,
                                    "%s was written at %s, before this build began at %s: its tests did not run, or exist no more. Run them, or delete the file (mvn clean); where only some tests are meant to run, accept it with -Dalignunit.tolerate=STALE.",
                                    file,
                                    written.truncatedTo(ChronoUnit.SECONDS),
                                    buildStart.truncatedTo(ChronoUnit.SECONDS))))
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell the age of " + file, e);
        }
    }

    private List<Violation> verdicts(Path file, List<TestResult> results) {
        return results.isEmpty()
                ? List.of(new Violation(
                        GateRule.EMPTY, file + " holds no test. Delete it and run the alignment tests again."))
                : results.stream()
                        .flatMap(test -> Stream.concat(Verdicts.violation(test).stream(), age(test).stream()))
                        .toList();
    }

    private Optional<Violation> age(TestResult test) {
        LocalDate today = LocalDate.ofInstant(buildStart, ZoneOffset.UTC);
        return recordingAge.flatMap(age -> age.violation(test, today));
    }
}
