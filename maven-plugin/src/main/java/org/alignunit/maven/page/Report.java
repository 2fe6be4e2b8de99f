package org.alignunit.maven.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.history.HistoryLine;
import org.alignunit.maven.page.people.SurveyFile;
import org.alignunit.maven.results.ClassResults;

/**
 * What a page is made of.
 *
 * @param title untrusted, like all text in it
 * @param gate the results, in any order, and what the gate found
 * @param written when the newest result file was written; empty where there is none
 * @param surveys the modules' survey files
 * @param past what earlier builds measured, and this one; empty where nothing is kept
 */
public record Report(
        String title, GateResult gate, Optional<Instant> written, List<SurveyFile> surveys, List<HistoryLine> past) {
    /** Copies the lists. */
    public Report {
        surveys = List.copyOf(surveys);
        past = List.copyOf(past);
    }

    /** A report on surveys of which no file is known. */
    public Report(String title, GateResult gate, Optional<Instant> written) {
        this(title, gate, written, List.of(), List.of());
    }

    /**
     * A report of what the gate found.
     *
     * @param title the report's title
     * @param gate what the gate found
     * @param surveys the folders of the modules' survey files
     * @return the report
     * @throws IOException if a survey file cannot be read
     */
    public static Report of(String title, GateResult gate, List<Path> surveys) throws IOException {
        List<SurveyFile> files = new ArrayList<>();
        for (Path folder : surveys) {
            files.addAll(SurveyFile.in(folder));
        }
        return new Report(
                title,
                gate,
                gate.classes().stream()
                        .map(ClassResults::file)
                        .filter(Files::exists)
                        .map(Report::written)
                        .max(Instant::compareTo),
                files,
                List.of());
    }

    /** {@return the same with what earlier builds measured} */
    public Report with(List<HistoryLine> lines) {
        return new Report(title, gate, written, surveys, lines);
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell the age of " + file, e);
        }
    }
}
