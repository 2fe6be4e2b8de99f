package org.alignunit.maven.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.ReportFiles;
import org.alignunit.internal.result.file.ResultFileException;

/**
 * What a page is made of.
 *
 * @param title untrusted, like all text in it
 * @param tests the results, in any order
 * @param notes what is wrong with the evidence, such as a file that cannot be read
 * @param written when the newest result file was written; empty where there is none
 */
public record Report(String title, List<TestResult> tests, List<String> notes, Optional<Instant> written) {
    /** Copies the lists. */
    public Report {
        tests = List.copyOf(tests);
        notes = List.copyOf(notes);
    }

    /**
     * Reads what the alignment tests left. A file that cannot be read becomes a note.
     *
     * @param title the report's title
     * @param outputDirectory the directory of the alignment tests
     * @return the report; without tests where there are none
     * @throws UncheckedIOException if the directory cannot be read
     */
    public static Report read(String title, Path outputDirectory) {
        List<TestResult> tests = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<Path> files = ReportFiles.RESULTS.list(outputDirectory);
        for (Path file : files) {
            try {
                tests.addAll(ReportFiles.RESULTS.read(file));
            } catch (ResultFileException e) {
                notes.add(String.valueOf(e.getMessage()));
            }
        }
        return new Report(
                title,
                tests,
                notes,
                files.stream().filter(Files::exists).map(Report::written).max(Instant::compareTo));
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell the age of " + file, e);
        }
    }
}
