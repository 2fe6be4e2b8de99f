package org.alignunit.maven.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alignunit.Property;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.gate.Violation;

/**
 * Why a build fails, or would without tolerance: all broken rules of one cause.
 *
 * @param cause the cause
 * @param finding what was found, in the words of a headline
 * @param nextStep what to do about it
 * @param violations each of them, in the order of the results
 */
public record Reason(Cause cause, String finding, String nextStep, List<Violation> violations) {
    /** Copies the list. */
    public Reason {
        violations = List.copyOf(violations);
    }

    /** What one sentence tells: a cause, and of misaligned cases what they measure. */
    private record Kind(Cause cause, Property property) implements Comparable<Kind> {
        static Kind of(Violation violation) {
            Cause cause = Cause.of(violation);
            return new Kind(
                    cause,
                    cause == Cause.MISALIGNED ? MisalignedFinding.property(violation.test()) : Property.DISTANCE);
        }

        @Override
        public int compareTo(Kind other) {
            return Comparator.comparing(Kind::cause)
                    .thenComparing(Kind::property)
                    .compare(this, other);
        }
    }

    /** {@return one reason for each cause, the gravest first: that tests did not run, if it is most of them} */
    static List<Reason> of(List<Violation> violations, GateResult gate) {
        boolean mostDidNotRun = gate.notRun() > gate.tests().size();
        Map<Kind, List<Violation>> kinds =
                violations.stream().collect(Collectors.groupingBy(Kind::of, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> new Reason(
                        kind.getKey().cause(),
                        kind.getKey().cause().finding(kind.getValue(), gate),
                        kind.getKey().cause().nextStep(kind.getValue()),
                        kind.getValue()))
                .sorted(Comparator.comparing(
                        (Reason reason) -> !(mostDidNotRun && reason.cause().isAbsence())))
                .toList();
    }

    /** {@return the test cases, where it is of test cases} */
    public List<TestResult> tests() {
        return Cause.tests(violations);
    }
}
