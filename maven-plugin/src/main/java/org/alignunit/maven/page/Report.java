package org.alignunit.maven.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alignunit.internal.result.file.ReportFiles;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.page.people.SurveyFile;

/**
 * What a page is made of.
 *
 * @param title untrusted, like all text in it
 * @param gate the results, in any order, and what the gate found
 * @param written when the newest result file was written; empty where there is none
 * @param surveys the module's survey files
 */
public record Report(String title, GateResult gate, Optional<Instant> written, List<SurveyFile> surveys) {
    /** Copies the list. */
    public Report {
        surveys = List.copyOf(surveys);
    }

    /** A report on surveys of which no file is known. */
    public Report(String title, GateResult gate, Optional<Instant> written) {
        this(title, gate, written, List.of());
    }

    /**
     * A report of what the gate found.
     *
     * @param title the report's title
     * @param gate what the gate found
     * @param outputDirectory the directory of the alignment tests
     * @param surveys the folder of the module's survey files
     * @return the report
     * @throws IOException if a survey file cannot be read
     * @throws UncheckedIOException if the directory cannot be read
     */
    public static Report of(String title, GateResult gate, Path outputDirectory, Path surveys) throws IOException {
        return new Report(
                title,
                gate,
                ReportFiles.RESULTS.list(outputDirectory).stream()
                        .filter(Files::exists)
                        .map(Report::written)
                        .max(Instant::compareTo),
                SurveyFile.in(surveys));
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell the age of " + file, e);
        }
    }
}
