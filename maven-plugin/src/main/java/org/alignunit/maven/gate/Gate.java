package org.alignunit.maven.gate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.maven.approval.ApprovedRun;
import org.alignunit.maven.approval.CaseChange;
import org.alignunit.maven.audit.ModelAudit;
import org.alignunit.maven.results.BuildRun;
import org.alignunit.maven.results.ClassResults;
import org.alignunit.maven.results.Elsewhere;
import org.alignunit.maven.results.ModuleEvidence;
import org.alignunit.maven.results.ModuleResults;

/**
 * Judges the results of a build. Absence of evidence never passes.
 *
 * @param build the run whose results count
 * @param tolerated rules that may be broken
 * @param excused what need not have run
 * @param recordingAge how old the replies may be that a result rests on; empty for any age
 * @param correction what share of all verdicts may be wrong; empty where each counts by itself
 */
public record Gate(
        BuildRun build,
        Set<GateRule> tolerated,
        MayBeMissing excused,
        Optional<RecordingAge> recordingAge,
        Optional<FalseVerdicts> correction) {
    /** Copies the set. */
    public Gate {
        tolerated = Set.copyOf(tolerated);
    }

    /** Judges the results of modules together, with what audits found. */
    public GateResult judge(List<ModuleEvidence> modules, List<ModelAudit> audits) {
        List<ModuleEvidence> corrected =
                correction.map(rate -> rate.correct(modules)).orElse(modules);
        List<Violation> broken = new ArrayList<>();
        List<Violation> let = new ArrayList<>();
        List<CaseChange> changes = new ArrayList<>();
        for (ModuleEvidence module : corrected) {
            List<Violation> own = new ArrayList<>();
            look(module, own, let);
            module.approved()
                    .map(cases -> cases.compare(module.results().tests()))
                    .ifPresent(run -> {
                        changes.addAll(run.changes());
                        Disapproved found = Disapproved.of(run, module.results(), excused);
                        own.addAll(found.broken());
                        let.addAll(found.excused());
                    });
            broken.addAll(own);
        }
        for (ModelAudit audit : audits) {
            audit.change().ifPresent(how -> broken.add(violation(GateRule.CHANGED_MODEL, how)));
            audit.gap().ifPresent(why -> broken.add(violation(GateRule.NOT_AUDITED, why)));
        }
        Map<Boolean, List<Violation>> byTolerance =
                broken.stream().collect(Collectors.partitioningBy(violation -> tolerated.contains(violation.rule())));
        let.addAll(byTolerance.get(true));
        return new GateResult(
                corrected.stream()
                        .flatMap(module -> module.results().tests().stream())
                        .toList(),
                byTolerance.get(false),
                let,
                corrected.stream()
                        .flatMap(module -> module.results().classes().stream())
                        .toList(),
                correction,
                corrected.stream()
                        .flatMap(module -> module.approved().stream())
                        .findFirst()
                        .map(cases -> ApprovedRun.of(changes, cases.worseBy(), cases.confidence())),
                audits);
    }

    private static Violation violation(GateRule rule, String message) {
        return new Violation(rule, ConsoleText.line(message));
    }

    private void look(ModuleEvidence module, List<Violation> broken, List<Violation> let) {
        ModuleResults results = module.results();
        for (String message : results.unreadable()) {
            broken.add(violation(GateRule.UNREADABLE, message));
        }
        for (String message : results.twice()) {
            broken.add(violation(
                    GateRule.TWICE, message + ". Let each machine run other tests, and name each directory once."));
        }
        for (String message : module.imports()) {
            broken.add(violation(GateRule.NOT_IMPORTED, message));
        }
        for (ClassResults each : results.classes()) {
            Absences absences = Absences.of(each, excused);
            broken.addAll(absences.broken());
            let.addAll(absences.excused());
            for (TestResult test : each.tests()) {
                Stream.concat(Verdicts.violation(test).stream(), age(test).stream())
                        .forEach(broken::add);
            }
        }
        if (results.tests().isEmpty()
                && broken.stream()
                        .allMatch(violation -> violation.test() == null
                                && (violation.rule() == GateRule.NOT_RUN
                                        || violation.rule() == GateRule.NOT_IMPORTED))) {
            broken.add(new Violation(
                    GateRule.MISSING,
                    String.format(
                            Locale.ROOT,
                            "there is no result of this build in %s. Run the alignment tests before this goal, or name their output directory with alignunit.output.%s",
                            module.directory(),
                            elsewhere(module.directory()))));
        }
    }

    private static String elsewhere(Path directory) {
        String places = Elsewhere.near(directory).stream().map(Path::toString).collect(Collectors.joining(" and "));
        return places.isEmpty() ? "" : " There are results in " + places + ".";
    }

    private Optional<Violation> age(TestResult test) {
        LocalDate today = LocalDate.ofInstant(build.began(), ZoneOffset.UTC);
        return recordingAge.flatMap(age -> age.violation(test, today));
    }
}
