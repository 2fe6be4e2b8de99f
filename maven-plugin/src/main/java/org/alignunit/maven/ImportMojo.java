package org.alignunit.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.microdata.imports.ImportRun;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.survey.Surveys;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes survey files of microdata: reads the mappings in <code>src/test/alignunit/imports</code> and writes
 * <code>src/test/resources/surveys</code>. A mapping with errors leaves its survey file as it is, and fails the goal when all
 * others are imported.
 */
@Mojo(name = "import", threadSafe = true)
public final class ImportMojo extends AlignUnitMojo {
    /** The id of the mapping to import; without it all are. */
    @Parameter(property = "alignunit.import.mapping")
    private @Nullable String mapping;

    /** The version of the plugin. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version = "";

    @Override
    void run(File output) throws MojoExecutionException, MojoFailureException {
        ImportedFiles files = importedFiles();
        int failed = 0;
        List<Path> mappings = mappings(files);
        for (Path each : mappings) {
            failed += imported(files, each) ? 0 : 1;
        }
        if (failed > 0) {
            throw new MojoFailureException("Not imported: " + failed + " of "
                    + (mappings.size() == 1 ? "1 mapping" : mappings.size() + " mappings") + ". See above.");
        }
    }

    private List<Path> mappings(ImportedFiles files) throws MojoExecutionException {
        try {
            List<Path> all = files.mappingFiles();
            String wanted = mapping;
            if (wanted == null || wanted.isBlank()) {
                if (all.isEmpty()) {
                    throw new MojoExecutionException("There is no mapping in " + files.mappings()
                            + ". Draft one with mvn alignunit:describe -Dfile=<data file>.");
                }
                return all;
            }
            List<Path> named = all.stream()
                    .filter(file -> file.getFileName().toString().equals(wanted + ".json"))
                    .toList();
            if (named.isEmpty()) {
                throw new MojoExecutionException("There is no mapping " + wanted + " (alignunit.import.mapping) in "
                        + files.mappings() + ". There is: "
                        + String.join(", ", all.stream().map(files::name).toList()));
            }
            return named;
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("Cannot list the mappings: " + e, e);
        }
    }

    private boolean imported(ImportedFiles files, Path each) throws MojoExecutionException {
        try {
            ImportRun.Report report = ImportRun.of(files, each, "alignunit " + version, file -> Surveys.read(file));
            report.information().forEach(getLog()::info);
            report.warnings().forEach(getLog()::warn);
            report.errors().forEach(getLog()::error);
            return report.errors().isEmpty();
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("Cannot import " + each + ": " + e, e);
        }
    }
}
