package org.alignunit.maven.outcome;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.Outcome;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.gate.GateResult;

/**
 * What the gate found, in words.
 *
 * @param headline whether the build passes, and the gravest cause if not
 * @param lead how many assertions are met, and what else there is, in one sentence; may be empty
 * @param reasons why the build fails, the gravest first; empty if it passes
 * @param tolerated what would fail it without tolerance
 */
public record BuildOutcome(String headline, String lead, List<Reason> reasons, List<Reason> tolerated) {
    /** Copies the lists. */
    public BuildOutcome {
        reasons = List.copyOf(reasons);
        tolerated = List.copyOf(tolerated);
    }

    /**
     * Words what the gate found.
     *
     * @param gate results and broken rules
     * @return the outcome
     */
    public static BuildOutcome of(GateResult gate) {
        List<Reason> reasons = Reason.of(gate.violations(), gate);
        List<Reason> tolerated = Reason.of(gate.tolerated(), gate);
        return new BuildOutcome(headline(gate, reasons, tolerated), lead(gate), reasons, tolerated);
    }

    private static String headline(GateResult gate, List<Reason> reasons, List<Reason> tolerated) {
        if (!reasons.isEmpty()) {
            return "Build fails: " + reasons.get(0).finding();
        }
        if (!tolerated.isEmpty()) {
            return "Build passes, and tolerates: " + tolerated.get(0).finding();
        }
        long aligned = count(gate, Outcome.ALIGNED);
        return aligned == 0
                ? "Build passes, and asserts nothing: " + measured(gate.tests().size())
                : "Build passes: " + (aligned == 1 ? "" : "all ") + Figures.counted(aligned, "assertion") + " aligned";
    }

    /** A test in error asserts something too, whether or not its threshold is known. */
    private static String lead(GateResult gate) {
        int tests = gate.tests().size();
        long measured = count(gate, Outcome.REPORTED);
        long asserted = tests - measured;
        long open = asserted - count(gate, Outcome.ALIGNED);
        List<String> parts = new ArrayList<>();
        if (open > 0) {
            parts.add(Figures.count(open) + " of " + Figures.counted(asserted, "assertion")
                    + (open == 1 ? " is" : " are") + " not met");
        } else if (asserted > 0 && !gate.violations().isEmpty()) {
            parts.add(Figures.counted(asserted, "assertion") + (asserted == 1 ? " is" : " are") + " met");
        }
        if (measured > 0 && asserted > 0) {
            parts.add(measured(measured) + " without an assertion");
        }
        if (gate.notRun() > 0) {
            parts.add(Figures.counted(gate.notRun(), "case") + " did not run");
        }
        return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    private static String measured(long cases) {
        return Figures.counted(cases, "case") + (cases == 1 ? " was" : " were") + " measured";
    }

    private static long count(GateResult gate, Outcome verdict) {
        return gate.tests().stream().filter(test -> test.verdict() == verdict).count();
    }
}
