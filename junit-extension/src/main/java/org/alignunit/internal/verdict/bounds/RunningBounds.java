package org.alignunit.internal.verdict.bounds;

import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Verdict;

/** The best bounds so far, and the verdict, which stays once it is given. */
public final class RunningBounds {
    /** Distances this close are equal but for rounding. */
    private static final double TIE = 1e-9;

    private final Rule rule;
    private Verdict verdict = Verdict.INCONCLUSIVE;
    private Bounds bounds;

    public RunningBounds(Rule rule) {
        this.rule = rule;
        this.bounds = Bounds.unknown(rule.distance());
    }

    /** Takes in bounds that all hold at once with the earlier ones. */
    public void see(Bounds seen) {
        Bounds both = new Bounds(Math.max(bounds.lower(), seen.lower()), Math.min(bounds.upper(), seen.upper()));
        // bounds that miss each other: one of them failed, as at most alpha of them do; the earlier ones stay
        if (!decided() && both.lower() <= both.upper()) {
            bounds = both;
        }
    }

    /** Gives the verdict that the bounds allow. */
    public void decide() {
        if (rule.within().isEmpty() || decided()) {
            return;
        }
        double within = rule.within().getAsDouble();
        if (bounds.upper() <= within + TIE) {
            verdict = Verdict.ALIGNED;
        } else if (bounds.lower() > within + TIE) {
            verdict = Verdict.MISALIGNED;
        }
    }

    /** {@return whether the verdict is given} */
    public boolean decided() {
        return verdict != Verdict.INCONCLUSIVE;
    }

    Verdict verdict() {
        return verdict;
    }

    /** {@return the best bounds so far} */
    public Bounds bounds() {
        return bounds;
    }
}
