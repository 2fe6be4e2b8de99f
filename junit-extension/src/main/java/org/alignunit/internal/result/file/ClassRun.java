package org.alignunit.internal.result.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alignunit.internal.result.ExpectedCase;
import org.jspecify.annotations.Nullable;

/**
 * What one run wrote of one test class.
 *
 * @param run its identity; empty in files of other writers
 * @param tests one for each test case that ended
 * @param unfinished the test cases that were planned and did not end
 */
public record ClassRun<T>(String run, List<T> tests, List<ExpectedCase> unfinished) {
    private static final Comparator<ExpectedCase> ORDER =
            Comparator.comparing(ExpectedCase::name).thenComparing(ExpectedCase::junitId);

    public ClassRun {
        tests = List.copyOf(tests);
        unfinished = unfinished.stream().sorted(ORDER).toList();
    }

    /** A line of a JVM: a test case that ended, or one that was planned. */
    record Line<T>(
            String run,
            String id,
            @Nullable T test,
            @Nullable ExpectedCase planned) {}

    /** Each test case with all of its times: a test may ask the same twice. */
    private record Case<T>(T first, String id) {}

    /** Puts together what JVMs wrote, each in its own order. */
    static <T extends Record> List<ClassRun<T>> of(List<Line<T>> lines, OutputFiles<T> kind) {
        Map<String, List<Line<T>>> runs = new TreeMap<>();
        for (Line<T> line : lines) {
            runs.computeIfAbsent(line.run(), run -> new ArrayList<>()).add(line);
        }
        List<ClassRun<T>> all = new ArrayList<>();
        for (Map.Entry<String, List<Line<T>>> run : runs.entrySet()) {
            all.add(of(run.getKey(), run.getValue(), kind));
        }
        return all;
    }

    private static <T extends Record> ClassRun<T> of(String run, List<Line<T>> lines, OutputFiles<T> kind) {
        Map<Case<T>, List<T>> cases = new TreeMap<>(
                Comparator.comparing((Case<T> test) -> test.first(), kind.order).thenComparing(Case::id));
        Map<String, ExpectedCase> unfinished = new TreeMap<>();
        Set<String> finished = new HashSet<>();
        for (Line<T> line : lines) {
            T test = line.test();
            ExpectedCase planned = line.planned();
            if (test != null) {
                cases.computeIfAbsent(new Case<>(test, line.id()), fresh -> new ArrayList<>())
                        .add(test);
                finished.add(line.id());
            } else if (planned != null) {
                unfinished.put(line.id(), planned);
            }
        }
        unfinished.keySet().removeAll(finished);
        List<T> tests = new ArrayList<>();
        for (List<T> times : cases.values()) {
            tests.add(kind.repeated.apply(times));
        }
        return new ClassRun<>(run, tests, List.copyOf(unfinished.values()));
    }
}
