package org.alignunit.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.configuration.ParameterNames;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.internal.text.SafeThrowable;
import org.alignunit.maven.build.SafeLog;
import org.alignunit.maven.build.ScannedPlaces;
import org.alignunit.maven.classfiles.AlignmentTests;
import org.alignunit.maven.results.BuildRun;
import org.alignunit.maven.results.ExpectedTest;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share. */
abstract class AlignUnitMojo extends AbstractMojo {
    /**
     * The output directory of the alignment tests: their configuration parameter of the same name. The result files
     * lie in its folder <code>results</code>, the plans in <code>plans</code>.
     */
    @Parameter(property = "alignunit.output", defaultValue = "${project.build.directory}/alignunit", required = true)
    private File outputDirectory = new File("target/alignunit");

    /** Skips the goals. To skip the tests, as with <code>skipTests</code>, does not skip the goals. */
    @Parameter(property = "alignunit.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The name of the run that the tests belong to, where they run in another call of Maven than this goal: the tests'
     * configuration parameter of the same name, such as the number of the pipeline. Without it, the results must be of this
     * call.
     */
    @Parameter(property = "alignunit.run")
    private @Nullable String runName;

    /** The compiled tests, where alignment tests are looked for, whether they ran or not. */
    @Parameter(defaultValue = "${project.build.testOutputDirectory}", required = true)
    private File testClassesDirectory = new File("target/test-classes");

    /** The module's own classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
    private File classesDirectory = new File("target/classes");

    /** What the module depends on. */
    @Parameter(defaultValue = "${project.artifacts}", readonly = true)
    private Set<Artifact> artifacts = Set.of();

    /** The plugins of the build, of which Surefire and Failsafe tell where else they look for tests. */
    @Parameter(defaultValue = "${project.build.plugins}", readonly = true)
    private List<Plugin> plugins = List.of();

    /** The module's own directory. */
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File module = new File(".");

    /**
     * The folder of the microdata, which need not be in the repository. Without it, or where it lacks a file, they are looked for
     * beside the mapping and in the module.
     */
    @Parameter(property = "alignunit.import.data")
    private @Nullable File importData;

    /** When this build began. */
    @Parameter(defaultValue = "${session.startTime}", readonly = true, required = true)
    private Date buildStart = new Date();

    /** What the command line sets. */
    @Parameter(defaultValue = "${session.userProperties}", readonly = true, required = true)
    private Properties commandLine = new Properties();

    /** What the POM sets. */
    @Parameter(defaultValue = "${project.properties}", readonly = true)
    private Properties pom = new Properties();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as alignunit.skip is set");
            return;
        }
        try {
            check();
        } catch (MojoFailureException e) {
            throw new MojoFailureException(ConsoleText.lines(String.valueOf(e.getMessage())));
        } catch (MojoExecutionException | RuntimeException e) {
            String message = e instanceof MojoExecutionException ? e.getMessage() : e.toString();
            Throwable cause = e instanceof MojoExecutionException ? e.getCause() : e;
            throw new MojoExecutionException(
                    ConsoleText.lines(String.valueOf(message)), cause == null ? null : SafeThrowable.of(cause));
        }
    }

    /** What is written passes {@link ConsoleText}. */
    @Override
    public Log getLog() {
        return SafeLog.of(super.getLog());
    }

    private void check() throws MojoExecutionException, MojoFailureException {
        refuseSlips();
        if (outputDirectory.exists() && !outputDirectory.isDirectory()) {
            throw new MojoExecutionException(outputDirectory
                    + " is no directory. Name the output directory of the alignment tests with" + " alignunit.output.");
        }
        run(outputDirectory);
    }

    /** A limit that is misspelt would be none. A POM has properties of its own, so that only what is near a parameter is a slip. */
    private void refuseSlips() throws MojoExecutionException {
        String slips = Stream.concat(
                        commandLine.stringPropertyNames().stream()
                                .flatMap(name -> ParameterNames.complaint(name).map("command line: "::concat).stream()),
                        pom.stringPropertyNames().stream()
                                .flatMap(name ->
                                        ParameterNames.slip(name).map("properties of the POM: "::concat).stream()))
                .sorted()
                .collect(Collectors.joining("\n"));
        if (!slips.isEmpty()) {
            throw new MojoExecutionException(slips);
        }
    }

    /** {@return the alignment tests that the module holds} */
    final List<ExpectedTest> expected() throws IOException {
        return expected(testClassesDirectory.toPath(), classesDirectory.toPath(), artifacts, plugins);
    }

    /** {@return the alignment tests that a module holds} */
    static List<ExpectedTest> expected(
            Path testClasses, Path ownClasses, Collection<Artifact> artifacts, List<Plugin> plugins)
            throws IOException {
        ScannedPlaces scanned = ScannedPlaces.of(plugins);
        List<Path> places = new ArrayList<>(List.of(testClasses));
        scanned.directories().forEach(directory -> places.add(Path.of(directory)));
        List<Path> classPath = new ArrayList<>(List.of(ownClasses));
        for (Artifact artifact : artifacts) {
            if (artifact.getFile() != null) {
                (scanned.includes(artifact) ? places : classPath)
                        .add(artifact.getFile().toPath());
            }
        }
        return AlignmentTests.in(places, classPath);
    }

    /** {@return the run whose results are those of this build} */
    final BuildRun build() {
        return new BuildRun(Optional.ofNullable(runName).filter(name -> !name.isBlank()), buildStart.toInstant());
    }

    /** {@return the day on which this build began} */
    final String today() {
        return LocalDate.ofInstant(buildStart.toInstant(), ZoneOffset.UTC).toString();
    }

    /** {@return what the command line sets, or else the POM} */
    final @Nullable String property(String name) {
        return commandLine.getProperty(name, pom.getProperty(name));
    }

    /** {@return the module's own directory} */
    final Path module() {
        return module.toPath();
    }

    /** {@return the module's mappings, and the survey files that are made of them} */
    final ImportedFiles importedFiles() {
        return importedFiles(module());
    }

    /** {@return the same of any module} */
    final ImportedFiles importedFiles(Path any) {
        Path mappings = new ImportedFiles(any, List.of()).mappings();
        return new ImportedFiles(
                any, importData == null ? List.of(mappings, any) : List.of(importData.toPath(), mappings, any));
    }

    abstract void run(File output) throws MojoExecutionException, MojoFailureException;
}
