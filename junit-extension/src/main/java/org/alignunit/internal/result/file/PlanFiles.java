package org.alignunit.internal.result.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.result.CasePlan;

/** Writes and reads plan files. */
public final class PlanFiles {
    private static final FileKind<CasePlan> KIND = new FileKind<>(
            "plans",
            "alignunit-plan-1",
            CasePlan.class,
            runs -> runs.get(runs.size() - 1),
            plan -> 0,
            Comparator.comparing(CasePlan::name).thenComparing(CasePlan::id),
            false);
    private static final Map<Path, WholeFile<CasePlan>> FILES = new ConcurrentHashMap<>();

    private PlanFiles() {}

    /**
     * Adds a test case to the plan file of its class, {@code <outputDirectory>/plans/<test class>.json}; from any thread.
     * The file is replaced whole; a plan of the same name and {@link org.alignunit.internal.result.CaseId}, or of an earlier build, is dropped.
     */
    public static Path add(Path outputDirectory, CasePlan plan) {
        Path file = KIND.of(outputDirectory, plan.name().testClass());
        FILES.computeIfAbsent(file, path -> new WholeFile<>(KIND, path)).add(plan, "");
        return file;
    }

    /**
     * Reads the plan files of an output directory. Fields that this version does not know are passed over.
     *
     * @return the plans of all files, in the order of the files' names; empty where there is none
     * @throws ResultFileException if one of them cannot be read, is of another format or lacks a field
     */
    public static List<CasePlan> readAll(Path directory) {
        return KIND.readAll(directory);
    }
}
