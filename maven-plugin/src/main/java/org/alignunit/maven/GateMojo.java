package org.alignunit.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alignunit.Correction;
import org.alignunit.maven.approval.ApprovedCases;
import org.alignunit.maven.approval.ApprovedFile;
import org.alignunit.maven.audit.ModelAudit;
import org.alignunit.maven.gate.FalseVerdicts;
import org.alignunit.maven.gate.Gate;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.gate.GateRule;
import org.alignunit.maven.gate.MayBeMissing;
import org.alignunit.maven.gate.RecordingAge;
import org.alignunit.maven.history.History;
import org.alignunit.maven.history.HistoryLine;
import org.alignunit.maven.results.BuildRun;
import org.alignunit.maven.results.ExpectedTest;
import org.alignunit.maven.results.ModuleEvidence;
import org.alignunit.maven.results.ModuleResults;
import org.alignunit.maven.results.Shards;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals share that judge a build: configured alike, check and report say the same. */
abstract class GateMojo extends AlignUnitMojo {
    /**
     * Rules that may be broken, by name: <code>MISALIGNED</code>, <code>INCONCLUSIVE</code> and <code>ERROR</code> (a test of that
     * verdict), <code>OLD</code> (a test on replies older than <code>maxRecordingAge</code>), <code>WORSE</code> and
     * <code>CHANGED</code> (a test case that is worse than approved, or cannot be compared with it), <code>CHANGED_MODEL</code> and
     * <code>NOT_AUDITED</code> (a model that no longer answers as recorded, or could not be asked). What is tolerated is logged as a
     * warning. Rules on missing evidence cannot be tolerated: see <code>mayBeMissing</code>.
     */
    @Parameter(property = "alignunit.tolerate")
    private Set<GateRule> tolerate = EnumSet.noneOf(GateRule.class);

    /**
     * Alignment tests that need not run in this build, by globs over the name of the class, or of class and method:
     * <code>com.acme.Slow*</code>, <code>com.acme.TeaIT.green_*</code>. None may stand for everything.
     */
    @Parameter(property = "alignunit.mayBeMissing")
    private List<String> mayBeMissing = List.of();

    /**
     * How old the replies may be that a result rests on: a number of days, or an ISO 8601 period such as <code>P6M</code>.
     * Without it any age will do.
     */
    @Parameter(property = "alignunit.maxRecordingAge")
    private @Nullable String maxRecordingAge;

    /**
     * How the verdicts of all test methods share the error rate: <code>NONE</code> (each method by itself), or <code>E_BH</code>
     * (at most <code>falseVerdicts</code> of all verdicts are expected to be wrong; one that does not stand counts as
     * <code>INCONCLUSIVE</code>).
     */
    @Parameter(property = "alignunit.correction", defaultValue = "NONE")
    private Correction correction = Correction.NONE;

    /** The expected share of wrong verdicts among all, with <code>correction = E_BH</code>. */
    @Parameter(property = "alignunit.falseVerdicts", defaultValue = "0.05")
    private double falseVerdicts = 0.05;

    /**
     * The file of approved results, with which those of this build are compared. Once it is named here or held by Git, it must be
     * there; by default <code>src/test/alignunit/approved.json</code>.
     */
    @Parameter(property = "alignunit.approved")
    private @Nullable File approved;

    /** By how much skill may fall below the approved one before a test case is <code>WORSE</code>. */
    @Parameter(property = "alignunit.worseBy", defaultValue = "0.05")
    private double worseBy = ApprovedCases.WORSE_BY;

    /**
     * With which probability a test case that is not worse is not called <code>WORSE</code>, and a model that did not change is in
     * none of its audits said to have changed.
     */
    @Parameter(property = "alignunit.confidence", defaultValue = "0.95")
    private double confidence = ApprovedCases.CONFIDENCE;

    /**
     * The output directories that other machines left, where each ran a part of the tests. Their results count with those of
     * <code>outputDirectory</code>. Needs the name of the run (<code>alignunit.run</code>).
     */
    @Parameter(property = "alignunit.resultsDirectories")
    private List<File> resultsDirectories = List.of();

    /** A file of JSON lines, to which <code>check</code> appends what each test case measured in this build, and of which <code>report</code> draws the lines. */
    @Parameter(property = "alignunit.history")
    private @Nullable File history;

    /** The modules of the reactor. */
    @Parameter(defaultValue = "${reactorProjects}", readonly = true)
    private List<MavenProject> reactor = List.of();

    final ApprovedFile approvedFile() {
        return approved == null ? approvedFile(module()) : new ApprovedFile(approved.toPath(), true);
    }

    private static ApprovedFile approvedFile(Path module) {
        return new ApprovedFile(module.resolve("src/test/alignunit/approved.json"), false);
    }

    private Optional<ApprovedCases> cases(ApprovedFile file) throws IOException {
        return file.read().map(cases -> new ApprovedCases(cases, worseBy, confidence));
    }

    /** {@return what other machines left} */
    private Shards shards() throws IOException {
        return Shards.of(resultsDirectories.stream().map(File::toPath).toList());
    }

    private Optional<FalseVerdicts> rate() {
        if (correction == Correction.BONFERRONI) {
            throw new IllegalArgumentException(
                    "correction (alignunit.correction) is BONFERRONI, which test methods use. Over all of them there are E_BH and NONE");
        }
        return correction == Correction.E_BH ? Optional.of(new FalseVerdicts(falseVerdicts)) : Optional.empty();
    }

    private Set<GateRule> tolerable() {
        tolerate.stream().filter(GateRule::isOfEvidence).sorted().findFirst().ifPresent(rule -> {
            throw new IllegalArgumentException("tolerate (alignunit.tolerate) is " + rule
                    + ", which would let a build pass without evidence: name what may be missing with alignunit.mayBeMissing,"
                    + " or skip the goals with -Dalignunit.skip");
        });
        return tolerate;
    }

    final GateResult judge(File output) throws MojoExecutionException {
        try {
            return judge(output, build(), cases(approvedFile()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Judges the results of a run. */
    final GateResult judge(File output, BuildRun run, Optional<ApprovedCases> cases)
            throws IOException, MojoExecutionException {
        List<Path> directories = shards().with(output.toPath());
        return gate(run)
                .judge(
                        List.of(new ModuleEvidence(
                                output.toPath(),
                                ModuleResults.read(directories, run, expected(), file -> true),
                                importedFiles().faults(),
                                cases)),
                        audits(directories, run));
    }

    /** Judges the results of all modules of the reactor, and of what other machines left. */
    final GateResult judgeAll(File output) throws MojoExecutionException {
        try {
            if (approved != null) {
                throw new IllegalArgumentException(
                        "approved (alignunit.approved) names one file, and each module has its own:"
                                + " leave it out, or check each module by itself");
            }
            Shards shards = shards();
            List<ModuleEvidence> modules = new ArrayList<>();
            Set<Path> directories = new LinkedHashSet<>();
            for (MavenProject project : reactor) {
                Path folder = project.getBasedir().toPath();
                List<ExpectedTest> expected = expected(
                        Path.of(project.getBuild().getTestOutputDirectory()),
                        Path.of(project.getBuild().getOutputDirectory()),
                        project.getArtifacts(),
                        project.getBuildPlugins());
                Path own = Path.of(project.getBuild().getDirectory(), "alignunit");
                directories.addAll(shards.with(own));
                ModuleResults results =
                        ModuleResults.read(shards.with(own), build(), expected, shards.claim(own, expected));
                Optional<ApprovedCases> cases = cases(approvedFile(folder));
                if (!results.isEmpty()
                        || cases.filter(all -> !all.cases().isEmpty()).isPresent()) {
                    modules.add(new ModuleEvidence(
                            own, results, importedFiles(folder).faults(), cases));
                }
            }
            ModuleResults rest = shards.rest(build());
            if (!rest.isEmpty() || modules.isEmpty()) {
                modules.add(new ModuleEvidence(output.toPath(), rest, List.of(), Optional.empty()));
            }
            return gate(build()).judge(modules, audits(List.copyOf(directories), build()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** {@return the history with the results of this build at its end; nothing where there is none} */
    final List<HistoryLine> past(GateResult gate) throws MojoExecutionException {
        if (history == null) {
            return List.of();
        }
        try {
            return new History(history.toPath())
                    .with(History.of(gate.tests(), History.commit(System.getenv()), today()));
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Appends the results of this build to the history, if there is one. */
    final void remember(GateResult gate) throws MojoExecutionException {
        if (history != null) {
            try {
                new History(history.toPath()).append(gate.tests(), History.commit(System.getenv()), today());
            } catch (IOException | IllegalArgumentException e) {
                throw new MojoExecutionException(e.getMessage(), e);
            }
        }
    }

    /** {@return the folders of the survey files of all modules} */
    final List<Path> allSurveys() {
        return reactor.stream()
                .map(project -> importedFiles(project.getBasedir().toPath()).surveys())
                .toList();
    }

    private List<ModelAudit> audits(List<Path> directories, BuildRun run) {
        return ModelAudit.of(ModuleResults.audits(directories, run), confidence);
    }

    private Gate gate(BuildRun run) {
        Optional<RecordingAge> age = Optional.ofNullable(maxRecordingAge)
                .filter(text -> !text.isBlank())
                .map(RecordingAge::parse);
        return new Gate(run, tolerable(), new MayBeMissing(mayBeMissing), age, rate());
    }
}
